package vn.ocop.certification.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import vn.ocop.certification.certificate.Recognition.Origin;
import vn.ocop.certification.certificate.Withdrawal;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.event.Outbox;
import vn.ocop.platform.time.VietnamTime;

/** The decision behind a certificate was withdrawn (Article 10.1b) or amended; the decision's authority acted, so nobody is asked. */
@ApplicationScoped
public class WithdrawalUseCases {

    private static final String ACTOR = "register";

    private final CertificateStore store;
    private final ReissueStore reissues;
    private final FactStore facts;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    WithdrawalUseCases(
            CertificateStore store,
            ReissueStore reissues,
            FactStore facts,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.reissues = reissues;
        this.facts = facts;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** With all that were issued anew from it. A repeat changes nothing; a product that was only forwarded has no certificate. */
    @Transactional
    public void withdraw(Withdrawal withdrawal) {
        store.bySource(Origin.SCORED_HERE, withdrawal.recognition()).ifPresent(found -> {
            var row = store.lock(found);
            var anew = reissues.reissuesOf(withdrawal.recognition());
            if (row.withdrawnOn == null) {
                withdraw(row, withdrawal);
                anew.forEach(id -> withdraw(store.findById(id), withdrawal));
            }
        });
    }

    private void withdraw(CertificateRow row, Withdrawal withdrawal) {
        row.take(row.toDomain().withdraw(withdrawal.signedOn()));
        row.version++;
        facts.keep(row.id, withdrawal, clock.instant());
        var today = VietnamTime.today(clock);
        outbox.append(
                CertificationEvents.WITHDRAWN,
                row.id,
                CertificationEvents.of(row.toEntry(), "WITHDRAWN", today, null, withdrawal.signedOn()));
        audit.appendSystem(ACTOR, "certificate-withdrawn", "certificate", row.id, withdrawal);
    }
}
