package vn.ocop.assessment.push;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Where a row belongs in the order of law: by its legal date, on one day decisions before what befalls them, then as in the file. Rows
 * without a date come last.
 */
record RowPlace(long day, boolean opens, long line) implements Comparable<RowPlace> {

    private static final Comparator<RowPlace> ORDER = Comparator.comparingLong(RowPlace::day)
            .thenComparing(place -> !place.opens())
            .thenComparingLong(RowPlace::line);

    /** Before every row. */
    static final RowPlace FIRST = new RowPlace(Long.MIN_VALUE, true, 0);

    static RowPlace of(@Nullable LocalDate legalDay, boolean opens, long line) {
        return new RowPlace(legalDay == null ? Long.MAX_VALUE : legalDay.toEpochDay(), opens, line);
    }

    @Override
    public int compareTo(RowPlace other) {
        return ORDER.compare(this, other);
    }
}
