package vn.ocop.product.flag;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A criterion of a recognition that rests on a proof that stands no more. No star changes by it.
 *
 * @param certificateNumber of the recognition, as the register has it
 * @param version of the dossier, as it was decided on
 * @param criterion null for a paper that every dossier of the set needs
 * @param record of the register that fell; null for a paper that has only dates of its own
 * @param on first day on which it stood no more
 * @param cleared null while the flag is open
 */
@Schema(name = "CriterionFlag", examples = """
                {"id": "019385b0-7a1e-7000-8000-0000000000f1", "productId": "019385b0-7a1e-7000-8000-000000000001",
                 "productName": "Chè Shan tuyết Hoàng Su Phì", "producerId": "019385b0-7a1e-7000-8000-000000000002",
                 "provinceCode": "08", "communeCode": "01021", "certificateNumber": "OCOP-08-2026-000001",
                 "dossierId": "019385b0-7a1e-7000-8000-000000000003", "version": 1, "criterion": "8",
                 "evidenceId": "019385b0-7a1e-7000-8000-000000000009", "documentType": "VIETGAP_CERTIFICATE",
                 "record": {"kind": "QUALITY_CERTIFICATE", "id": "019385b0-7a1e-7000-8000-0000000000aa"}, "reason": "WITHDRAWN",
                 "on": "2026-11-20", "raisedAt": "2026-11-22T01:00:00Z", "state": "OPEN", "cleared": null}
                """)
record FlagJson(
        UUID id,
        UUID productId,
        String productName,
        UUID producerId,
        String provinceCode,
        String communeCode,
        String certificateNumber,
        UUID dossierId,
        int version,
        @Nullable String criterion,
        UUID evidenceId,
        String documentType,
        @Nullable RecordJson record,
        Fall.Reason reason,
        LocalDate on,
        Instant raisedAt,
        State state,
        @Nullable ClearedJson cleared) {

    enum State {
        OPEN,
        CLEARED
    }

    /** @param kind of which register */
    @Schema(name = "FlaggedRecord")
    record RecordJson(ProofRecord.Kind kind, UUID id) {}

    @Schema(name = "FlagCleared")
    record ClearedJson(FlagRule.Clearance reason, LocalDate on, Instant at) {}

    static FlagJson of(Flag flag) {
        var product = flag.product();
        var fall = flag.fall();
        var cleared = flag.cleared();
        return new FlagJson(
                flag.id(),
                product.id(),
                product.name(),
                product.producerId(),
                product.provinceCode(),
                product.communeCode(),
                flag.certificateNumber(),
                flag.dossierId(),
                flag.version(),
                flag.place().criterion(),
                flag.place().evidenceId(),
                flag.documentType(),
                fall.kind() == null || fall.recordId() == null ? null : new RecordJson(fall.kind(), fall.recordId()),
                fall.reason(),
                fall.on(),
                flag.raisedAt(),
                cleared == null ? State.OPEN : State.CLEARED,
                cleared == null ? null : new ClearedJson(cleared.reason(), cleared.on(), cleared.at()));
    }
}
