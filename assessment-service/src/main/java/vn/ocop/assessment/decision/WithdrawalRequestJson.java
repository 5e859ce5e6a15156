package vn.ocop.assessment.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.platform.problem.Refused;

/**
 * A wrong recognition is taken back.
 *
 * @param request by which the ministry asked for it
 * @param document the decision that withdraws
 * @param assessmentIds which products; all that it recognises if absent
 */
@Schema(name = "DecisionWithdrawalRequest")
record WithdrawalRequestJson(
        DecisionJson.RequestJson request,
        DecisionJson.DocumentJson document,
        @Size(min = 1, max = 4000) String reason,
        @Nullable @Size(min = 1, max = 500) List<UUID> assessmentIds) {

    /**
     * @return the products meant
     * @throws Refused with {@link DecisionRefusal.NothingRecognised}
     */
    List<UUID> check(Decision decision, LocalDate today) {
        var recognised = decision.present().items().stream()
                .filter(Item::recognises)
                .map(Item::assessmentId)
                .toList();
        if (recognised.isEmpty()) {
            throw new Refused(new DecisionRefusal.NothingRecognised(decision.id()));
        }
        var meant = assessmentIds == null ? recognised : assessmentIds;
        var check = new InputCheck();
        for (int i = 0; i < meant.size(); i++) {
            if (!recognised.contains(meant.get(i))) {
                check.reject("/assessmentIds/" + i, "not-in-decision");
            } else if (meant.indexOf(meant.get(i)) < i) {
                check.reject("/assessmentIds/" + i, "duplicate");
            }
        }
        var recognisedOn = decision.notBefore(meant);
        if (request.signedOn().isBefore(recognisedOn)) {
            check.reject("/request/signedOn", "before", recognisedOn);
        }
        document.check(request.signedOn(), today, check);
        check.throwIfAny();
        return meant;
    }
}
