package vn.ocop.statistics.cube;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.ocop.statistics.cell.Measure;
import vn.ocop.statistics.cell.Subject;
import vn.ocop.statistics.figure.Definition;

/** A named cube: what is counted, and by what it may be split. */
enum Cube {
    PRODUCTS("products", Subject.PRODUCT),
    /** Each once: as its newest counted certificate says, with its most stars, and SEVERAL where its products are of several sets (ADR-0194). */
    PRODUCERS("producers", Subject.PRODUCER),
    CERTIFICATES("certificates", Subject.PRODUCT),
    /** Movements up to the day; kind is NEW, UPGRADED, RENEWED, LOWERED, LAPSED or ENDED, year and month are those of the movement. */
    FLOWS("flows", Subject.FLOW),
    /** By the state they are in on the day; kind is the level, PROVINCE or CENTRAL. */
    ASSESSMENTS("assessments", Subject.ASSESSMENT),
    /** Kind is that of the right, e.g. COLLECTIVE_MARK; under validOnDay only those in force. */
    IP_RIGHTS("ip-rights", Subject.IP_RIGHT),
    /** Kind is the scheme, e.g. VIETGAP; under validOnDay only those in force. */
    QUALITY_CERTIFICATES("quality-certificates", Subject.QUALITY_CERTIFICATE),
    /** Kind is that of the record, e.g. market-listing; those of the nation stand as UNALLOCATED; under validOnDay only those that go on. */
    PROGRAMME("programme", Subject.PROGRAMME_RECORD);

    private final String wireName;
    private final Subject subject;

    Cube(String wireName, Subject subject) {
        this.wireName = wireName;
        this.subject = subject;
    }

    String wireName() {
        return wireName;
    }

    Subject subject() {
        return subject;
    }

    /** By what this cube may be split. */
    List<Dimension> dimensions() {
        return switch (this) {
            case PRODUCTS, CERTIFICATES -> Lists.OF_PRODUCTS;
            case PRODUCERS -> Lists.OF_PRODUCERS;
            case FLOWS -> Lists.OF_FLOWS;
            case ASSESSMENTS -> Lists.OF_ASSESSMENTS;
            case IP_RIGHTS -> Lists.OF_IP_RIGHTS;
            case QUALITY_CERTIFICATES -> Lists.OF_QUALITY;
            case PROGRAMME -> Lists.OF_PROGRAMME;
        };
    }

    /** Which of the kept sums answers the definition. One product has one certificate in force, so those in force are the products. */
    Measure measure(Definition definition) {
        if (this == FLOWS || this == ASSESSMENTS) {
            return Measure.EVER;
        }
        if (definition == Definition.VALID_ON_DAY) {
            return Measure.VALID;
        }
        return this == CERTIFICATES ? Measure.ISSUED : Measure.EVER;
    }

    static Optional<Cube> named(String wireName) {
        return Arrays.stream(values())
                .filter(cube -> cube.wireName.equals(wireName))
                .findFirst();
    }

    static List<String> wireNames() {
        return Arrays.stream(values()).map(Cube::wireName).toList();
    }

    private static final class Lists {
        private static final List<Dimension> OF_PRODUCERS = List.of(
                Dimension.PROVINCE,
                Dimension.REGION,
                Dimension.COMMUNE,
                Dimension.SECTOR,
                Dimension.GROUP,
                Dimension.SET,
                Dimension.STARS,
                Dimension.PRODUCER_TYPE,
                Dimension.YEAR,
                Dimension.MONTH);
        private static final List<Dimension> OF_PRODUCTS =
                with(OF_PRODUCERS, Dimension.LEGAL_BASIS, Dimension.ISSUER_LEVEL, Dimension.ORIGIN, Dimension.STATE);
        private static final List<Dimension> OF_FLOWS = List.of(
                Dimension.KIND,
                Dimension.PROVINCE,
                Dimension.REGION,
                Dimension.SECTOR,
                Dimension.GROUP,
                Dimension.SET,
                Dimension.STARS,
                Dimension.PRODUCER_TYPE,
                Dimension.LEGAL_BASIS,
                Dimension.YEAR,
                Dimension.MONTH);
        private static final List<Dimension> OF_ASSESSMENTS = List.of(
                Dimension.STATE,
                Dimension.KIND,
                Dimension.PROVINCE,
                Dimension.REGION,
                Dimension.SECTOR,
                Dimension.GROUP,
                Dimension.SET,
                Dimension.YEAR,
                Dimension.MONTH);
        private static final List<Dimension> OF_IP_RIGHTS = List.of(
                Dimension.KIND, Dimension.STATE, Dimension.PROVINCE, Dimension.REGION, Dimension.YEAR, Dimension.MONTH);
        private static final List<Dimension> OF_QUALITY =
                List.of(Dimension.KIND, Dimension.STATE, Dimension.YEAR, Dimension.MONTH);
        private static final List<Dimension> OF_PROGRAMME = List.of(
                Dimension.KIND,
                Dimension.STATE,
                Dimension.PROVINCE,
                Dimension.REGION,
                Dimension.COMMUNE,
                Dimension.YEAR,
                Dimension.MONTH);

        private static List<Dimension> with(List<Dimension> dimensions, Dimension... more) {
            return Stream.concat(dimensions.stream(), Stream.of(more)).toList();
        }
    }
}
