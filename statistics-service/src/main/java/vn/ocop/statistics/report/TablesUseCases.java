package vn.ocop.statistics.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ocop.criteria.Text;
import vn.ocop.statistics.cube.CubeJson;
import vn.ocop.statistics.cube.CubeUseCases;
import vn.ocop.statistics.figure.FigureQueryUseCases.Asked;
import vn.ocop.statistics.led.LedJson;
import vn.ocop.statistics.led.LedUseCases;
import vn.ocop.statistics.report.ReportJson.Chart;
import vn.ocop.statistics.report.ReportJson.RowJson;
import vn.ocop.statistics.report.ReportJson.TableJson;

/** The tables of a report, each one question to a cube at the end of the period and one at its beginning. */
@ApplicationScoped
class TablesUseCases {

    private static final String EVER = "recognisedEver";
    private static final String VALID = "validOnDay";

    private final CubeUseCases cubes;
    private final LedUseCases led;

    TablesUseCases(CubeUseCases cubes, LedUseCases led) {
        this.cubes = cubes;
        this.led = led;
    }

    /** The two fixed tables, which no other table is split by. */
    LedJson led() {
        return led.today();
    }

    boolean mayReadLed() {
        return led.mayRead();
    }

    /**
     * @param before the day before the period
     * @param to last day of the period
     */
    record Period(LocalDate before, LocalDate to, Instant knownAt, String boundaries) {}

    /** One table: what is asked, and how it is shown. */
    private record Wanted(String code, Text title, String cube, String by, String definition, Chart chart) {}

    private static final List<Wanted> WANTED = List.of(
            new Wanted(
                    "products-by-stars",
                    new Text("Sản phẩm được công nhận theo hạng sao", "Recognised products by stars"),
                    "products",
                    "stars",
                    EVER,
                    Chart.PIE),
            new Wanted(
                    "valid-products-by-stars",
                    new Text(
                            "Sản phẩm có giấy chứng nhận còn hiệu lực theo hạng sao",
                            "Products with a valid certificate by stars"),
                    "products",
                    "stars",
                    VALID,
                    Chart.PIE),
            new Wanted(
                    "products-by-sector",
                    new Text("Sản phẩm theo ngành", "Products by sector"),
                    "products",
                    "sector",
                    EVER,
                    Chart.BARS),
            new Wanted(
                    "producers-by-type",
                    new Text("Chủ thể theo loại hình", "Producers by kind"),
                    "producers",
                    "producerType",
                    EVER,
                    Chart.BARS),
            new Wanted(
                    "products-by-year",
                    new Text(
                            "Sản phẩm theo năm công nhận hiện hành",
                            "Products by the year of their current recognition"),
                    "products",
                    "year",
                    EVER,
                    Chart.COLUMNS));

    /** @return the tables in the order of the report */
    List<TableJson> tables(Period period) {
        var tables = new ArrayList<TableJson>();
        WANTED.forEach(wanted -> tables.add(table(wanted, period)));
        tables.add(2, regions(period));
        tables.add(table(
                new Wanted(
                        "products-by-province",
                        new Text("Sản phẩm theo tỉnh, thành phố", "Products by province"),
                        "products",
                        "province",
                        EVER,
                        Chart.BARS),
                period));
        tables.add(table(
                new Wanted(
                        "programme-records",
                        new Text(
                                "Hoạt động của Chương trình đang thực hiện, theo loại",
                                "Programme records that go on, by kind"),
                        "programme",
                        "kind",
                        VALID,
                        Chart.BARS),
                period));
        return tables;
    }

    private TableJson table(Wanted wanted, Period period) {
        var now = read(wanted, period.to(), period.boundaries(), period);
        var then = read(wanted, period.before(), period.boundaries(), period);
        var before = values(then);
        var rows = now.rows().stream()
                .map(row -> {
                    var code = row.code(wanted.by());
                    return new RowJson(
                            code.code(),
                            new Text(code.vi(), code.en()),
                            row.value(),
                            Share.of(row.value(), now.total()),
                            before.getOrDefault(code.code(), 0L));
                })
                .toList();
        return new TableJson(
                wanted.code(), wanted.title(), wanted.definition(), wanted.chart(), rows, now.total(), then.total());
    }

    /** Always by the regions of the 63 provinces, under which the shares have been published. */
    private TableJson regions(Period period) {
        return table(
                new Wanted(
                        "products-by-region",
                        new Text("Sản phẩm theo vùng kinh tế - xã hội", "Products by socio-economic region"),
                        "products",
                        "region",
                        EVER,
                        Chart.BARS),
                new Period(period.before(), period.to(), period.knownAt(), "2024"));
    }

    /** In how many provinces something is recognised, the row that is not told left out. */
    static long provinces(TableJson byProvince) {
        return byProvince.rows().stream()
                .filter(row -> !row.code().equals("UNALLOCATED"))
                .count();
    }

    private CubeJson read(Wanted wanted, LocalDate day, @Nullable String boundaries, Period period) {
        return cubes.read(
                wanted.cube(),
                wanted.by(),
                boundaries,
                new Asked(day.toString(), period.knownAt().toString(), wanted.definition()));
    }

    private static Map<String, Long> values(CubeJson cube) {
        return cube.rows().stream()
                .collect(Collectors.toMap(
                        row -> row.dimensions().values().iterator().next().code(),
                        CubeJson.RowJson::value,
                        Long::sum,
                        LinkedHashMap::new));
    }
}
