package vn.ocop.assessment.resultimport;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.problem.FieldError;

/**
 * What is to become of a row.
 *
 * @param version of what is recorded under its key afterwards, from 1; 0 where it is refused
 * @param fault why it is refused
 */
public record Judgement(
        RowStatus status, int version, @Nullable FieldError fault) {

    /** Refusals that are about who pushes, not about what. */
    private static final Set<String> NOT_YOURS = Set.of("not-your-decision", "outside-area");

    static Judgement of(RowStatus status, int version) {
        return new Judgement(status, version, null);
    }

    static Judgement refused(FieldError fault) {
        return new Judgement(RowStatus.REFUSED, 0, fault);
    }

    public static boolean notYours(FieldError fault) {
        return NOT_YOURS.contains(fault.code());
    }

    public boolean changes() {
        return status != RowStatus.UNCHANGED && status != RowStatus.REFUSED;
    }
}
