package vn.ocop.certification.labelreport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.certificate.RegisterNumber;
import vn.ocop.certification.register.ReachableProvinces;
import vn.ocop.certification.register.RegisterUseCases;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.ids.Ids;

/** Keeps what people tell of labels, and shows it to the office of the province that recognised the product. */
@ApplicationScoped
public class LabelReportUseCases {

    private static final int LONGEST_NUMBER = 60;

    private final LabelReportStore store;
    private final RegisterUseCases register;
    private final ReachableProvinces provinces;
    private final AuditLog audit;
    private final Clock clock;

    LabelReportUseCases(
            LabelReportStore store,
            RegisterUseCases register,
            ReachableProvinces provinces,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.register = register;
        this.provinces = provinces;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    UUID report(String number, LabelReport.Kind kind, @Nullable String place, @Nullable String note) {
        var entry = register.find(number);
        var report = new LabelReport(
                Ids.next(),
                number.length() > LONGEST_NUMBER ? number.substring(0, LONGEST_NUMBER) : number,
                entry.map(found -> found.id()).orElse(null),
                entry.map(found -> found.recognition().product().provinceCode()).orElse(provinceIn(number)),
                kind,
                place,
                note,
                clock.instant());
        store.keep(report);
        audit.appendSystem("public", "label-reported", "label-report", report.id(), report);
        return report.id();
    }

    /** From the page's form; what was left empty or is longer than a report takes is cut. */
    @ActivateRequestContext
    public void reportFromPage(String number, @Nullable String kind, @Nullable String place, @Nullable String note) {
        var known = List.of(LabelReport.Kind.values()).stream()
                .filter(value -> value.name().equals(kind))
                .findFirst()
                .orElse(LabelReport.Kind.OTHER);
        report(number, known, cut(place, 200), cut(note, 1000));
    }

    List<LabelReport> newest(@Nullable String province, PageRequest page) {
        return store.newest(provinces.of(province), page);
    }

    /** A made-up number may still name a province. */
    private static @Nullable String provinceIn(String number) {
        var shaped = RegisterNumber.looksLikeOne(number);
        var series = shaped ? RegisterNumber.normalised(number).substring("OCOP-".length(), "OCOP-".length() + 2) : "";
        return series.isEmpty() || series.equals(RegisterNumber.MINISTRY) ? null : series;
    }

    private static @Nullable String cut(@Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var clean = text.replace("\0", "");
        return clean.length() > longest ? clean.substring(0, longest) : clean;
    }
}
