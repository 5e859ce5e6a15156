package vn.ocop.certification.ipright;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.iplife.IpHistory;
import vn.ocop.certification.paper.PaperJson;

/**
 * A step of a right's course with what was written of it.
 *
 * @param number of the registration, with the grant
 */
record NewStep(
        IpHistory.Step step,
        @Nullable LocalDate requestedOn,
        @Nullable String number,
        @Nullable String note,
        @Nullable PaperJson document) {

    static NewStep of(IpHistory.Step step) {
        return new NewStep(step, null, null, null, null);
    }

    static NewStep of(IpHistory.Step step, IpRightJson.StatusJson status) {
        return new NewStep(step, status.requestedOn(), status.number(), status.note(), status.document());
    }
}
