package vn.ocop.statistics.fact;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ocop.statistics.cell.CellColumn;
import vn.ocop.statistics.cell.CellKey;
import vn.ocop.statistics.cell.Change;
import vn.ocop.statistics.cell.Deltas;
import vn.ocop.statistics.cell.Steps;
import vn.ocop.statistics.cell.Subject;
import vn.ocop.statistics.programme.RecordVersion;

/** A programme record as steps from cell to cell over the legal days; the last version known says all of them. */
final class ProgrammeLife {

    private static final String GOING_ON = "GOING_ON";
    private static final String OVER = "OVER";

    private ProgrammeLife() {}

    /**
     * @param before versions of one record, in any order
     * @param now the same and later ones
     * @param place a version's provinces and commune as a key
     */
    static Deltas deltas(List<RecordVersion> before, List<RecordVersion> now, Function<RecordVersion, CellKey> place) {
        var instants = now.stream().map(RecordVersion::recordedAt).collect(Collectors.toCollection(TreeSet::new));
        return Deltas.between(
                instants, knownAt -> steps(last(before, knownAt), place), knownAt -> steps(last(now, knownAt), place));
    }

    private static @Nullable RecordVersion last(List<RecordVersion> versions, Instant knownAt) {
        return versions.stream()
                .filter(version -> !version.recordedAt().isAfter(knownAt))
                .max(Comparator.comparingLong(RecordVersion::version))
                .orElse(null);
    }

    private static Steps steps(@Nullable RecordVersion record, Function<RecordVersion, CellKey> place) {
        var steps = new Steps();
        if (record == null || !record.active()) {
            return steps;
        }
        var key = place.apply(record).with(CellColumn.KIND, record.kind()).begun(record.from());
        var goingOn = key.with(CellColumn.STATE, GOING_ON);
        steps.add(Subject.PROGRAMME_RECORD, record.from(), goingOn, Change.EVER);
        steps.add(Subject.PROGRAMME_RECORD, record.from(), goingOn, Change.VALID);
        if (record.until() != null) {
            var after = record.until().plusDays(1);
            steps.move(Subject.PROGRAMME_RECORD, after, goingOn, key.with(CellColumn.STATE, OVER), Change.EVER);
            steps.move(Subject.PROGRAMME_RECORD, after, goingOn, null, Change.VALID);
        }
        return steps;
    }
}
