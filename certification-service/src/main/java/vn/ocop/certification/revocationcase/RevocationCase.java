package vn.ocop.certification.revocationcase;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.certificate.Revocation.Ground;

/**
 * The authority of a certificate is to decide whether to revoke it.
 *
 * @param document that started it
 * @param declined null unless the authority did not revoke
 * @param ending of the certificate by now
 */
record RevocationCase(
        UUID id,
        Subject subject,
        Ground ground,
        Trigger trigger,
        Document document,
        String reason,
        @Nullable Declined declined,
        Ending ending) {

    /** Calendar days, from the document's (Article 8 of Decision 26/2026/QĐ-TTg; they are watched and not enforced, ADR-0075). */
    static final int DECISION_DAYS = 15;

    /** Inspections are assessment-service's. */
    enum Trigger {
        AUTHORITY_CONCLUSION,
        COMMUNE_CONFIRMATION
    }

    enum State {
        DUE,
        OVERDUE,
        REVOKED,
        DECLINED,
        /** Superseded, lapsed or withdrawn meanwhile: there is nothing to revoke. */
        ENDED
    }

    record Subject(
            UUID certificateId,
            String number,
            String productName,
            String producerName,
            int stars,
            String provinceCode) {}

    /** @param on the days run from it */
    record Document(String number, String issuer, LocalDate on) {}

    record Declined(String documentNumber, LocalDate signedOn, String reason) {}

    /** @param otherwise first day on which it counted no more for another reason; null while it counts */
    record Ending(@Nullable LocalDate revokedOn, @Nullable LocalDate otherwise) {}

    /** Last day of the authority. */
    static LocalDate dueOn(LocalDate documentOn) {
        return documentOn.plusDays(DECISION_DAYS);
    }

    LocalDate dueOn() {
        return dueOn(document.on());
    }

    /** The commune confirms one thing: that production stopped. */
    static boolean mayStart(Trigger trigger, Ground ground) {
        return trigger != Trigger.COMMUNE_CONFIRMATION || ground == Ground.E;
    }

    State stateOn(LocalDate today) {
        if (ending.revokedOn() != null) {
            return State.REVOKED;
        }
        if (declined != null) {
            return State.DECLINED;
        }
        if (ending.otherwise() != null && !today.isBefore(ending.otherwise())) {
            return State.ENDED;
        }
        return today.isAfter(dueOn()) ? State.OVERDUE : State.DUE;
    }

    /** Revoked after the last day; late is still an answer. */
    boolean late() {
        return ending.revokedOn() != null && ending.revokedOn().isAfter(dueOn());
    }
}
