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
     * What more facts change.
     *
     * @param instants at which anything became known, from the earliest that a new fact has; before it nothing changes
     * @param was the steps over the legal days as known at an instant, without the new facts
     * @param is the same with them
     */
    public static Deltas between(
            SortedSet<Instant> instants, Function<Instant, Steps> was, Function<Instant, Steps> is) {
        var deltas = new Deltas();
        var before = new Steps();
        for (var instant : instants) {
            var now = is.apply(instant).minus(was.apply(instant));
            now.changes().forEach((at, change) -> deltas.add(new At(at, instant), change));
            before.changes().forEach((at, change) -> deltas.add(new At(at, instant), change.negated()));
            before = now;
        }
        return deltas;
    }

    public void add(Deltas other) {
        other.changes.forEach(this::add);
    }

    private void add(At at, Change change) {
        changes.merge(at, change, Steps::sum);
    }

    Map<At, Change> changes() {
        return changes;
    }
}
