package vn.ocop.certification.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import vn.ocop.certification.certificate.CertificateRefusal.NoSuchCertificate;
import vn.ocop.certification.certificate.Recognition;
import vn.ocop.certification.certificate.RegisterNumber;
import vn.ocop.certification.certificate.Revocation;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.event.Outbox;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.time.VietnamTime;

/** Revocation by the authority of the level, Article 8 of Decision 26/2026/QĐ-TTg. */
@ApplicationScoped
class RevocationUseCases {

    private final CertificateStore store;
    private final Revokers revokers;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    RevocationUseCases(CertificateStore store, Revokers revokers, Outbox outbox, AuditLog audit, Clock clock) {
        this.store = store;
        this.revokers = revokers;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    RegisterEntry revoke(String number, Revocation revocation, IfMatch ifMatch) {
        var row = lock(number);
        revokers.require(row.toEntry());
        ifMatch.check(row.version);
        checkDay(revocation, row);
        row.take(row.toDomain().revoke(revocation.signedOn()));
        row.version++;
        revokers.keep(row.id, revocation, Recognition.Origin.SCORED_HERE, clock.instant());
        var entry = row.toEntry();
        outbox.append(
                CertificationEvents.REVOKED,
                row.id,
                CertificationEvents.of(entry, "REVOKED", VietnamTime.today(clock), null, revocation.signedOn()));
        audit.append("certificate-revoked", "certificate", row.id, revocation);
        return entry;
    }

    private CertificateRow lock(String number) {
        var found = store.byNumber(RegisterNumber.normalised(number))
                .orElseThrow(() -> new Refused(new NoSuchCertificate(number)));
        store.lockProduct(found.productId);
        store.getEntityManager().refresh(found); // read before the lock; another may have been first
        return found;
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
