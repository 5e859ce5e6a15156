package vn.ocop.product.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.event.Outbox;
import vn.ocop.product.event.ProductEvents;
import vn.ocop.product.event.ProductEvents.ProducerRestricted;
import vn.ocop.product.event.ProductEvents.RestrictedRepresentative;

/** What leaves this service about persons: the restricted topic's state of a producer, whole each time. */
@ApplicationScoped
class RestrictedUseCases {
    private final AccountStore store;
    private final Outbox outbox;
    private final AuditLog audit;

    RestrictedUseCases(AccountStore store, Outbox outbox, AuditLog audit) {
        this.store = store;
        this.outbox = outbox;
        this.audit = audit;
    }

    void announce(UUID producerId, String action, String username) {
        announce(producerId);
        audit.append(action, "producer", producerId, username);
    }

    void announce(UUID producerId) {
        var representative = store.representative(producerId)
                .map(facts -> new RestrictedRepresentative(facts.gender(), facts.ethnicMinority(), facts.disability()))
                .orElse(null);
        outbox.append(
                ProductEvents.PRODUCER_RESTRICTED,
                producerId,
                new ProducerRestricted(producerId, representative, store.activeUsernames(producerId)));
    }
}
