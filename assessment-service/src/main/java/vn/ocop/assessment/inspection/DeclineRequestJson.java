package vn.ocop.assessment.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ocop.assessment.rating.IssuedDocument;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.problem.InputCheck;

/** That the authority does not revoke what an inspection proposes for a product, in which document, and why. */
@Schema(name = "DeclinedRevocationRequest")
record DeclineRequestJson(
        UUID productId,
        InspectionRequestJson.DocumentJson document,
        @Size(min = 1, max = 2000) String reason) {

    /** @param concludedOn day of the conclusion, before which nothing could be declined */
    void check(LocalDate concludedOn, LocalDate today) {
        var check = new InputCheck();
        if (document.signedOn().isAfter(today)) {
            check.reject("/document/signedOn", "in-the-future");
        } else if (document.signedOn().isBefore(concludedOn)) {
            check.reject("/document/signedOn", "before", concludedOn);
        }
        check.throwIfAny();
    }

    Proposal.Decline toDomain(Instant at, String by) {
        return new Proposal.Decline(new IssuedDocument(document.number(), document.signedOn()), reason.strip(), at, by);
    }
}
