package vn.ocop.statistics.cell;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Function;

/**
 * Differences in both times. The count of a cell on a day as known at an instant is the sum of all differences up to both, so a late
 * fact is a further difference and never a correction of a stored sum.
 */
public final class Deltas {

    /** @param recordedAt from which on it is known */
    public record At(Steps.At step, Instant recordedAt) {}

    private final Map<At, Change> changes = new LinkedHashMap<>();

    /**
     * @param instants at which something became known
     * @param asKnown the steps over the legal days as known at an instant
     */
    public static Deltas of(SortedSet<Instant> instants, Function<Instant, Steps> asKnown) {
        var deltas = new Deltas();
        var before = new Steps();
        for (var instant : instants) {
            var now = asKnown.apply(instant);
            now.changes().forEach((at, change) -> deltas.add(new At(at, instant), change));
            before.changes().forEach((at, change) -> deltas.add(new At(at, instant), change.negated()));
            before = now;
        }
        return deltas;
    }

    public void add(Deltas other) {
        other.changes.forEach(this::add);
    }

    public void subtract(Deltas other) {
        other.changes.forEach((at, change) -> add(at, change.negated()));
    }

    private void add(At at, Change change) {
        changes.merge(at, change, Steps::sum);
    }

    Map<At, Change> changes() {
        return changes;
    }
}
