package vn.ocop.certification.certificate;

import java.time.LocalDate;
import java.util.UUID;

/** Something that happened to a certificate after its issue; the certificate itself never changes. */
public sealed interface Fact {

    /** First day on which it counts. */
    LocalDate on();

    /** @param by the certificate that took its place */
    record Superseded(LocalDate on, UUID by) implements Fact {}

    /** By the authority of its level, Article 8. */
    record Revoked(LocalDate on) implements Fact {}

    /**
     * The recognition decision was taken back, Article 10.1b.
     *
     * @param annulled it never counted: what had been recorded elsewhere was corrected or taken back there
     */
    record Withdrawn(LocalDate on, boolean annulled) implements Fact {

        public Withdrawn(LocalDate on) {
            this(on, false);
        }
    }

    /**
     * Article 12: kept until the outcome of a re-assessment that the filing window made impossible.
     *
     * @param until new last day, at most 180 days after the printed one
     */
    record Extended(LocalDate on, LocalDate until) implements Fact {}
}
