package vn.ocop.certification.certificate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.ocop.certification.certificate.CertificateRefusal.AlreadyExtended;
import vn.ocop.certification.certificate.CertificateRefusal.ExtensionTooLong;
import vn.ocop.certification.certificate.CertificateRefusal.NotInForce;
import vn.ocop.certification.certificate.CertificateRefusal.WindowWasOpen;
import vn.ocop.certification.certificate.Fact.Extended;
import vn.ocop.certification.certificate.Fact.Revoked;
import vn.ocop.certification.certificate.Fact.Superseded;
import vn.ocop.certification.certificate.Fact.Withdrawn;
import vn.ocop.platform.problem.Refused;

/**
 * The life of one star certificate: what is printed on it, and what happened since. Its state follows from both on any day; nothing is
 * switched at midnight.
 *
 * @param order its place among the certificates of its product
 * @param facts at most one of each kind
 */
public record Certificate(LegalOrder order, Stars stars, Validity validity, List<Fact> facts) {

    /** @throws IllegalArgumentException if a kind of fact stands twice or an extension is longer than Article 12 allows */
    public Certificate {
        facts = facts.stream()
                .sorted(Comparator.comparing(Fact::on)
                        .thenComparing(f -> f.getClass().getName()))
                .toList();
        if (facts.stream().map(Fact::getClass).distinct().count() != facts.size()) {
            throw new IllegalArgumentException("a kind of fact stands twice: " + facts);
        }
        for (var fact : facts) {
            if (fact instanceof Extended extended) {
                requireLawful(extended, validity);
            }
        }
    }

    public static Certificate issued(LegalOrder order, Stars stars, Validity validity) {
        return new Certificate(order, stars, validity, List.of());
    }

    public UUID id() {
        return order.id();
    }

    /** The last day on which it counts by its dates alone. */
    public LocalDate lastDay() {
        return fact(Extended.class).map(Extended::until).orElse(validity.until());
    }

    /**
     * Revocation and withdrawal count from their day on, whatever else happened. Else the first of lapse and supersession decides: what had
     * lapsed cannot be superseded any more.
     */
    public CertificateState stateOn(LocalDate day) {
        if (day.isBefore(validity.from())) {
            return CertificateState.UNKNOWN;
        }
        if (happened(Withdrawn.class, day)) {
            return CertificateState.WITHDRAWN;
        }
        if (happened(Revoked.class, day)) {
            return CertificateState.REVOKED;
        }
        if (supersededBefore(day)) {
            return CertificateState.SUPERSEDED;
        }
        if (day.isAfter(lastDay())) {
            return CertificateState.EXPIRED;
        }
        return day.isAfter(validity.until()) ? CertificateState.EXTENDED : CertificateState.VALID;
    }

    /** @throws Refused with {@link NotInForce} if there is nothing to revoke on that day */
    public Certificate revoke(LocalDate on) {
        var state = stateOn(on);
        if (!state.inForce()) {
            throw new Refused(new NotInForce(state, on));
        }
        return with(new Revoked(on));
    }

    /**
     * Without a gap, also where the decision was signed after the printed end: the article itself keeps the certificate.
     *
     * @throws Refused with {@link WindowWasOpen}, {@link AlreadyExtended}, {@link ExtensionTooLong}, or {@link NotInForce} if something else
     *     than its dates had ended it by then
     */
    public Certificate extend(Extension extension) {
        fact(Extended.class).ifPresent(before -> {
            throw new Refused(new AlreadyExtended(before.until()));
        });
        if (!Extension.mayKeep(validity)) {
            throw new Refused(new WindowWasOpen(Extension.lastFilingDay(validity)));
        }
        if (!Extension.lawful(validity, extension.until())) {
            throw new Refused(new ExtensionTooLong(validity.until(), Extension.latestEnd(validity)));
        }
        var extended = with(new Extended(validity.until().plusDays(1), extension.until()));
        var state = extended.stateOn(extension.signedOn());
        if (!state.inForce()) {
            throw new Refused(new NotInForce(state, extension.signedOn()));
        }
        return extended;
    }

    /** Whatever else happened: the recognition was wrong. */
    public Certificate withdraw(LocalDate on) {
        return with(new Withdrawn(on));
    }

    /** A certificate issued anew keeps what Article 12 gave to the one before. */
    public Certificate keptAs(Certificate before) {
        return before.fact(Extended.class).map(this::with).orElse(this);
    }

    /** It never counted. */
    public Certificate annul() {
        return with(new Withdrawn(validity.from(), true));
    }

    public boolean annulled() {
        return fact(Withdrawn.class).filter(Withdrawn::annulled).isPresent();
    }

    /** By a decision elsewhere, which was judged there. */
    public Certificate revokedElsewhere(LocalDate on) {
        return with(new Revoked(on));
    }

    /**
     * By a decision elsewhere, which was judged there.
     *
     * @throws IllegalArgumentException if Article 12 does not let it run so long
     */
    public Certificate extendedElsewhere(LocalDate until) {
        return with(new Extended(validity.until().plusDays(1), until));
    }

    public <F extends Fact> Optional<F> fact(Class<F> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    Certificate with(Fact fact) {
        var others = facts.stream().filter(f -> !f.getClass().equals(fact.getClass()));
        return new Certificate(
                order, stars, validity, Stream.concat(others, Stream.of(fact)).toList());
    }

    Certificate notSuperseded() {
        return new Certificate(
                order,
                stars,
                validity,
                facts.stream().filter(f -> !(f instanceof Superseded)).toList());
    }

    private boolean happened(Class<? extends Fact> kind, LocalDate day) {
        return fact(kind).filter(f -> !f.on().isAfter(day)).isPresent();
    }

    private boolean supersededBefore(LocalDate day) {
        return fact(Superseded.class)
                .filter(f -> !f.on().isAfter(day) && !f.on().isAfter(lastDay()))
                .isPresent();
    }

    private static void requireLawful(Extended extended, Validity validity) {
        if (!Extension.lawful(validity, extended.until())) {
            throw new IllegalArgumentException(validity + " extended until " + extended.until());
        }
    }
}
