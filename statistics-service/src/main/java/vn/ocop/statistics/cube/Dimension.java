package vn.ocop.statistics.cube;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.ocop.statistics.cell.CellColumn;
import vn.ocop.statistics.cell.Grouping;
import vn.ocop.statistics.figure.CommonSet;
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

    /** Where the kept cells have the code, how it is read from there, and its place among the others. Always the same of the same boundaries. */
    Grouping grouping(Boundaries boundaries) {
        return Objects.requireNonNull(
                Objects.requireNonNull(Groupings.ALL.get(boundaries)).get(this));
    }

    private static final class Groupings {
        static final Map<Boundaries, Map<Dimension, Grouping>> ALL =
                by(Boundaries.values(), boundaries -> by(values(), dimension -> dimension.made(boundaries)));

        private static <K, V> Map<K, V> by(K[] all, Function<K, V> value) {
            return Arrays.stream(all).collect(Collectors.toMap(one -> one, value));
        }
    }

    private Grouping made(Boundaries boundaries) {
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
}
