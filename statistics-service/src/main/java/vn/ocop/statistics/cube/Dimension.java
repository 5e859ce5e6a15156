package vn.ocop.statistics.cube;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.ocop.statistics.figure.Sector;

/** By what a cube may be split. Every counted row has exactly one code of each, so rows of an additive cube always add up. */
enum Dimension {
    PROVINCE("province"),
    SECTOR("sector"),
    SET("set"),
    STARS("stars"),
    PRODUCER_TYPE("producerType"),
    LEGAL_BASIS("legalBasis"),
    ISSUER_LEVEL("issuerLevel"),
    ORIGIN("origin"),
    YEAR("year");

    /** Provinces that the record does not allow to tell. */
    static final String UNALLOCATED = "UNALLOCATED";

    static final String UNCLASSIFIED = Sector.UNCLASSIFIED.name();
    static final String UNKNOWN = "UNKNOWN";

    private final String wireName;

    Dimension(String wireName) {
        this.wireName = wireName;
    }

    String wireName() {
        return wireName;
    }

    /** Constant SQL that gives the row's code. */
    String expression(Boundaries boundaries) {
        return switch (this) {
            case PROVINCE -> "coalesce(%s, '%s')".formatted(boundaries.column(), UNALLOCATED);
            case SECTOR -> SECTOR_OF_SET;
            case SET -> "coalesce(product_set::text, '%s')".formatted(UNCLASSIFIED);
            case STARS -> "stars::text";
            case PRODUCER_TYPE -> "coalesce(producer_type, '%s')".formatted(UNKNOWN);
            case LEGAL_BASIS -> "legal_basis";
            case ISSUER_LEVEL -> "issuer_level";
            case ORIGIN -> "origin";
            case YEAR -> "extract(year from legal_day)::int::text";
        };
    }

    /** Codes in the order of the law, the rows without a code last. */
    String sortKey(String code) {
        if (code.equals(UNALLOCATED) || code.equals(UNCLASSIFIED) || code.equals(UNKNOWN)) {
            return "~";
        }
        return switch (this) {
            case SECTOR -> "%02d".formatted(Sector.valueOf(code).firstSet());
            case SET -> "%02d".formatted(Integer.valueOf(code));
            default -> code;
        };
    }

    static Optional<Dimension> named(String wireName) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.wireName.equals(wireName))
                .findFirst();
    }

    static List<String> wireNames() {
        return Arrays.stream(values()).map(Dimension::wireName).toList();
    }

    private static final String SECTOR_OF_SET = Arrays.stream(Sector.values())
            .filter(sector -> sector != Sector.UNCLASSIFIED)
            .map(sector -> "when product_set between %d and %d then '%s'"
                    .formatted(sector.firstSet(), sector.lastSet(), sector.name()))
            .collect(Collectors.joining(" ", "case ", " else '" + UNCLASSIFIED + "' end"));
}
