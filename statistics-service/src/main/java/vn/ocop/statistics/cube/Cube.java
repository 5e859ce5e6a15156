package vn.ocop.statistics.cube;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A named cube: what is counted. */
enum Cube {
    PRODUCTS("products", "count(*)", true),
    /** Distinct: a producer with products of three and of four stars stands in both rows and once in the total. */
    PRODUCERS("producers", "count(distinct producer_id)", false),
    CERTIFICATES("certificates", "count(*)", true);

    private final String wireName;
    private final String measure;
    private final boolean additive;

    Cube(String wireName, String measure, boolean additive) {
        this.wireName = wireName;
        this.measure = measure;
        this.additive = additive;
    }

    String wireName() {
        return wireName;
    }

    /** SQL aggregate over counted rows. */
    String measure() {
        return measure;
    }

    /** Whether the rows add up to the total. */
    boolean additive() {
        return additive;
    }

    static Optional<Cube> named(String wireName) {
        return Arrays.stream(values())
                .filter(cube -> cube.wireName.equals(wireName))
                .findFirst();
    }

    static List<String> wireNames() {
        return Arrays.stream(values()).map(Cube::wireName).toList();
    }
}
