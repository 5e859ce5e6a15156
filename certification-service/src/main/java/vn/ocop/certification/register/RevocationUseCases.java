package vn.ocop.certification.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import vn.ocop.certification.certificate.CertificateRefusal.OtherLevelRevokes;
import vn.ocop.certification.certificate.Recognition.Origin;
import vn.ocop.certification.certificate.Revocation;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.event.Outbox;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.platform.time.VietnamTime;

/** Revocation by the authority of the level, Article 8 of Decision 26/2026/QĐ-TTg. */
@ApplicationScoped
class RevocationUseCases {

    private final CertificateStore store;
    private final Authorities authorities;
    private final FactStore facts;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    RevocationUseCases(
            CertificateStore store,
            Authorities authorities,
            FactStore facts,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.authorities = authorities;
        this.facts = facts;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    RegisterEntry revoke(String number, Revocation revocation, IfMatch ifMatch) {
        var row = store.lockByNumber(number);
        authorities.require(row.toEntry(), OtherLevelRevokes::new);
        ifMatch.check(row.version);
        checkDay(revocation, row);
        row.take(row.toDomain().revoke(revocation.signedOn()));
        row.version++;
        facts.keep(row.id, revocation, Origin.SCORED_HERE, clock.instant());
        var entry = row.toEntry();
        outbox.append(
                CertificationEvents.REVOKED,
                row.id,
                CertificationEvents.of(entry, "REVOKED", VietnamTime.today(clock), null, revocation.signedOn()));
        audit.append("certificate-revoked", "certificate", row.id, revocation);
        return entry;
    }

    private void checkDay(Revocation revocation, CertificateRow row) {
        var check = new InputCheck();
        if (revocation.signedOn().isAfter(VietnamTime.today(clock))) {
            check.reject("/decision/signedOn", "in-the-future");
        }
        if (revocation.signedOn().isBefore(row.validFrom)) {
            check.reject("/decision/signedOn", "before", row.validFrom);
        }
        check.throwIfAny();
    }
}
