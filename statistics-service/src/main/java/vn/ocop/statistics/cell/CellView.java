package vn.ocop.statistics.cell;

import static vn.ocop.statistics.cell.CellColumn.COMMUNE;
import static vn.ocop.statistics.cell.CellColumn.ISSUER_LEVEL;
import static vn.ocop.statistics.cell.CellColumn.KIND;
import static vn.ocop.statistics.cell.CellColumn.LEGAL_BASIS;
import static vn.ocop.statistics.cell.CellColumn.MONTH;
import static vn.ocop.statistics.cell.CellColumn.ORIGIN;
import static vn.ocop.statistics.cell.CellColumn.PRODUCER_TYPE;
import static vn.ocop.statistics.cell.CellColumn.PROVINCE_2024;
import static vn.ocop.statistics.cell.CellColumn.PROVINCE_2025;
import static vn.ocop.statistics.cell.CellColumn.SET;
import static vn.ocop.statistics.cell.CellColumn.STARS;
import static vn.ocop.statistics.cell.CellColumn.STATE;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Columns by which sums are kept. A question is listed if one view holds all its columns: any three dimensions of a cube, but for communes
 * beside so much that the nation's answer has too many rows to be given at once. Most vectors have some ten thousand cells, whatever the
 * number of products; by province, product set and month there are some hundred thousand.
 */
record CellView(String name, Subject subject, List<CellColumn> columns, List<Measure> measures) {

    private static final List<Measure> ALL = List.of(Measure.values());
    private static final List<Measure> BOTH = List.of(Measure.EVER, Measure.VALID);
    private static final List<Measure> ONE = List.of(Measure.EVER);

    private static final Map<Subject, List<CellView>> VIEWS = views();

    CellView {
        columns = List.copyOf(columns);
        measures = List.copyOf(measures);
        if (columns.stream().mapToInt(CellColumn::bits).sum() >= Long.SIZE) {
            throw new IllegalArgumentException("too many columns for a packed key: " + name);
        }
    }

    static Stream<CellView> all() {
        return VIEWS.values().stream().flatMap(List::stream);
    }

    /** The first, hence smallest, that holds these columns. */
    static Optional<CellView> holding(Subject subject, Collection<CellColumn> columns) {
        return VIEWS.getOrDefault(subject, List.of()).stream()
                .filter(view -> view.columns.containsAll(columns))
                .findFirst();
    }

    /** Bits of a packed key below those of a column that it has. */
    int shift(CellColumn of) {
        return columns.subList(0, columns.indexOf(of)).stream()
                .mapToInt(CellColumn::bits)
                .sum();
    }

    private static Map<Subject, List<CellView>> views() {
        var all = new EnumMap<Subject, List<CellView>>(Subject.class);
        all.put(Subject.PRODUCT, productViews());
        all.put(Subject.PRODUCER, producerViews());
        all.put(Subject.FLOW, flowViews());
        all.put(Subject.POTENTIAL_FIVE, List.of(view(Subject.POTENTIAL_FIVE, ONE)));
        all.put(
                Subject.ASSESSMENT,
                List.of(
                        view(Subject.ASSESSMENT, ONE, STATE, KIND, MONTH),
                        placed(Subject.ASSESSMENT, ONE, STATE, KIND),
                        placed(Subject.ASSESSMENT, ONE, STATE, SET),
                        placed(Subject.ASSESSMENT, ONE, KIND, SET),
                        placed(Subject.ASSESSMENT, ONE, STATE, KIND, MONTH),
                        placed(Subject.ASSESSMENT, ONE, SET, MONTH),
                        view(Subject.ASSESSMENT, ONE, SET, STATE, KIND, MONTH)));
        all.put(Subject.IP_RIGHT, List.of(placed(Subject.IP_RIGHT, BOTH, KIND, STATE, MONTH)));
        all.put(Subject.QUALITY_CERTIFICATE, List.of(view(Subject.QUALITY_CERTIFICATE, BOTH, KIND, STATE, MONTH)));
        all.put(
                Subject.PROGRAMME_RECORD,
                List.of(
                        placed(Subject.PROGRAMME_RECORD, BOTH, KIND, STATE, MONTH),
                        placed(Subject.PROGRAMME_RECORD, BOTH, KIND, STATE, COMMUNE)));
        return all;
    }

