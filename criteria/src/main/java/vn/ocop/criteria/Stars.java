package vn.ocop.criteria;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;

/** The five levels, worst first; a number 1 to 5 in JSON. */
public enum Stars {
    ONE(1),
    TWO(2),
    THREE(3),
    FOUR(4),
    FIVE(5);

    /** The levels that are recognised and have minimums per criterion. */
    public static final List<Stars> WITH_MINIMUMS = List.of(THREE, FOUR, FIVE);

    private final int value;

    Stars(int value) {
        this.value = value;
    }

    @JsonValue
    public int value() {
        return value;
    }

    /**
     * The level with this number.
     *
     * @throws IllegalArgumentException outside 1 to 5
     */
    @JsonCreator
    public static Stars of(int value) {
        return Arrays.stream(values())
                .filter(stars -> stars.value == value)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such star level: " + value));
    }

    public boolean atLeast(Stars other) {
        return value >= other.value;
    }
}
