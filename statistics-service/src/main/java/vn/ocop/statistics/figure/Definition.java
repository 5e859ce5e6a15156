package vn.ocop.statistics.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which products a figure counts. Two published totals of one day may differ by this alone, so every answer names it (ADR-0080). */
public enum Definition {

    /** Products with at least one star certificate ever, the way the national totals have been published. */
    RECOGNISED_EVER("recognisedEver"),

    /** Products whose current certificate is in force on the day, extensions under Article 12 included. */
    VALID_ON_DAY("validOnDay");

    private final String wireName;

    Definition(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    public static Optional<Definition> named(String wireName) {
        return Arrays.stream(values())
                .filter(definition -> definition.wireName.equals(wireName))
                .findFirst();
    }

    public static List<String> wireNames() {
        return Arrays.stream(values()).map(Definition::wireName).toList();
    }
}
