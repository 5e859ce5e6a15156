package vn.ocop.statistics.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A product's facts before more came, and with them: those that were there come first. */
record GrownHistory(ProductHistory before, ProductHistory now) {

    /** Only what makes any count another. */
    static GrownHistory telling(ProductHistory before, ProductHistory now) {
        return new GrownHistory(before.telling(), now.telling());
    }

    static GrownHistory unchanged(ProductHistory history) {
        return telling(history, history);
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

    /** The first legal day on which the new facts may make any product another; of products of which one grew. */
    static LocalDate firstDayOfGrowth(Collection<GrownHistory> products) {
        return products.stream()
                .flatMap(GrownHistory::daysOfGrowth)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    /** What ends, prolongs or annuls a certificate changes no day before the certificate's own. */
    private Stream<LocalDate> daysOfGrowth() {
        return fresh().flatMap(fact -> switch (fact) {
            case DecisionFact decision -> Stream.of(decision.legalDay());
            case CertificateFact certificate ->
                now.certificates().stream()
                        .filter(one -> one.certificateId().equals(certificate.certificateId()))
                        .flatMap(one -> Stream.of(one.legalDay(), one.validFrom()));
        });
    }

    private Stream<Fact> fresh() {
        return Stream.concat(
                now.certificates().stream().skip(before.certificates().size()),
                now.decisions().stream().skip(before.decisions().size()));
    }
}
