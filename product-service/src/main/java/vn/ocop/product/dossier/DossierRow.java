package vn.ocop.product.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.security.Area;

/** Table {@code dossier}; converted to the domain at once and never leaves this package. */
@Entity
@Table(name = "dossier")
@NullUnmarked // Hibernate fills it after construction
class DossierRow {

    @Id
    UUID id;

    @Column(name = "product_id", nullable = false, updatable = false)
    UUID productId;

    @Column(name = "producer_id", nullable = false, updatable = false)
    UUID producerId;

    /** With which it is compared, and whose proofs it may reuse. */
    @Column(name = "earlier_id", updatable = false)
    @Nullable
    UUID earlierId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    DossierKind kind;

    @Column(name = "target_stars", updatable = false)
    @Nullable
    Short targetStars;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    DossierState state;

    /** Opened again by an authority after its end; the producer may have opened another meanwhile. */
    @Column(nullable = false)
    boolean reopened;

    @Column(name = "product_set", nullable = false, updatable = false)
    short productSet;

    @Column(name = "criteria_version", nullable = false, updatable = false)
    String criteriaVersion;

    @Column(name = "commune_code", nullable = false, updatable = false)
    String communeCode;

    @Column(name = "province_code", nullable = false, updatable = false)
    String provinceCode;

    @Column(name = "submitted_on")
    @Nullable
    LocalDate submittedOn;

    @Column(name = "received_on")
    @Nullable
    LocalDate receivedOn;

    @Column(name = "samples_received")
    @Nullable
    Integer samplesReceived;

    @Column(name = "slip_number")
    @Nullable
    String slipNumber;

    @Column(name = "due_on")
    @Nullable
    LocalDate dueOn;

    @Column(name = "forwarded_on")
    @Nullable
    LocalDate forwardedOn;

    @Column(name = "opened_at", nullable = false, updatable = false)
    Instant openedAt;

    /** Moves the version also when only the answers or the report changed. */
    @Column(name = "changed_at", nullable = false)
    Instant changedAt;

    @Column(name = "changes_counted", nullable = false)
    int changes;

    @Version
    long version;

    Dossier toDomain() {
        return switch (state) {
            case DRAFT, RETURNED -> new Dossier.Draft(id, state);
            case SUBMITTED -> new Dossier.Submitted(id, Objects.requireNonNull(submittedOn));
            case RECEIVED ->
                new Dossier.Received(id, Objects.requireNonNull(submittedOn), Objects.requireNonNull(receivedOn));
            case FORWARDED, COMPLETION_REQUESTED, UNDER_ASSESSMENT, DECIDED -> new Dossier.WithProvince(id, state);
        };
    }

    /** A new submission starts the commune's term anew: the earlier receipt stands in the versions alone. */
    void take(Dossier.Submitted submitted) {
        state = submitted.state();
        submittedOn = submitted.submittedOn();
        receivedOn = null;
        samplesReceived = null;
        slipNumber = null;
        dueOn = null;
        forwardedOn = null;
    }

    void take(Dossier.Received received, Receipt receipt, String slip, LocalDate due) {
        state = received.state();
        receivedOn = received.receivedOn();
        samplesReceived = receipt.samplesOrNone();
        slipNumber = slip;
        dueOn = due;
    }

    void touch(Instant now) {
        changedAt = now;
        changes++;
    }

    Area area() {
        return Area.of(provinceCode, communeCode);
    }
}
