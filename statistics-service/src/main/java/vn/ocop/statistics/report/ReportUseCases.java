package vn.ocop.statistics.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.ocop.criteria.Text;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Area;
import vn.ocop.platform.security.Caller;
import vn.ocop.platform.time.VietnamTime;
import vn.ocop.statistics.figure.Definition;
import vn.ocop.statistics.figure.FigureStore;
import vn.ocop.statistics.figure.Moment;
import vn.ocop.statistics.report.ReportJson.TableJson;
import vn.ocop.statistics.report.ReportRefusal.NoSuchReport;
import vn.ocop.statistics.report.TablesUseCases.Period;

@ApplicationScoped
class ReportUseCases {

    /** Decision 490/QĐ-TTg of 7 May 2018 started the programme. */
    private static final LocalDate PROGRAMME_START = LocalDate.of(2018, 5, 7);

    private final ReportStore store;
    private final TablesUseCases tables;
    private final FigureStore figures;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    ReportUseCases(
            ReportStore store, TablesUseCases tables, FigureStore figures, AuditLog audit, Caller caller, Clock clock) {
        this.store = store;
        this.tables = tables;
        this.figures = figures;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ReportJson make(NewReportJson body) {
        caller.requireArea(Area.nation());
        var today = VietnamTime.today(clock);
        var to = body.to() == null ? today : body.to();
        check(body.from(), to, today);
        var report = report(body, to, store.nextNumber(today.getYear()));
        store.add(report);
        audit.append("report-made", "report", report.id(), report.withoutLed());
        return toldTo(report);
    }

    ReportJson get(UUID id) {
        return toldTo(store.find(id).orElseThrow(() -> new Refused(new NoSuchReport(id))));
    }

    private ReportJson toldTo(ReportJson report) {
        return tables.mayReadLed() ? report : report.withoutLed();
    }

    private static void check(LocalDate from, LocalDate to, LocalDate today) {
        var check = new InputCheck();
        if (from.isBefore(PROGRAMME_START)) {
            check.reject("/from", "before", PROGRAMME_START);
        }
        if (to.isAfter(today)) {
            check.reject("/to", "in-the-future");
        }
        if (to.isBefore(from)) {
            check.reject("/to", "before", from);
        }
        check.throwIfAny();
    }

    private ReportJson report(NewReportJson body, LocalDate to, String number) {
        var now = clock.instant();
        var known = now.truncatedTo(ChronoUnit.SECONDS);
        var boundaries = body.boundaries() == null ? "2025" : body.boundaries();
        var found = tables.tables(new Period(body.from().minusDays(1), to, known, boundaries));
        var generated = Boolean.TRUE.equals(body.generated());
        var potential =
                figures.at(new Moment(to, known), Definition.RECOGNISED_EVER).potentialFive();
        var products = of(found, "products-by-stars");
        var headline = new Headline(
                body.from(),
                to,
                TablesUseCases.provinces(of(found, "products-by-province")),
                products.total(),
                products.totalBefore() == null ? 0 : products.totalBefore(),
                of(found, "valid-products-by-stars").total(),
                of(found, "producers-by-type").total(),
                potential);
        return new ReportJson(
                Ids.next(),
                number,
                new Text(
                        "Kết quả thực hiện Chương trình Mỗi xã một sản phẩm (OCOP)",
                        "Results of the One Commune One Product programme (OCOP)"),
                body.from(),
                to,
                known,
                boundaries,
                generated,
                headline.sentences(),
                found,
                body.allEffects(),
                tables.led(),
                notes(generated),
                now.truncatedTo(ChronoUnit.MICROS));
    }

    private static TableJson of(List<TableJson> tables, String code) {
        return tables.stream()
                .filter(table -> table.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<Text> notes(boolean generated) {
        var notes = new ArrayList<Text>();
        if (generated) {
            notes.add(new Text(
                    "Số liệu từ hồ sơ được tạo để trình diễn, không phản ánh thực tế.",
                    "The figures come from records generated for a demonstration and say nothing about reality."));
        }
        notes.add(
                new Text(
                        "Được công nhận: sản phẩm đã từng có giấy chứng nhận từ 3 sao, kể cả đã hết hiệu lực. Còn hiệu lực: giấy chứng nhận hiện hành có hiệu lực trong ngày.",
                        "Recognised: products that ever had a certificate of 3 stars or more, also those that lapsed. Valid: the current certificate is in force on the day."));
        notes.add(new Text(
                "Tỷ lệ phần trăm lấy hai chữ số thập phân, không làm tròn lên. Bảng theo vùng dùng ranh giới 63 tỉnh, thành phố đến ngày 30/6/2025.",
                "Percentages have two decimals, cut off. The table by region uses the 63 provinces until 2025-06-30."));
        notes.add(new Text(
                "Mỗi chủ thể được đếm một lần, theo loại hình ghi trên giấy chứng nhận mới nhất.",
                "A producer counts once, by the kind that its newest certificate names."));
        return notes;
    }
}
