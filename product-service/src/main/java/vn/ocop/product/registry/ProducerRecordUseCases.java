package vn.ocop.product.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.event.Outbox;
import vn.ocop.product.access.AccountUseCases;
import vn.ocop.product.catalogue.CatalogueUseCases;
import vn.ocop.product.event.ProductEvents;
import vn.ocop.product.event.ProductEvents.ProducerChanged;

/** What goes with every change of a producer: private data apart, events on both topics, the audit row, the products' answers. */
@ApplicationScoped
class ProducerRecordUseCases {

    private final PrivateStore privates;
    private final AccountUseCases accounts;
    private final CatalogueUseCases catalogue;
    private final Outbox outbox;
    private final AuditLog audit;

    ProducerRecordUseCases(
            PrivateStore privates,
            AccountUseCases accounts,
            CatalogueUseCases catalogue,
            Outbox outbox,
            AuditLog audit) {
        this.privates = privates;
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** @param firstAccount null if an office registered it */
    @Transactional(TxType.MANDATORY)
    void registered(ProducerRow row, ProducerRequestJson request, @Nullable String firstAccount) {
        privates.store(row.id, request);
        if (firstAccount != null) {
            accounts.linkFirst(row.id, firstAccount);
        }
        announce(row, request, "REGISTERED");
    }

    @Transactional(TxType.MANDATORY)
    void changed(ProducerRow row, ProducerRequestJson request) {
        privates.store(row.id, request);
        announce(row, request, "CHANGED");
        catalogue.publishProductsOf(List.of(row.id));
    }

    private void announce(ProducerRow row, ProducerRequestJson request, String change) {
        outbox.append(
                ProductEvents.PRODUCER_CHANGED,
                row.id,
                new ProducerChanged(
                        row.id, row.name, row.type.name(), row.communeCode, row.provinceCode, row.origin, change));
        accounts.announce(row.id);
        audit.append("producer-" + change.toLowerCase(java.util.Locale.ROOT), "producer", row.id, request);
    }
}
