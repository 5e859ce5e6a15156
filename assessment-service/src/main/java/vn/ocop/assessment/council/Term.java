package vn.ocop.assessment.council;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Vietnamese days between which something holds, both included.
 *
 * @param from null: from the beginning
 * @param until null: open
 */
public record Term(@Nullable LocalDate from, @Nullable LocalDate until) {

    /** @throws IllegalArgumentException if it ends before it begins */
    public Term {
        if (from != null && until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("from " + from + " until " + until);
        }
    }

    public boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
