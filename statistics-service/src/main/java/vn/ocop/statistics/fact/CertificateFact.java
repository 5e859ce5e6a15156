package vn.ocop.statistics.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.UUID;
import vn.ocop.statistics.figure.Moment;

/**
 * One thing that happened to a certificate. Never changed: a later event is a further fact.
 *
 * @param version counts the certificate's events from 1; orders facts of one certificate recorded in one microsecond
 * @param legalDay day of the decision for ISSUED and ANNULLED, else the day from which the change holds (Vietnam)
 * @param recordedAt when the owner recorded it, in microseconds; the knownAt of every query
 * @param validUntil last day in force, as this fact leaves it
 */
record CertificateFact(
        UUID certificateId,
        long version,
        Kind kind,
        LocalDate legalDay,
        Instant recordedAt,
        LocalDate validFrom,
        LocalDate validUntil,
        Recognition recognition)
        implements Fact {

    CertificateFact {
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS); // what PostgreSQL keeps
    }

    enum Kind {
        ISSUED,
        SUPERSEDED,
        REVOKED,
        WITHDRAWN,
        /** It never counted: where it had been decided, it was corrected or taken back. */
        ANNULLED,
        EXPIRED,
        EXTENDED
    }

    /**
     * A later legal day wins, however late or early it arrived; then the later record. Ids are compared as text, because PostgreSQL
     * orders uuid unsigned and {@link UUID#compareTo} does not.
     */
    static final Comparator<CertificateFact> NEWER = Comparator.comparing(CertificateFact::legalDay)
            .thenComparing(CertificateFact::recordedAt)
            .thenComparing(fact -> fact.certificateId().toString())
            .thenComparing(CertificateFact::version);

    @Override
    public UUID productId() {
        return recognition.productId();
    }

    /** The same event, whatever it says. */
    boolean sameAs(CertificateFact other) {
        return certificateId.equals(other.certificateId) && version == other.version;
    }

    boolean knownIn(Moment moment) {
        return moment.includes(legalDay, recordedAt);
    }

    /** A lapse follows from the last day, and that another took its place from the other one. */
    boolean tells() {
        return kind != Kind.EXPIRED && kind != Kind.SUPERSEDED;
    }

    boolean ends() {
        return kind == Kind.REVOKED || kind == Kind.WITHDRAWN;
    }
}
