package vn.ocop.assessment.appeal;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.rating.IssuedDocument;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.platform.time.VietnamTime;

/** What an office sends on a petition. */
final class HandlingJson {

    private HandlingJson() {}

    /**
     * @param complex needs the longer term
     * @param remote travel is difficult there, so the longer term
     */
    @Schema(name = "PetitionAcceptance")
    record Acceptance(@Nullable Boolean complex, @Nullable Boolean remote) {}

    @Schema(name = "PetitionInadmissibility")
    record Inadmissibility(@Size(min = 1, max = 4000) String reason) {}

    @Schema(name = "PetitionWithdrawal")
    record Withdrawal(@Nullable @Size(max = 4000) String reason) {}

    /** @param publicOutcome for everybody who may see the decision: without names and secrets */
    @Schema(name = "PetitionResolutionRequest")
    record Resolution(
            Step.Verdict verdict,
            Step.FollowUp followUp,
            @Size(min = 1, max = 8000) String reasons,
            @Size(min = 1, max = 2000) String publicOutcome,
            DocumentRequest document) {

        /** @param accepted when it was: a document that resolves is not older */
        Step.Resolved checked(Step.Accepted accepted, Step.Mark mark) {
            var check = new InputCheck();
            var acceptedOn = VietnamTime.dayOf(accepted.mark().at());
            if (verdict == Step.Verdict.DISMISSED && followUp != Step.FollowUp.NONE) {
                check.reject("/followUp", "dismissed-asks-nothing");
            }
            if (document.signedOn().isAfter(VietnamTime.dayOf(mark.at()))) {
                check.reject("/document/signedOn", "in-the-future");
            } else if (document.signedOn().isBefore(acceptedOn)) {
                check.reject("/document/signedOn", "before", acceptedOn);
            }
            check.throwIfAny();
            var issued = new IssuedDocument(document.number(), document.signedOn());
            return new Step.Resolved(verdict, followUp, reasons, publicOutcome, issued, mark);
        }
    }

    @Schema(name = "PetitionDocumentRequest")
    record DocumentRequest(@Size(min = 1, max = 100) String number, LocalDate signedOn) {}
}
