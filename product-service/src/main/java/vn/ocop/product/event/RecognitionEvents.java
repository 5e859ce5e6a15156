package vn.ocop.product.event;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.event.EventType;
import vn.ocop.platform.event.Topics;

/** What this service tells of current recognitions. */
public final class RecognitionEvents {

    public static final EventType<FlagsChanged> FLAGS_CHANGED =
            new EventType<>("vn.ocop.product.flags-changed.v1", Topics.PRODUCT, FlagsChanged.class);

    private RecognitionEvents() {}

    /**
     * Proofs that the product's recognition rests on and that stand no more. A hint: no star has changed.
     *
     * @param certificateId of the recognition that was flagged last
     * @param open every proof with an open flag after the change
     * @param raised how many flags this change raised
     * @param cleared how many it cleared
     * @param change RAISED if any flag was raised, else CLEARED
     */
    public record FlagsChanged(
            UUID productId,
            UUID producerId,
            String provinceCode,
            String communeCode,
            UUID certificateId,
            String certificateNumber,
            List<FlaggedProof> open,
            int raised,
            int cleared,
            String change) {}

    /**
     * @param criteria that rest on it; none for a paper that every dossier of the set needs
     * @param recordKind QUALITY_CERTIFICATE, IP_RIGHT or IP_USE; null for a paper that has only dates of its own
     * @param recordId in the register
     * @param reason LAPSED, WITHDRAWN, CANCELLED, REVOKED, REFUSED or SUSPENDED
     * @param on first day on which it stood no more
     */
    public record FlaggedProof(
            UUID evidenceId,
            String documentType,
            List<String> criteria,
            @Nullable String recordKind,
            @Nullable UUID recordId,
            String reason,
            LocalDate on) {}
}
