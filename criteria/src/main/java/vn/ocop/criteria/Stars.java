package vn.ocop.criteria;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/** The five levels, worst first; a number 1 to 5 in JSON. */
public enum Stars {
    ONE,
    TWO,
    THREE,
    FOUR,
    FIVE;

    /** The levels that are recognised and have minimums per criterion. */
    public static final List<Stars> WITH_MINIMUMS = List.of(THREE, FOUR, FIVE);

    @JsonValue
    public int value() {
        return ordinal() + 1;
    }

    /** @throws IllegalArgumentException outside 1 to 5 */
    @JsonCreator
    public static Stars of(int value) {
        if (value < 1 || value > 5) {
            throw new IllegalArgumentException("no such star level: " + value);
        }
        return values()[value - 1];
    }

    public boolean atLeast(Stars other) {
        return compareTo(other) >= 0;
    }
}
