package vn.ocop.statistics.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import vn.ocop.statistics.fact.CertificateFact.Kind;
import vn.ocop.statistics.fact.DecisionFact.Outcome;
import vn.ocop.statistics.figure.Definition;
import vn.ocop.statistics.figure.Moment;
import vn.ocop.statistics.figure.Tally;

/**
 * All facts of one product, in no particular order, and what they make of it at any moment. The plain statement of the two
 * definitions: the SQL over the facts is held against it.
 */
record ProductHistory(List<CertificateFact> certificates, List<DecisionFact> decisions) {

    ProductHistory {
        certificates = List.copyOf(certificates);
        decisions = List.copyOf(decisions);
    }

    static final ProductHistory NONE = new ProductHistory(List.of(), List.of());

    /** A fact that is there already stays as it is. */
    ProductHistory with(Fact fact) {
        return switch (fact) {
            case CertificateFact certificate ->
                certificates.stream().anyMatch(certificate::sameAs)
                        ? this
                        : new ProductHistory(appended(certificates, certificate), decisions);
            case DecisionFact decision ->
                decisions.stream().anyMatch(decision::sameAs)
                        ? this
                        : new ProductHistory(certificates, appended(decisions, decision));
        };
    }

    private static <T> List<T> appended(List<T> all, T last) {
        return Stream.concat(all.stream(), Stream.of(last)).toList();
    }

    /** The certificate by which the product is counted at the moment; empty if it does not count. */
    Optional<CertificateFact> counted(Moment moment, Definition definition) {
        return switch (definition) {
            case RECOGNISED_EVER -> issued(moment).max(CertificateFact.NEWER);
            case VALID_ON_DAY ->
                issued(moment)
                        .filter(fact -> !fact.validFrom().isAfter(moment.asOf()))
                        .max(CertificateFact.NEWER)
                        .filter(fact -> inForce(fact, moment));
        };
    }

    /** The same without what only says again what follows from the dates and from later certificates. */
    ProductHistory telling() {
        return new ProductHistory(
                certificates.stream().filter(CertificateFact::tells).toList(), decisions);
    }

    Stream<Fact> facts() {
        return Stream.concat(certificates.stream(), decisions.stream());
    }

    /** Whoever a certificate of it was issued to. */
    Stream<UUID> producers() {
        return certificates.stream()
                .map(fact -> fact.recognition().producerId())
                .distinct();
    }

    /** Days on which anything about the product may become different. */
    SortedSet<LocalDate> days(Instant knownAt) {
        var days = new TreeSet<LocalDate>();
        certificates.stream()
                .filter(fact -> !fact.recordedAt().isAfter(knownAt))
                .forEach(fact -> {
                    days.add(fact.legalDay());
                    if (fact.kind() == Kind.ISSUED || fact.kind() == Kind.EXTENDED) {
                        days.add(fact.validFrom());
                        days.add(fact.validUntil().plusDays(1));
                    }
                });
        decisions.stream()
                .filter(fact -> !fact.recordedAt().isAfter(knownAt))
                .forEach(fact -> days.add(fact.legalDay()));
        return days;
    }

    /** How the product counts today. */
    Tally tally() {
        var counted = counted(Moment.LATEST, Definition.RECOGNISED_EVER).map(CertificateFact::recognition);
        return new Tally(
                counted.map(what -> new Tally.Counted(what.producerId(), what.stars(), what.productSet()))
                        .orElse(null),
                potentialFive(Moment.LATEST));
    }

    /** Whether it counts today by the same words of the same certificate. */
    boolean standsAs(ProductHistory other) {
        return counted(Moment.LATEST, Definition.RECOGNISED_EVER)
                        .equals(other.counted(Moment.LATEST, Definition.RECOGNISED_EVER))
                && potentialFive(Moment.LATEST) == other.potentialFive(Moment.LATEST);
    }

    /** The latest decision sent the product to the ministry, which has not answered. */
    boolean potentialFive(Moment moment) {
        return decisions.stream()
                .filter(fact -> fact.knownIn(moment))
                .max(DecisionFact.NEWER)
                .filter(fact -> fact.outcome() == Outcome.FORWARDED)
                .isPresent();
    }

    /** How a certificate that was issued stands at the moment. */
    CertificateState state(CertificateFact issued, Moment moment) {
        var end = ended(issued, moment);
        if (end.isPresent()) {
            return end.get().kind() == Kind.REVOKED ? CertificateState.REVOKED : CertificateState.WITHDRAWN;
        }
        if (lastDay(issued, moment).isBefore(moment.asOf())) {
            return CertificateState.EXPIRED;
        }
        if (issued.validFrom().isAfter(moment.asOf())) {
            return CertificateState.NOT_BEGUN;
        }
        return issued(moment)
                .filter(fact -> !fact.validFrom().isAfter(moment.asOf()))
                .max(CertificateFact.NEWER)
                .filter(newest -> !newest.certificateId().equals(issued.certificateId()))
                .map(_ -> CertificateState.SUPERSEDED)
                .orElse(CertificateState.VALID);
    }

    /** What took the certificate's force before its last day, if anything did. */
    Optional<CertificateFact> ended(CertificateFact issued, Moment moment) {
        return certificates.stream()
                .filter(fact -> fact.certificateId().equals(issued.certificateId()))
                .filter(CertificateFact::ends)
                .filter(fact -> fact.knownIn(moment))
                .min(CertificateFact.NEWER);
    }

    /** The certificate as its newest issue says, if it was issued at the moment. */
    Optional<CertificateFact> issuedAs(UUID certificateId, Moment moment) {
        return issued(moment)
                .filter(fact -> fact.certificateId().equals(certificateId))
                .max(Comparator.comparing(CertificateFact::version));
    }

    private Stream<CertificateFact> issued(Moment moment) {
        return certificates.stream()
                .filter(fact -> fact.kind() == Kind.ISSUED)
                .filter(fact -> fact.knownIn(moment))
                .filter(fact -> !annulled(fact.certificateId(), moment));
    }

    /** From the moment on in which it was known, of whatever day is asked. */
    private boolean annulled(UUID certificateId, Moment moment) {
        return certificates.stream()
                .filter(fact -> fact.kind() == Kind.ANNULLED)
                .filter(fact -> fact.certificateId().equals(certificateId))
                .anyMatch(fact -> !fact.recordedAt().isAfter(moment.knownAt()));
    }

    private boolean inForce(CertificateFact current, Moment moment) {
        return ended(current, moment).isEmpty() && !lastDay(current, moment).isBefore(moment.asOf());
    }

    /** The lapse follows from the dates. An extension keeps the certificate without a gap, whichever day granted it (Article 12). */
    private LocalDate lastDay(CertificateFact current, Moment moment) {
        return certificates.stream()
                .filter(fact -> fact.certificateId().equals(current.certificateId()))
                .filter(fact -> fact.kind() == Kind.EXTENDED)
                .filter(fact -> !fact.recordedAt().isAfter(moment.knownAt()))
                .map(CertificateFact::validUntil)
                .filter(until -> until.isAfter(current.validUntil()))
                .max(LocalDate::compareTo)
                .orElse(current.validUntil());
    }
}
