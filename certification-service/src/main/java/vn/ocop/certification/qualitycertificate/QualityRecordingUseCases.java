package vn.ocop.certification.qualitycertificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import vn.ocop.certification.qualitycertificate.QualityCertificateJson.NewJson;
import vn.ocop.certification.qualitycertificate.QualityCertificateRefusal.AlreadyRecorded;
import vn.ocop.certification.qualityissuer.IssuerUseCases;
import vn.ocop.certification.qualityissuer.IssuerUseCases.Issuer;
import vn.ocop.certification.qualityscheme.QualitySchemeStore;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.time.VietnamTime;

/** Records quality certificates: a duplicate is refused, what overlaps is told. */
@ApplicationScoped
class QualityRecordingUseCases {

    private final QualityCertificateStore store;
    private final QualitySchemeStore schemes;
    private final IssuerUseCases issuers;
    private final QualityJournal journal;
    private final Clock clock;

    QualityRecordingUseCases(
            QualityCertificateStore store,
            QualitySchemeStore schemes,
            IssuerUseCases issuers,
            QualityJournal journal,
            Clock clock) {
        this.store = store;
        this.schemes = schemes;
        this.issuers = issuers;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    QualityCertificateView add(NewJson body) {
        journal.requireArea(body.provinceCode());
        check(body);
        var id = Ids.next();
        if (!store.add(id, body, issuer(body))) {
            throw new Refused(new AlreadyRecorded(body.scheme(), body.number()));
        }
        var today = VietnamTime.today(clock);
        var view = store.find(id, today).orElseThrow();
        journal.changed(view, "RECORDED", body);
        var scheme = schemes.find(body.scheme()).orElseThrow();
        return view.with(
                scheme.hints(body.validFrom(), body.validUntil(), body.legalBasis()), store.overlaps(view, today));
    }

    private void check(NewJson body) {
        var check = new InputCheck();
        checkScheme(check, body);
        journal.checkProvince(check, body.provinceCode());
        if (body.issuerId() == null && body.issuer() == null) {
            check.reject("/issuer", "required");
        } else if (body.issuerId() != null && issuers.find(body.issuerId()).isEmpty()) {
            check.reject("/issuerId", "no-such-issuer", body.issuerId());
        }
        if (body.validFrom().isAfter(VietnamTime.today(clock))) {
            check.reject("/validFrom", "in-the-future");
        }
        if (body.validUntil() != null && body.validUntil().isBefore(body.validFrom())) {
            check.reject("/validUntil", "before", body.validFrom());
        }
        check.throwIfAny();
    }

    private void checkScheme(InputCheck check, NewJson body) {
        var scheme = schemes.find(body.scheme());
        if (scheme.isEmpty()) {
            check.reject("/scheme", "no-such-scheme", body.scheme());
        } else if (!scheme.get().activeOn(body.validFrom())) {
            check.reject("/scheme", "scheme-not-active", body.scheme(), body.validFrom());
        }
    }

    private Issuer issuer(NewJson body) {
        return body.issuerId() == null
                ? issuers.named(String.valueOf(body.issuer()))
                : issuers.find(body.issuerId()).orElseThrow();
    }
}
