package vn.ocop.assessment.scoring;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.problem.InputCheck;

/** The talk that members had because their totals lay too far apart. */
@Schema(name = "DeliberationRequest")
record DeliberationJson(
        @Nullable LocalDate heldOn,
        @Size(min = 1, max = 20_000) String summary) {

    DeliberationJson checked(LocalDate today) {
        var check = new InputCheck();
        if (heldOn != null && heldOn.isAfter(today)) {
            check.reject("/heldOn", "in-the-future");
        }
        check.throwIfAny();
        return heldOn == null ? new DeliberationJson(today, summary) : this;
    }
}
