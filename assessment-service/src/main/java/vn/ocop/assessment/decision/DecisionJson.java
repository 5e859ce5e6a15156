package vn.ocop.assessment.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.problem.InputCheck;

/** A decision on the wire. */
@Schema(name = "Decision")
public record DecisionJson(
        UUID id,
        String number,
        LocalDate signedOn,
        SignerJson signer,
        Issuer issuer,
        String legalBasis,
        List<ItemJson> items,
        Instant recordedAt) {

    public static DecisionJson of(Decision d) {
        return new DecisionJson(
                d.id(),
                d.number(),
                d.signedOn(),
                new SignerJson(d.signer().name(), d.signer().position()),
                d.issuer(),
                d.legalBasis(),
                d.items().stream()
                        .map(i -> new ItemJson(i.assessmentId(), i.outcome(), i.stars()))
                        .toList(),
                d.recordedAt());
    }

    @Schema(name = "DecisionItem")
    public record ItemJson(UUID assessmentId, Outcomes outcome, int stars) {}

    @Schema(name = "DecisionSigner")
    public record SignerJson(
            @Size(min = 1, max = 200) String name,
            @Size(min = 1, max = 300) String position) {}

    @Schema(name = "DecisionRequest")
    record Request(
            @Size(min = 1, max = 100) String number,
            LocalDate signedOn,
            SignerJson signer,
            @Size(min = 1, max = 500) List<RequestItem> items) {

        Request checked(LocalDate today) {
            var check = new InputCheck();
            if (signedOn.isAfter(today)) {
                check.reject("/signedOn", "in-the-future");
            }
            var seen = new HashSet<UUID>();
            for (int i = 0; i < items.size(); i++) {
                if (!seen.add(items.get(i).assessmentId())) {
                    check.reject("/items/" + i + "/assessmentId", "duplicate");
                }
            }
            check.throwIfAny();
            return this;
        }
    }

    @Schema(name = "DecisionRequestItem")
    public record RequestItem(UUID assessmentId, Outcomes outcome) {}
}
