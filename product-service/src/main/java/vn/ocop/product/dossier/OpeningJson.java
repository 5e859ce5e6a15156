package vn.ocop.product.dossier;

import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.problem.InputCheck;

/**
 * What kind of dossier to open.
 *
 * @param targetStars for UPGRADE alone: more than the product has
 * @param changes what changed since the last recognition; UPGRADE needs them, REASSESSMENT may state them
 */
@Schema(name = "DossierOpening", examples = "{\"kind\": \"FIRST\"}")
record OpeningJson(
        DossierKind kind,
        @Nullable Integer targetStars,
        @Nullable @Size(max = 50) List<String> changes) {

    List<String> changesOrNone() {
        return Objects.requireNonNullElse(changes, List.of());
    }

    /** @param stars that the product has; 0 if none */
    void check(int stars) {
        var check = new InputCheck();
        if (kind == DossierKind.UPGRADE) {
            if (targetStars == null) {
                check.reject("/targetStars", "required");
            } else if (targetStars <= stars || targetStars > 5) {
                check.reject("/targetStars", "out-of-range", stars + 1, 5);
            }
            if (changesOrNone().isEmpty()) {
                check.reject("/changes", "required");
            }
        } else if (targetStars != null) {
            check.reject("/targetStars", "only-for-upgrade");
        }
        if (kind == DossierKind.FIRST && !changesOrNone().isEmpty()) {
            check.reject("/changes", "not-for-first");
        }
        check.throwIfAny();
    }
}
