package vn.ocop.assessment.resultimport;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.Pattern;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.problem.FieldError;
import vn.ocop.platform.problem.InputCheck;

/**
 * What befell a recognition elsewhere: its revocation (Article 8), or the extension of its certificate (Article 12).
 *
 * @param of the row of the decision
 * @param decision by which it was revoked or extended
 * @param ground of a revocation: points a, b, c, d, đ, e as A to F
 * @param until last day of an extension
 */
@Schema(name = "ActDecidedElsewhere")
record ActJson(
        @Pattern(value = "[A-Za-z0-9._-]{1,60}", code = "no-such-system-name")
        String sourceSystem,

        @Size(min = 1, max = 200) String externalId,
        RowKind kind,
        @Nullable RowOperation operation,
        RowRefJson of,
        ResultJson.DecisionJson decision,
        @Nullable Ground ground,
        @Nullable LocalDate until,
        @Nullable @Size(max = 2000) String reason,
        @Nullable @Size(max = 20) List<String> marks,
        @Nullable CorrectionJson correction) {

    @Schema(name = "ElsewhereGround")
    enum Ground {
        A,
        B,
        C,
        D,
        E,
        F
    }

    /** @param sourceSystem the row's own where it is left out */
    @Schema(name = "ElsewhereRowRef")
    record RowRefJson(
            @Nullable @Size(max = 60) String sourceSystem,
            @Size(min = 1, max = 200) String externalId) {}

    LocalDate day() {
        return decision.signedOn();
    }

    /** What the row says of the act, without what is to be done with it. */
    ActJson content() {
        return operation == null && correction == null
                ? this
                : new ActJson(sourceSystem, externalId, kind, null, of, decision, ground, until, reason, marks, null);
    }

    ResultRevised.Revocation revocation(UUID id) {
        var issuer = decision.issuer();
        return new ResultRevised.Revocation(
                id,
                Objects.requireNonNull(ground).name(),
                decision.number(),
                day(),
                issuer.level().name(),
                issuer.name());
    }

    ResultRevised.Extension extension(UUID id) {
        return new ResultRevised.Extension(id, Objects.requireNonNull(until), decision.number(), day());
    }

    /** Every fault at once. */
    List<FieldError> faults(LocalDate today) {
        var check = new InputCheck();
        var revocation = kind == RowKind.REVOCATION;
        if (revocation != (ground != null)) {
            check.reject("/ground", revocation ? "required" : "revocation-only");
        }
        if (revocation == (until != null)) {
            check.reject("/until", revocation ? "extension-only" : "required");
        }
        if (decision.precision() != DatePrecision.DAY) {
            check.reject("/decision/datePrecision", "day-needed");
        }
        if (day().isAfter(today)) {
            check.reject("/decision/signedOn", "in-the-future");
        }
        CorrectionJson.check(operation, correction, check, today);
        return check.errors();
    }
}
