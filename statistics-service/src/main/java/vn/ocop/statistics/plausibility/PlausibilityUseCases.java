package vn.ocop.statistics.plausibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.ocop.criteria.Text;
import vn.ocop.platform.security.Area;
import vn.ocop.platform.security.Caller;
import vn.ocop.platform.time.VietnamTime;
import vn.ocop.statistics.cube.CubeJson;
import vn.ocop.statistics.cube.CubeUseCases;
import vn.ocop.statistics.figure.FigureQueryUseCases.Asked;
import vn.ocop.statistics.plausibility.Finding.Kind;
import vn.ocop.statistics.plausibility.PlausibilityStore.Impossible;

@ApplicationScoped
class PlausibilityUseCases {

    /** Decision 490/QĐ-TTg of 7 May 2018 started the programme; nothing was recognised before. */
    private static final LocalDate PROGRAMME_START = LocalDate.of(2018, 5, 7);

    private static final Map<String, Text> FAULTS = Map.of(
            "beforeProgramme",
            new Text("ký trước khi có Chương trình", "signed before the programme began"),
            "afterRecord",
            new Text("ký sau ngày được ghi nhận", "signed after it was recorded"),
            "endsBeforeItBegins",
            new Text("hết hạn trước khi bắt đầu", "ends before it begins"),
            "endedBeforeIssue",
            new Text("bị thu hồi trước khi cấp", "taken back before it was issued"));

    private final PlausibilityStore store;
    private final CubeUseCases cubes;
    private final Caller caller;
    private final Clock clock;

    PlausibilityUseCases(PlausibilityStore store, CubeUseCases cubes, Caller caller, Clock clock) {
        this.store = store;
        this.cubes = cubes;
        this.caller = caller;
        this.clock = clock;
    }

    /** What lies in the caller's areas; the nation's for those who reach it. */
    List<Finding> ofCaller() {
        return all().stream()
                .filter(finding ->
                        caller.reaches(finding.province() == null ? Area.nation() : Area.of(finding.province())))
                .toList();
    }

    List<Finding> all() {
        var findings = new ArrayList<Finding>();
        sums(findings);
        var last = YearMonth.from(VietnamTime.today(clock)).minusMonths(1);
        store.months().forEach(province -> findings.addAll(province.outliers(last)));
        store.impossibleDates(PROGRAMME_START).forEach(each -> findings.add(finding(each)));
        published(findings);
        return findings;
    }

    private void sums(List<Finding> findings) {
        var known = clock.instant().toString();
        var now = read("province", "2025", "recognisedEver", known);
        var before = read("province", "2024", "recognisedEver", known);
        var valid = read("province", "2025", "validOnDay", known);
        for (var cube : List.of(now, before, valid)) {
            var sum = cube.rows().stream().mapToLong(CubeJson.RowJson::value).sum();
            if (sum != cube.total()) {
                findings.add(national(
                        Kind.ROWS_DO_NOT_ADD_UP,
                        cube.asOf() + " " + cube.definition() + " " + cube.boundaries(),
                        sum,
                        cube.total(),
                        new Text("Tổng các tỉnh khác tổng cả nước.", "The provinces do not come to the nation.")));
            }
        }
        if (now.total() != before.total()) {
            findings.add(national(
                    Kind.BOUNDARIES_DIFFER,
                    now.asOf().toString(),
                    now.total(),
                    before.total(),
                    new Text(
                            "Tổng theo 34 tỉnh khác tổng theo 63 tỉnh.", "The totals of 34 and 63 provinces differ.")));
        }
        if (valid.total() > now.total()) {
            findings.add(national(
                    Kind.VALID_EXCEEDS_RECOGNISED,
                    now.asOf().toString(),
                    valid.total(),
                    now.total(),
                    new Text(
                            "Số còn hiệu lực lớn hơn số từng được công nhận.",
                            "More are valid than were ever recognised.")));
        }
    }

    private CubeJson read(String by, String boundaries, String definition, String knownAt) {
        return cubes.read("products", by, boundaries, new Asked(null, knownAt, definition));
    }

    private static Finding national(Kind kind, String about, long value, long expected, Text says) {
        return new Finding(kind, null, about, Long.toString(value), Long.toString(expected), says, List.of());
    }

    private static Finding finding(Impossible impossible) {
        var fault = FAULTS.getOrDefault(impossible.fault(), new Text(impossible.fault(), impossible.fault()));
        return new Finding(
                Kind.IMPOSSIBLE_DATES,
                impossible.province(),
                impossible.fault(),
                Long.toString(impossible.n()),
                "0",
                new Text(
                        "%d giấy chứng nhận %s.".formatted(impossible.n(), fault.vi()),
                        "%d certificates %s.".formatted(impossible.n(), fault.en())),
                impossible.certificates());
    }

    private void published(List<Finding> findings) {
        PlausibilityStore.Published highest = null;
        for (var each : store.publishedTotals()) {
            if (highest != null
                    && each.asOf().isAfter(highest.asOf())
                    && each.products().compareTo(highest.products()) < 0) {
                findings.add(new Finding(
                        Kind.PUBLISHED_TOTAL_FELL,
                        null,
                        each.number(),
                        each.products().toPlainString(),
                        highest.products().toPlainString(),
                        new Text(
                                "Công bố %s (%s) ít hơn công bố %s (%s)."
                                        .formatted(each.number(), each.asOf(), highest.number(), highest.asOf()),
                                "Publication %s (%s) tells fewer than %s (%s)."
                                        .formatted(each.number(), each.asOf(), highest.number(), highest.asOf())),
                        List.of()));
            }
            if (highest == null || each.products().compareTo(highest.products()) > 0) {
                highest = each;
            }
        }
    }
}
