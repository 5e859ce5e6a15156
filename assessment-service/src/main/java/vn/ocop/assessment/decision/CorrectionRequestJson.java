package vn.ocop.assessment.decision;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.problem.InputCheck;

/**
 * What is to be put right.
 *
 * @param number the right one; CLERICAL
 * @param signer the right one; CLERICAL
 * @param productNames as the paper prints them; CLERICAL
 * @param document the amending decision; AMENDING
 * @param remove products that it takes out; AMENDING
 * @param add confirmed products that it takes in; AMENDING
 */
@Schema(name = "DecisionCorrectionRequest")
record CorrectionRequestJson(
        Kind kind,
        @Size(min = 1, max = 4000) String reason,
        @Nullable @Size(min = 1, max = 100) String number,
        DecisionJson.@Nullable SignerJson signer,
        @Nullable @Size(max = 500) List<ProductName> productNames,
        DecisionJson.@Nullable DocumentJson document,
        @Nullable @Size(max = 500) List<UUID> remove,
        @Nullable @Size(max = 500) List<DecisionJson.RequestItem> add) {

    /** A withdrawal has a path of its own. */
    @Schema(name = "DecisionCorrectionKind")
    enum Kind {
        CLERICAL,
        AMENDING
    }

    @Schema(name = "PrintedProductName")
    record ProductName(
            UUID assessmentId, @Size(min = 1, max = 500) String name) {}

    /** Everything that can be said without the products' assessments. */
    void check(Decision decision, LocalDate today) {
        var check = new InputCheck();
        switch (kind) {
            case CLERICAL -> checkClerical(decision.present(), check);
            case AMENDING -> checkAmending(decision, today, check);
        }
        check.throwIfAny();
    }

    Map<UUID, String> names() {
        return named().stream().collect(Collectors.toMap(ProductName::assessmentId, ProductName::name));
    }

    List<UUID> removed() {
        return remove == null ? List.of() : remove;
    }

    List<DecisionJson.RequestItem> added() {
        return add == null ? List.of() : add;
    }

    private List<ProductName> named() {
        return productNames == null ? List.of() : productNames;
    }

    private void checkClerical(Reading present, InputCheck check) {
        foreign(document, "/document", check);
        foreign(remove, "/remove", check);
        foreign(add, "/add", check);
        products(named().stream().map(ProductName::assessmentId).toList(), "/productNames", present, check);
        if (check.hasErrors()) {
            return;
        }
        var signed = signer == null ? null : signer.toDomain();
        if (present.corrected(number, signed, names()).equals(present)) {
            check.reject("/kind", "no-change");
        }
    }

    private void checkAmending(Decision decision, LocalDate today, InputCheck check) {
        foreign(number, "/number", check);
        foreign(signer, "/signer", check);
        foreign(productNames, "/productNames", check);
        var present = decision.present();
        if (document == null) {
            check.reject("/document", "required");
        } else {
            document.check(decision.notBefore(removed()), today, check);
        }
        products(removed(), "/remove", present, check);
        var added = added().stream().map(DecisionJson.RequestItem::assessmentId).toList();
        for (int i = 0; i < added.size(); i++) {
            if (present.holds(added.get(i)) || added.indexOf(added.get(i)) < i) {
                check.reject("/add/" + i + "/assessmentId", "duplicate");
            }
        }
        if (removed().isEmpty() && added.isEmpty()) {
            check.reject("/kind", "no-change");
        } else if (added.isEmpty() && present.inForce().count() <= removed().size()) {
            check.reject("/remove", "nothing-left");
        }
    }

    private static void products(List<UUID> ids, String pointer, Reading present, InputCheck check) {
        var seen = new HashSet<UUID>();
        for (int i = 0; i < ids.size(); i++) {
            if (!present.holds(ids.get(i))) {
                check.reject(pointer + "/" + i, "not-in-decision");
            } else if (!seen.add(ids.get(i))) {
                check.reject(pointer + "/" + i, "duplicate");
            }
        }
    }

    private static void foreign(@Nullable Object value, String pointer, InputCheck check) {
        if (value != null) {
            check.reject(pointer, "not-for-this-kind");
        }
    }
}
