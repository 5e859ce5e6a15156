package vn.ocop.statistics.publication;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.criteria.Text;
import vn.ocop.statistics.publication.ChangedRecordsStore.ChangedRecords;
import vn.ocop.statistics.publication.Publication.Standing;

/**
 * A publication beside what is counted now and beside the others of its day.
 *
 * @param recomputed the same question again; null for what was printed elsewhere
 * @param today the same day with all that is known by now; null where this system does not count the measure
 * @param changedRecords what makes the difference; null for what was printed elsewhere
 * @param others publications of the measure and the day, also those that contradict this one
 */
record ComparisonJson(
        UUID id,
        String number,
        int revision,
        @Nullable RecomputedJson recomputed,
        @Nullable TodayJson today,
        @Nullable ChangedRecords changedRecords,
        List<CheckJson> checks,
        List<OtherJson> others) {

    /** @param identical whether every value is the published one */
    record RecomputedJson(boolean identical, List<DifferenceJson> differences) {}

    /** @param total of the publication's measure */
    record TodayJson(String definition, Instant knownAt, String total, List<DifferenceJson> differences) {}

    record DifferenceJson(
            String measure, SortedMap<String, String> codes, String published, String now, String change) {

        static DifferenceJson of(Difference difference) {
            return new DifferenceJson(
                    difference.measure(),
                    difference.codes(),
                    difference.before().toPlainString(),
                    difference.after().toPlainString(),
                    difference.change().toPlainString());
        }
    }

    /** @param holds false: it does not follow from the other numbers, and is shown all the same */
    record CheckJson(String code, boolean holds, String printed, String computed, Text says) {

        static CheckJson of(Check check) {
            return new CheckJson(check.code(), check.holds(), check.printed(), check.computed(), check.says());
        }
    }

    /** @param difference of its whole to that of this publication; null where one of them has none */
    record OtherJson(
            UUID id,
            String number,
            int revision,
            Standing standing,
            @Nullable String source,
            @Nullable String total,
            @Nullable String difference) {}
}
