package vn.ocop.certification.qualitycertificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.qualitycertificate.QualityCertificateJson.NewJson;
import vn.ocop.certification.qualitycertificate.QualityCertificateJson.QualityCertificateData;
import vn.ocop.certification.qualitycertificate.QualityCertificateJson.QualityCertificateView;
import vn.ocop.certification.qualitycertificate.QualityCertificateJson.SchemeJson;
import vn.ocop.certification.qualitycertificate.QualityCertificateJson.StatusJson;
import vn.ocop.certification.qualitycertificate.QualityCertificateRefusal.AlreadyRecorded;
import vn.ocop.certification.qualitycertificate.QualityCertificateRefusal.NotWithdrawable;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.event.EventType;
import vn.ocop.platform.event.Outbox;
import vn.ocop.platform.event.Topics;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.problem.CommonRefusal.NotFound;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Area;
import vn.ocop.platform.security.Caller;
import vn.ocop.platform.time.VietnamTime;

@ApplicationScoped
class QualityCertificateUseCases {

    static final EventType<QualityCertificateData> CHANGED = new EventType<>(
            "vn.ocop.certification.quality-certificate-changed.v1", Topics.CERTIFICATION, QualityCertificateData.class);

    private final QualityCertificateStore store;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    QualityCertificateUseCases(
            QualityCertificateStore store, Outbox outbox, AuditLog audit, Caller caller, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    List<SchemeJson> schemes() {
        return store.schemes();
    }

    @Transactional
    QualityCertificateView add(NewJson body) {
        caller.requireArea(Area.of(body.provinceCode()));
        check(body);
        var view = view(body);
        if (!store.add(view)) {
            throw new Refused(new AlreadyRecorded(body.scheme(), body.number()));
        }
        return announce(view, "RECORDED", body);
    }

    @Transactional
    QualityCertificateView withdraw(UUID id, StatusJson status, IfMatch ifMatch) {
        var view = store.lock(id).orElseThrow(() -> notFound(id));
        caller.requireArea(Area.of(view.provinceCode()));
        ifMatch.check(view.version());
        if (view.state() == QualityCertificateState.WITHDRAWN) {
            throw new Refused(new NotWithdrawable(view.state()));
        }
        var check = new InputCheck();
        if (status.on().isAfter(VietnamTime.today(clock))) {
            check.reject("/on", "in-the-future");
        }
        if (status.on().isBefore(view.validFrom())) {
            check.reject("/on", "before", view.validFrom());
        }
        check.throwIfAny();
        store.withdraw(id, status.on());
        return announce(get(id), "WITHDRAWN", status);
    }

    QualityCertificateView get(UUID id) {
        return store.find(id).orElseThrow(() -> notFound(id));
    }

    List<QualityCertificateView> list(@Nullable String scheme, @Nullable UUID productId, PageRequest page) {
        return store.list(scheme, productId, page);
    }

    private QualityCertificateView announce(QualityCertificateView view, String change, Object written) {
        outbox.append(CHANGED, view.id(), QualityCertificateData.of(view, change));
        audit.append("quality-certificate-changed", "quality-certificate", view.id(), written);
        return view;
    }

    private void check(NewJson body) {
        var check = new InputCheck();
        if (!store.hasScheme(body.scheme())) {
            check.reject("/scheme", "no-such-scheme", body.scheme());
        }
        if (body.validFrom().isAfter(VietnamTime.today(clock))) {
            check.reject("/validFrom", "in-the-future");
        }
        if (body.validUntil() != null && body.validUntil().isBefore(body.validFrom())) {
            check.reject("/validUntil", "before", body.validFrom());
        }
        check.throwIfAny();
    }

    private QualityCertificateView view(NewJson body) {
        var today = VietnamTime.today(clock);
        return new QualityCertificateView(
                Ids.next(),
                body.scheme(),
                body.number(),
                body.issuer(),
                body.holderName(),
                body.holderProducerId(),
                body.scope(),
                body.legalBasis(),
                body.provinceCode(),
                body.productIds() == null ? List.of() : List.copyOf(body.productIds()),
                body.validFrom(),
                body.validUntil(),
                null,
                QualityCertificateState.on(today, body.validFrom(), body.validUntil(), null),
                1);
    }

    private static Refused notFound(UUID id) {
        return new Refused(new NotFound("quality-certificate", id.toString()));
    }
}
