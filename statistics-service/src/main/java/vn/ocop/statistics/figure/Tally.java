package vn.ocop.statistics.figure;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.statistics.figure.Counter.Group;

/**
 * What one product adds to the counters of today.
 *
 * @param counted null if the product has no certificate yet
 */
public record Tally(@Nullable Counted counted, boolean potentialFive) {

    public static final Tally NONE = new Tally(null, false);

    /** @param productSet null if it is not known */
    public record Counted(
            UUID producerId, int stars, @Nullable Integer productSet) {}

    public @Nullable UUID producerId() {
        return counted == null ? null : counted.producerId();
    }

    /** How the counters change when the product goes from the other tally to this one; sorted, so that writers queue and never deadlock. */
    public SortedMap<Counter, Integer> minus(Tally before) {
        var changes = new TreeMap<Counter, Integer>();
        addTo(changes, 1);
        before.addTo(changes, -1);
        changes.values().removeIf(change -> change == 0);
        return changes;
    }

    private void addTo(SortedMap<Counter, Integer> changes, int step) {
        if (counted != null) {
            var set = counted.productSet() == null ? "" : counted.productSet().toString();
            changes.merge(new Counter(Group.STARS, Integer.toString(counted.stars())), step, Integer::sum);
            changes.merge(new Counter(Group.SET, set), step, Integer::sum);
        }
        if (potentialFive) {
            changes.merge(Counter.POTENTIAL5, step, Integer::sum);
        }
    }
}
