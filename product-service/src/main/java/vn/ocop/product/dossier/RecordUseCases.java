package vn.ocop.product.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Locale;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.event.Outbox;
import vn.ocop.product.event.ProductEvents;
import vn.ocop.product.event.ProductEvents.DossierChanged;

/** Stores a changed dossier and says so: the event and the audit row go with the write. */
@ApplicationScoped
class RecordUseCases {

    private final DossierStore store;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    RecordUseCases(DossierStore store, Outbox outbox, AuditLog audit, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** For a change that only this service needs to know. */
    @Transactional(TxType.MANDATORY)
    void stored(DossierRow row, String change, Object content) {
        row.touch(clock.instant());
        store.persistAndFlush(row);
        audit.append("dossier-" + change.toLowerCase(Locale.ROOT).replace('_', '-'), "dossier", row.id, content);
    }

    /** For a change of state: the others hear of it. */
    @Transactional(TxType.MANDATORY)
    void announced(DossierRow row, String change, Object content) {
        stored(row, change, content);
        outbox.append(
                ProductEvents.DOSSIER_CHANGED,
                row.id,
                new DossierChanged(
                        row.id,
                        row.productId,
                        row.producerId,
                        row.kind.name(),
                        row.state.name(),
                        row.productSet,
                        row.communeCode,
                        row.provinceCode,
                        row.submittedOn,
                        row.receivedOn,
                        row.dueOn,
                        row.forwardedOn,
                        change));
    }
}
