package vn.ocop.assessment.resultimport;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.Pattern;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.problem.FieldError;
import vn.ocop.platform.problem.InputCheck;

/**
 * A row that is taken back.
 *
 * @param kind of the row, where the pusher wants it checked
 */
@Schema(name = "VoidedElsewhere")
record VoidJson(
        @Pattern(value = "[A-Za-z0-9._-]{1,60}", code = "no-such-system-name")
        String sourceSystem,

        @Size(min = 1, max = 200) String externalId,
        @Nullable RowKind kind,
        RowOperation operation,
        CorrectionJson correction) {

    List<FieldError> faults(LocalDate today) {
        var check = new InputCheck();
        CorrectionJson.check(operation, correction, check, today);
        return check.errors();
    }
}
