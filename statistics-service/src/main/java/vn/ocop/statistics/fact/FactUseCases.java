package vn.ocop.statistics.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.ocop.statistics.figure.Counter;
import vn.ocop.statistics.figure.CounterStore;
import vn.ocop.statistics.figure.Definition;
import vn.ocop.statistics.figure.Moment;
import vn.ocop.statistics.figure.Tally;

/**
 * Takes facts in. The product's standing is read anew from all its facts, so the order of arrival leaves no trace; the counters
 * move by the difference. Runs inside the transaction that moves the consumer's position.
 */
@ApplicationScoped
class FactUseCases {

    private final FactStore facts;
    private final CurrentProductStore products;
    private final CounterStore counters;

    FactUseCases(FactStore facts, CurrentProductStore products, CounterStore counters) {
        this.facts = facts;
        this.products = products;
        this.counters = counters;
    }

    void take(CertificateFact fact) {
        var productId = fact.recognition().productId();
        var before = products.lock(productId);
        if (facts.add(fact)) {
            settle(productId, before);
        }
    }

    void take(DecisionFact fact) {
        var before = products.lock(fact.productId());
        if (facts.add(fact)) {
            settle(fact.productId(), before);
        }
    }

    private void settle(UUID productId, Tally before) {
        var history = facts.history(productId);
        var counted = history.counted(Moment.LATEST, Definition.RECOGNISED_EVER).orElse(null);
        var after = history.tally();
        products.save(productId, counted, after.potentialFive());
        var changes = after.minus(before);
        var producers = counters.moveProduct(before.producerId(), after.producerId());
        if (producers != 0) {
            changes.put(Counter.PRODUCERS, producers);
        }
        counters.add(changes);
    }
}
