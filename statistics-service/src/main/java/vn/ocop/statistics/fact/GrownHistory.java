package vn.ocop.statistics.fact;

import java.time.Instant;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A product's facts before more came, and with them: those that were there come first. */
record GrownHistory(ProductHistory before, ProductHistory now) {

    static GrownHistory unchanged(ProductHistory history) {
        return new GrownHistory(history, history);
    }

    boolean grew() {
        return !now.equals(before);
    }

    boolean certificatesGrew() {
        return now.certificates().size() > before.certificates().size();
    }

    /** The instants at which anything became known about the products, from the earliest of a new fact on. */
    static SortedSet<Instant> instantsSinceGrowth(Collection<GrownHistory> products) {
        var all = new TreeSet<Instant>();
        products.forEach(product -> product.now.facts().map(Fact::recordedAt).forEach(all::add));
        return products.stream()
                .flatMap(GrownHistory::fresh)
                .map(Fact::recordedAt)
                .min(Instant::compareTo)
                .map(all::tailSet)
                .orElseGet(TreeSet::new);
    }

    private Stream<Fact> fresh() {
        return Stream.concat(
                now.certificates().stream().skip(before.certificates().size()),
                now.decisions().stream().skip(before.decisions().size()));
    }
}
