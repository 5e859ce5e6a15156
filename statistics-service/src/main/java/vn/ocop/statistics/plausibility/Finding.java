package vn.ocop.statistics.plausibility;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ocop.criteria.Text;

/**
 * Something that an office should look at; it may well be right.
 *
 * @param province code among the 34; null for the nation
 * @param about the month, day or publication that it is about
 * @param value that stands out
 * @param expected what it is held against
 * @param records some of the records, at most ten
 */
public record Finding(
        Kind kind,
        @Nullable String province,
        String about,
        String value,
        String expected,
        Text says,
        List<String> records) {

    public enum Kind {
        /** A month far from the province's own history. */
        OUTLIER,
        /** Rows that do not come to their total. */
        ROWS_DO_NOT_ADD_UP,
        /** Two national totals of one question. */
        BOUNDARIES_DIFFER,
        /** More in force than were ever recognised. */
        VALID_EXCEEDS_RECOGNISED,
        /** Signed before the programme, or after it was recorded, or ended before it began. */
        IMPOSSIBLE_DATES,
        /** A later publication tells fewer products ever recognised than an earlier one. */
        PUBLISHED_TOTAL_FELL
    }

    public Finding {
        records = List.copyOf(records);
    }
}
