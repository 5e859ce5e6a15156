package vn.ocop.statistics.cube;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.ocop.statistics.cell.CellColumn;
import vn.ocop.statistics.cell.Grouping;
import vn.ocop.statistics.figure.CommonSet;
import vn.ocop.statistics.figure.CountedSql;
import vn.ocop.statistics.figure.ProductGroup;
import vn.ocop.statistics.figure.Sector;

/** By what a cube may be split. Every counted row has exactly one code of each, so rows always add up. */
enum Dimension {
    PROVINCE("province"),
    /** Economic region; another list under each boundaries. */
    REGION("region"),
    /** As recorded, of either period. */
    COMMUNE("commune"),
    SECTOR("sector"),
    GROUP("group"),
    SET("set"),
    STARS("stars"),
    STATE("state"),
    /** What it is depends on the cube. */
    KIND("kind"),
    PRODUCER_TYPE("producerType"),
    LEGAL_BASIS("legalBasis"),
    ISSUER_LEVEL("issuerLevel"),
    ORIGIN("origin"),
    YEAR("year"),
    MONTH("month");

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

    /** Where the kept cells have the code, how it is read from there, and its place among the others. */
    Grouping grouping(Boundaries boundaries) {
        return switch (this) {
            case PROVINCE -> in(boundaries.cell(), code -> or(code, UNALLOCATED));
            case REGION ->
                in(
                        boundaries.cell(),
                        code -> Region.of(boundaries, code).map(Region::name).orElse(UNALLOCATED));
            case COMMUNE -> in(CellColumn.COMMUNE, code -> or(code, UNALLOCATED));
            case SECTOR -> in(CellColumn.SET, CommonSet::sector);
            case GROUP -> in(CellColumn.SET, CommonSet::group);
            case SET -> in(CellColumn.SET, CommonSet::set);
            case STARS -> in(CellColumn.STARS, code -> or(code, UNKNOWN));
            case STATE -> in(CellColumn.STATE, code -> or(code, UNKNOWN));
            case KIND -> in(CellColumn.KIND, code -> or(code, UNKNOWN));
            case PRODUCER_TYPE -> in(CellColumn.PRODUCER_TYPE, code -> or(code, UNKNOWN));
            case LEGAL_BASIS -> in(CellColumn.LEGAL_BASIS, code -> or(code, UNKNOWN));
            case ISSUER_LEVEL -> in(CellColumn.ISSUER_LEVEL, code -> or(code, UNKNOWN));
            case ORIGIN -> in(CellColumn.ORIGIN, code -> or(code, UNKNOWN));
            case YEAR -> in(CellColumn.MONTH, code -> code.isEmpty() ? UNKNOWN : code.substring(0, 4));
            case MONTH -> in(CellColumn.MONTH, code -> or(code, UNKNOWN));
        };
    }

    private Grouping in(CellColumn column, UnaryOperator<String> code) {
        return new Grouping(column, code, this::sortKey);
    }

    private static String or(String code, String otherwise) {
        return code.isEmpty() ? otherwise : code;
    }

    /** Constant SQL that gives the code of a row of counted products. */
    String expression(Boundaries boundaries) {
        return switch (this) {
            case PROVINCE -> "coalesce(%s, '%s')".formatted(boundaries.column(), UNALLOCATED);
            case REGION -> regionOf(boundaries);
            case COMMUNE -> "coalesce(commune_code, '%s')".formatted(UNALLOCATED);
            case GROUP -> GROUP_OF_SET;
            case STATE, KIND -> throw new IllegalArgumentException(name() + " is not told by a counted product");
            case MONTH -> "to_char(legal_day, 'YYYY-MM')";
            case SECTOR -> CountedSql.sectorOfSet();
            case SET -> "coalesce(product_set::text, '%s')".formatted(UNCLASSIFIED);
            case STARS -> "stars::text";
            case PRODUCER_TYPE -> "coalesce(producer_type, '%s')".formatted(UNKNOWN);
            case LEGAL_BASIS -> "legal_basis";
            case ISSUER_LEVEL -> "issuer_level";
            case ORIGIN -> "origin";
            case YEAR -> "extract(year from legal_day)::int::text";
        };
    }

    /**
     * Constant SQL that gives a producer's code, of the codes of its counted products.
     *
     * @param column with the code of each product
     */
    String expressionOfProducer(String column) {
        return switch (this) {
            case SECTOR, GROUP, SET ->
                "case when min(%s) = max(%s) then min(%s) else '%s' end"
                        .formatted(column, column, column, CommonSet.SEVERAL);
            case STARS -> "max(%s)".formatted(column);
            default -> "(array_agg(%s order by %s))[1]".formatted(column, CountedSql.NEWEST_FIRST);
        };
    }

    /** Codes in the order of the law, several and the rows without a code last. */
    String sortKey(String code) {
        if (code.equals(UNALLOCATED) || code.equals(UNCLASSIFIED) || code.equals(UNKNOWN)) {
            return "~";
        }
        if (code.equals(CommonSet.SEVERAL)) {
            return "}"; // before those without a code
        }
        return switch (this) {
            case REGION -> "%02d".formatted(Region.valueOf(code).place());
            case SECTOR -> "%02d".formatted(Sector.valueOf(code).firstSet());
            case GROUP -> "%02d".formatted(ProductGroup.firstSet(code));
            case SET -> "%02d".formatted(Integer.valueOf(code));
            default -> code;
        };
    }

    static Optional<Dimension> named(String wireName) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.wireName.equals(wireName))
                .findFirst();
    }

    private static String regionOf(Boundaries boundaries) {
        return Arrays.stream(Region.values())
                .flatMap(region -> region.provinces(boundaries).stream()
                        .map(province -> "when '%s' then '%s'".formatted(province, region.name())))
                .collect(Collectors.joining(
                        " ", "case " + boundaries.column() + " ", " else '" + UNALLOCATED + "' end"));
    }

    private static final String GROUP_OF_SET = IntStream.rangeClosed(1, ProductGroup.SETS)
            .mapToObj(set -> "when %d then '%s'".formatted(set, ProductGroup.ofSet(Integer.toString(set))))
            .collect(Collectors.joining(" ", "case product_set ", " else '" + UNCLASSIFIED + "' end"));
}