    private static List<CellView> productViews() {
        var of = Subject.PRODUCT;
        return List.of(
                view(of, ALL, SET, STARS),
                view(of, ALL, STARS, PRODUCER_TYPE, LEGAL_BASIS, ISSUER_LEVEL, ORIGIN, STATE),
                placed(of, ALL, STARS, STATE),
                placed(of, ALL, SET, STARS),
                placed(of, ALL, SET, STATE),
                placed(of, ALL, SET, PRODUCER_TYPE),
                placed(of, ALL, SET, ISSUER_LEVEL, ORIGIN),
                placed(of, ALL, SET, LEGAL_BASIS),
                placed(of, ALL, STARS, PRODUCER_TYPE, ORIGIN, STATE),
                placed(of, ALL, STARS, LEGAL_BASIS, ISSUER_LEVEL, ORIGIN),
                placed(of, ALL, STATE, LEGAL_BASIS, ISSUER_LEVEL, ORIGIN),
                placed(of, ALL, PRODUCER_TYPE, LEGAL_BASIS, ISSUER_LEVEL, ORIGIN),
                view(of, ALL, SET, STARS, PRODUCER_TYPE, STATE, ORIGIN),
                view(of, ALL, SET, LEGAL_BASIS, ISSUER_LEVEL, ORIGIN, STARS, STATE),
                view(of, ALL, SET, LEGAL_BASIS, ISSUER_LEVEL, PRODUCER_TYPE, ORIGIN),
                view(of, ALL, MONTH, STARS, PRODUCER_TYPE, STATE, ORIGIN),
                view(of, ALL, MONTH, LEGAL_BASIS, ISSUER_LEVEL, PRODUCER_TYPE, ORIGIN),
                view(of, ALL, MONTH, LEGAL_BASIS, ISSUER_LEVEL, STARS, STATE),
                view(of, ALL, MONTH, SET, STARS),
                view(of, ALL, MONTH, SET, PRODUCER_TYPE),
                view(of, ALL, MONTH, SET, STATE),
                placed(of, ALL, MONTH, STARS),
                placed(of, ALL, MONTH, STATE),
                placed(of, ALL, MONTH, PRODUCER_TYPE),
                placed(of, ALL, MONTH, SET),
                placed(of, ALL, MONTH, LEGAL_BASIS, ISSUER_LEVEL, ORIGIN),
                view(of, ALL, MONTH, SET, LEGAL_BASIS, ISSUER_LEVEL, ORIGIN),
                // three thousand communes leave room for one more of few codes; the province adds no cells
                placed(of, ALL, COMMUNE, STARS, LEGAL_BASIS, ISSUER_LEVEL, ORIGIN),
                placed(of, ALL, COMMUNE, STARS, STATE),
                placed(of, ALL, COMMUNE, PRODUCER_TYPE),
                placed(of, ALL, COMMUNE, SET));
    }

    private static List<CellView> producerViews() {
        var of = Subject.PRODUCER;
        return List.of(
                view(of, BOTH, STARS, PRODUCER_TYPE, SET),
                placed(of, BOTH, STARS, PRODUCER_TYPE),
                placed(of, BOTH, SET, PRODUCER_TYPE),
                placed(of, BOTH, SET, STARS),
                view(of, BOTH, MONTH, STARS, PRODUCER_TYPE),
                view(of, BOTH, MONTH, SET, STARS),
                view(of, BOTH, MONTH, SET, PRODUCER_TYPE),
                placed(of, BOTH, MONTH, STARS),
                placed(of, BOTH, MONTH, PRODUCER_TYPE),
                placed(of, BOTH, MONTH, SET),
                placed(of, BOTH, COMMUNE, STARS),
                placed(of, BOTH, COMMUNE, PRODUCER_TYPE),
                placed(of, BOTH, COMMUNE, SET));
    }

    private static List<CellView> flowViews() {
        var of = Subject.FLOW;
        return List.of(
                view(of, ONE, KIND, SET, STARS, PRODUCER_TYPE, LEGAL_BASIS),
                view(of, ONE, KIND, MONTH, STARS, PRODUCER_TYPE, LEGAL_BASIS),
                placed(of, ONE, KIND, STARS, PRODUCER_TYPE, LEGAL_BASIS),
                placed(of, ONE, KIND, SET),
                placed(of, ONE, SET, PRODUCER_TYPE),
                placed(of, ONE, SET, STARS, LEGAL_BASIS),
                view(of, ONE, KIND, MONTH, SET),
                view(of, ONE, MONTH, SET, PRODUCER_TYPE),
                view(of, ONE, MONTH, SET, STARS, LEGAL_BASIS),
                placed(of, ONE, KIND, MONTH),
                placed(of, ONE, MONTH, PRODUCER_TYPE),
                placed(of, ONE, MONTH, STARS, LEGAL_BASIS),
                placed(of, ONE, MONTH, SET));
    }

    /** By province under both boundaries. */
    private static CellView placed(Subject subject, List<Measure> measures, CellColumn... columns) {
        return view(
                subject,
                measures,
                Stream.concat(Stream.of(PROVINCE_2024, PROVINCE_2025), Stream.of(columns))
                        .toArray(CellColumn[]::new));
    }

    private static CellView view(Subject subject, List<Measure> measures, CellColumn... columns) {
        var name = new StringBuilder(subject.name());
        for (var column : columns) {
            name.append('/').append(column.name());
        }
        return new CellView(name.toString(), subject, List.of(columns), measures);
    }
}
