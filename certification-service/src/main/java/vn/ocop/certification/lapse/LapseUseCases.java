package vn.ocop.certification.lapse;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import vn.ocop.certification.register.CertificationEvents;
import vn.ocop.certification.register.CertificationEvents.CertificateData;
import vn.ocop.certification.register.RegisterEntry;
import vn.ocop.certification.register.RegisterUseCases;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.database.Batches;
import vn.ocop.platform.event.Keyed;
import vn.ocop.platform.event.Outbox;

/**
 * Announces certificates that have ended. Their state follows from dates with or without it; a missed day is caught up, because every
 * certificate that ended and was not announced is due.
 */
@ApplicationScoped
class LapseUseCases {

    private static final int BATCH = 500;

    private final LapseStore store;
    private final RegisterUseCases register;
    private final Outbox outbox;
    private final AuditLog audit;

    LapseUseCases(LapseStore store, RegisterUseCases register, Outbox outbox, AuditLog audit) {
        this.store = store;
        this.register = register;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** @return how many were announced; 0 also when another replica is at it */
    int announce(LocalDate today) {
        return Batches.untilDone(BATCH, () -> announceBatch(today));
    }

    int announceBatch(LocalDate today) {
        if (!store.tryLock()) {
            return 0;
        }
        var lapsed = store.markLapsed(today, BATCH);
        if (!lapsed.isEmpty()) {
            var events = register.byIds(lapsed).stream()
                    .map(entry -> new Keyed<>(entry.id(), expired(entry, today)))
                    .toList();
            outbox.appendAll(CertificationEvents.EXPIRED, events);
            audit.appendSystem("certification-service", "certificates-expired", "lapse", today.toString(), lapsed);
        }
        return lapsed.size();
    }

    private static CertificateData expired(RegisterEntry entry, LocalDate today) {
        return CertificationEvents.of(
                entry, "EXPIRED", today, null, entry.certificate().lastDay().plusDays(1));
    }
}
