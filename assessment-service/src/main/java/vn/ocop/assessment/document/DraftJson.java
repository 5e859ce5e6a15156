package vn.ocop.assessment.document;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.decision.DecisionJson;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.problem.InputCheck;

/** What a decision would say; whatever is left out is left blank on the paper. */
@Schema(name = "DecisionDraftRequest")
record DraftJson(
        @Nullable @Size(min = 1, max = 100) String number,
        @Nullable LocalDate signedOn,
        DecisionJson.@Nullable SignerJson signer,
        @Size(min = 1, max = 500) List<DecisionJson.RequestItem> items) {

    DraftJson checked() {
        var check = new InputCheck();
        var seen = new HashSet<UUID>();
        for (int i = 0; i < items.size(); i++) {
            if (!seen.add(items.get(i).assessmentId())) {
                check.reject("/items/" + i + "/assessmentId", "duplicate");
            }
        }
        check.throwIfAny();
        return this;
    }

    Ruling.Wanted wanted() {
        return new Ruling.Wanted(number, signedOn, signer == null ? null : signer.toDomain());
    }
}
