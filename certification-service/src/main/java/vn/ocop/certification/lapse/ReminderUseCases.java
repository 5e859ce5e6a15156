package vn.ocop.certification.lapse;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.ocop.certification.register.CertificationEvents;
import vn.ocop.certification.register.CertificationEvents.ExpiringData;
import vn.ocop.certification.register.RegisterEntry;
import vn.ocop.certification.register.RegisterUseCases;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.database.Batches;
import vn.ocop.platform.event.Keyed;
import vn.ocop.platform.event.Outbox;

/**
 * Announces that certificates will end: 180, 120, 90 and 30 days before. What is due follows from dates and from what was announced, so a
 * missed day is caught up and nothing is told twice; what was superseded, revoked or withdrawn is not told of any more.
 */
@ApplicationScoped
class ReminderUseCases {

    private static final int BATCH = 500;

    private final LapseStore store;
    private final RegisterUseCases register;
    private final Outbox outbox;
    private final AuditLog audit;

    ReminderUseCases(LapseStore store, RegisterUseCases register, Outbox outbox, AuditLog audit) {
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
        var due = store.markReminded(today, BATCH);
        if (!due.isEmpty()) {
            var ids = due.stream().map(Reminder::certificateId).distinct().toList();
            var entries =
                    register.byIds(ids).stream().collect(Collectors.toMap(RegisterEntry::id, Function.identity()));
            outbox.appendAll(
                    CertificationEvents.EXPIRING,
                    due.stream()
                            .map(reminder -> new Keyed<>(
                                    reminder.certificateId(),
                                    ExpiringData.of(
                                            Objects.requireNonNull(entries.get(reminder.certificateId())),
                                            reminder.daysBefore(),
                                            today)))
                            .toList());
            audit.appendSystem("certification-service", "certificates-expiring", "lapse", today.toString(), due);
        }
        return due.size();
    }
}
