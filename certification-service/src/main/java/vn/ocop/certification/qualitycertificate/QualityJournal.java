package vn.ocop.certification.qualitycertificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.ocop.certification.qualitycertificate.QualityCertificateJson.QualityCertificateData;
import vn.ocop.certification.register.ProvinceToday;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.event.EventType;
import vn.ocop.platform.event.Keyed;
import vn.ocop.platform.event.Outbox;
import vn.ocop.platform.event.Topics;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Area;
import vn.ocop.platform.security.Caller;

/** Who may write a certificate, and what is told of a change: the event and the audit row, in the same transaction. */
@ApplicationScoped
class QualityJournal {

    static final EventType<QualityCertificateData> CHANGED = new EventType<>(
            "vn.ocop.certification.quality-certificate-changed.v1", Topics.CERTIFICATION, QualityCertificateData.class);

    private static final String SUBJECT = "quality-certificate";

    private final Outbox outbox;
    private final AuditLog audit;
    private final Caller caller;
    private final ProvinceToday provinces;

    QualityJournal(Outbox outbox, AuditLog audit, Caller caller, ProvinceToday provinces) {
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.provinces = provinces;
    }

    /** @throws Refused if the province that answers for it today is not the caller's */
    void requireArea(String provinceCode) {
        caller.requireArea(Area.of(provinces.of(provinceCode)));
    }

    void checkProvince(InputCheck check, String code) {
        if (!provinces.known(code)) {
            check.reject("/provinceCode", "no-such-province", code);
        }
    }

    void changed(QualityCertificateView view, String change, Object written) {
        outbox.append(CHANGED, view.id(), QualityCertificateData.of(view, change));
        audit.append("quality-certificate-changed", SUBJECT, view.id(), written);
    }

    /** By the calendar, not by a person. */
    void lapsed(List<QualityCertificateView> views) {
        outbox.appendAll(
                CHANGED,
                views.stream()
                        .map(view -> new Keyed<>(view.id(), QualityCertificateData.of(view, "EXPIRED")))
                        .toList());
        audit.appendSystem(
                "certification-service",
                "quality-certificate-expired",
                SUBJECT,
                views.stream().map(view -> new AuditLog.Entry(view.id(), view)).toList());
    }
}
