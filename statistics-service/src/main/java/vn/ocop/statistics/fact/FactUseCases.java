package vn.ocop.statistics.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.ocop.statistics.cell.DeltaStore;
import vn.ocop.statistics.cell.Deltas;
import vn.ocop.statistics.figure.Counter;
import vn.ocop.statistics.figure.CounterStore;
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
    private final DeltaStore cells;

    FactUseCases(FactStore facts, CurrentProductStore products, CounterStore counters, DeltaStore cells) {
        this.facts = facts;
        this.products = products;
        this.counters = counters;
        this.cells = cells;
    }

    /** One statement a table for all of them, whatever their number. */
    void take(List<? extends Fact> taken) {
        if (taken.isEmpty()) {
            return;
        }
        var ids = taken.stream().map(Fact::productId).collect(Collectors.toCollection(TreeSet::new));
        var before = products.lock(ids);
        var known = facts.histories(before.keySet());
        var now = new TreeMap<>(known);
        taken.forEach(fact ->
                now.compute(fact.productId(), (_, history) -> Objects.requireNonNullElse(history, ProductHistory.NONE)
                        .with(fact)));
        var grown = grown(known, now);
        addOtherProducts(grown);
        facts.addMissing(known, now);
        products.save(changed(before, known, now));
        count(before, now);
        cells.add(differences(grown));
    }

    private static Map<UUID, ProductHistory> changed(
            Map<UUID, Tally> before, Map<UUID, ProductHistory> known, Map<UUID, ProductHistory> now) {
        var changed = new TreeMap<>(now);
        changed.entrySet().removeIf(product -> {
            var was = known.get(product.getKey());
            return before.containsKey(product.getKey())
                    && was != null
                    && product.getValue().standsAs(was);
        });
        return changed;
    }

    private static Map<UUID, GrownHistory> grown(Map<UUID, ProductHistory> known, Map<UUID, ProductHistory> now) {
        var grown = new TreeMap<UUID, GrownHistory>();
        now.forEach((id, history) ->
                grown.put(id, GrownHistory.telling(known.getOrDefault(id, ProductHistory.NONE), history)));
        return grown;
    }

    /** Those whose products that are counted may be others now. */
    private static Set<UUID> producers(Map<UUID, GrownHistory> products) {
        return products.values().stream()
                .filter(GrownHistory::certificatesGrew)
                .flatMap(product -> product.now().producers())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A producer counts by all that it has. */
    private void addOtherProducts(Map<UUID, GrownHistory> products) {
        var others = new TreeSet<>(facts.productsOf(producers(products)));
        others.removeAll(products.keySet());
        facts.histories(others).forEach((id, history) -> products.put(id, GrownHistory.unchanged(history)));
    }

    private static Deltas differences(Map<UUID, GrownHistory> products) {
        var deltas = ProducerLife.deltas(producers(products), products);
        products.values().stream()
                .filter(GrownHistory::grew)
                .forEach(product -> deltas.add(ProductLife.deltas(product)));
        return deltas;
    }

    private void count(Map<UUID, Tally> before, Map<UUID, ProductHistory> now) {
        var changes = new TreeMap<Counter, Integer>();
        var producers = new ArrayList<CounterStore.Move>();
        now.forEach((id, history) -> {
            var was = before.getOrDefault(id, Tally.NONE);
            var is = history.tally();
            is.minus(was).forEach((counter, change) -> changes.merge(counter, change, Integer::sum));
            producers.add(new CounterStore.Move(was.producerId(), is.producerId()));
        });
        changes.merge(Counter.PRODUCERS, counters.move(producers), Integer::sum);
        changes.values().removeIf(change -> change == 0);
        counters.add(changes);
    }
}
