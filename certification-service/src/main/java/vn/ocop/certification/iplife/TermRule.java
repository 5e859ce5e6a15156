package vn.ocop.certification.iplife;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the law says of one kind: how long it lasts, how it is renewed, whether others may be given its use. A new law is a new
 * rule with a later first day; rights that were filed before keep theirs.
 *
 * @param from first day of filing under this rule
 * @param examined the office accepts, publishes and examines before it grants; a copyright certificate is granted as filed
 * @param endless lasts without end once granted
 * @param firstYears of the first term, counted from filing; null where no term is computed
 * @param renewalYears of each further term; null where it cannot be renewed
 * @param maxYears from filing, renewals included; null for no limit
 * @param requestMonths before the end, from when on a renewal can be requested
 * @param graceMonths after the end, until when it still can
 * @param usable others are given its use by who manages it
 * @param source a citation that a lawyer can look up
 */
public record TermRule(
        IpRightKind kind,
        LocalDate from,
        boolean examined,
        boolean endless,
        @Nullable Integer firstYears,
        @Nullable Integer renewalYears,
        @Nullable Integer maxYears,
        int requestMonths,
        int graceMonths,
        boolean usable,
        String source) {

    public TermRule {
        if (endless && firstYears != null) {
            throw new IllegalArgumentException(kind + " is endless and has a term");
        }
    }

    public boolean renewable() {
        return renewalYears != null;
    }

    /** @return last day of the first term, included; null where none can be computed */
    public @Nullable LocalDate firstEnd(@Nullable LocalDate filedOn) {
        return filedOn == null || firstYears == null ? null : filedOn.plusYears(firstYears);
    }

    /** @return last day after one more renewal; null where the end so far is not known */
    @Nullable
    LocalDate nextEnd(@Nullable LocalDate end) {
        return end == null || renewalYears == null ? null : end.plusYears(renewalYears);
    }

    /** How often it can be renewed; null for no limit. */
    @Nullable
    Integer mostRenewals() {
        return maxYears == null || firstYears == null || renewalYears == null
                ? null
                : (maxYears - firstYears) / renewalYears;
    }

    /** Whether a term of a right filed on that day can end so; a printed end may leave the last day out. */
    public boolean canEnd(LocalDate filedOn, LocalDate end) {
        var first = firstEnd(filedOn);
        if (first == null) {
            return !endless;
        }
        var renewals = mostRenewals();
        return Stream.iterate(first, day -> renewalYears == null ? end.plusYears(1) : day.plusYears(renewalYears))
                .limit(renewals == null ? Long.MAX_VALUE : renewals + 1L)
                .takeWhile(day -> !day.isAfter(end.plusDays(1)))
                .anyMatch(day -> day.equals(end) || day.equals(end.plusDays(1)));
    }
}
