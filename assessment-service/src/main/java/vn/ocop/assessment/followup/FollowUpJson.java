package vn.ocop.assessment.followup;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.review.FollowUp;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.problem.InputCheck;

/**
 * The province's choice on a product that the centre returned.
 *
 * @param document the province's paper; not for RECOGNISE, which has its decision
 */
@Schema(name = "FollowUpRequest")
record FollowUpJson(
        FollowUp choice,
        @Nullable DocumentJson document,
        @Nullable @Size(max = 4000) String reason) {

    @Schema(name = "FollowUpDocument")
    record DocumentJson(@Size(min = 1, max = 100) String number, LocalDate signedOn) {}

    /** @param confirmedOn day of the centre's result */
    void check(LocalDate confirmedOn, LocalDate today) {
        var check = new InputCheck();
        if ((choice == FollowUp.RECOGNISE) != (document == null)) {
            check.reject("/document", document == null ? "required" : "not-for-this-kind");
        } else if (document != null && document.signedOn().isAfter(today)) {
            check.reject("/document/signedOn", "in-the-future");
        } else if (document != null && document.signedOn().isBefore(confirmedOn)) {
            check.reject("/document/signedOn", "before", confirmedOn);
        }
        check.throwIfAny();
    }
}
