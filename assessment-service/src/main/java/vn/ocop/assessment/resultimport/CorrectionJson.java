package vn.ocop.assessment.resultimport;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.problem.InputCheck;

/**
 * Why a row is corrected or taken back (ADR-0121).
 *
 * @param decisionNumber of the amending decision
 * @param signedOn its day
 */
@Schema(name = "ElsewhereCorrection")
public record CorrectionJson(
        Cause cause,
        @Size(min = 1, max = 2000) String reason,
        @Nullable @Size(max = 100) String decisionNumber,
        @Nullable LocalDate signedOn) {

    @Schema(name = "ElsewhereCorrectionCause")
    public enum Cause {
        /** The record differs from the paper. */
        CLERICAL,
        /** Another decision says so. */
        AMENDING
    }

    /** The day from which a decision says so; null for a slip of the pen. */
    @Nullable
    LocalDate amendedOn() {
        return cause == Cause.AMENDING ? signedOn : null;
    }

    static void check(
            @Nullable RowOperation operation, @Nullable CorrectionJson correction, InputCheck check, LocalDate today) {
        var upsert = operation == null || operation == RowOperation.UPSERT;
        if (correction == null) {
            if (!upsert) {
                check.reject("/correction", "required");
            }
            return;
        }
        if (upsert) {
            check.reject("/operation", "correction-without-operation");
        }
        correction.checkCause(check, today);
    }

    private void checkCause(InputCheck check, LocalDate today) {
        var amending = cause == Cause.AMENDING;
        if (amending != (decisionNumber != null)) {
            check.reject("/correction/decisionNumber", amending ? "required" : "amending-only");
        }
        if (amending != (signedOn != null)) {
            check.reject("/correction/signedOn", amending ? "required" : "amending-only");
        }
        if (signedOn != null && signedOn.isAfter(today)) {
            check.reject("/correction/signedOn", "in-the-future");
        }
    }
}
