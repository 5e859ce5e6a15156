package vn.ocop.statistics.cell;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the cells change from day to day as something is known at one instant; what comes to nothing is not kept. */
public final class Steps {

    /** @param day from which the change holds */
    public record At(Subject subject, LocalDate day, CellKey key) {}

    private final Map<At, Change> changes = new LinkedHashMap<>();

    public void add(Subject subject, LocalDate day, CellKey key, Change change) {
        changes.merge(new At(subject, day, key), change, Steps::sum);
    }

    /** Out of one cell and into another; null is no cell. */
    public void move(Subject subject, LocalDate day, @Nullable CellKey from, @Nullable CellKey to, Change one) {
        if (Objects.equals(from, to)) {
            return;
        }
        if (from != null) {
            add(subject, day, from, one.negated());
        }
        if (to != null) {
            add(subject, day, to, one);
        }
    }

    Steps minus(Steps other) {
        other.changes.forEach((at, change) -> changes.merge(at, change.negated(), Steps::sum));
        return this;
    }

    Map<At, Change> changes() {
        return changes;
    }

    static @Nullable Change sum(Change one, Change other) {
        var sum = one.plus(other);
        return sum.equals(Change.NONE) ? null : sum;
    }
}
