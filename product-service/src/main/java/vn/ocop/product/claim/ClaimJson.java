package vn.ocop.product.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A claim, as the claimant and the offices of the producer's area see it.
 *
 * @param size of the proof, in bytes; the file is at {@code …/document}
 * @param reason of a rejection
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ProducerClaim", examples = """
                {"id": "019385b0-7a1e-7000-8000-00000000000a", "producerId": "019385b0-7a1e-7000-8000-000000000002",
                 "username": "tq.producer2", "claimant": "Nguyễn Thị A", "statement": "Giám đốc hợp tác xã", "state": "OPEN",
                 "fileName": "dang-ky.pdf", "mediaType": "application/pdf",
                 "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "size": 48213,
                 "claimedAt": "2026-11-22T01:00:00Z"}
                """)
record ClaimJson(
        UUID id,
        UUID producerId,
        String username,
        String claimant,
        String statement,
        Claim.State state,
        String fileName,
        String mediaType,
        String sha256,
        long size,
        Instant claimedAt,
        @Nullable String reason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    static ClaimJson of(Claim claim) {
        var proof = claim.proof();
        return new ClaimJson(
                claim.id(),
                claim.producerId(),
                claim.username(),
                claim.claimant(),
                claim.statement(),
                claim.state(),
                proof.fileName(),
                proof.mediaType(),
                proof.sha256(),
                proof.size(),
                claim.claimedAt(),
                claim.reason(),
                claim.decidedBy(),
                claim.decidedAt());
    }
}
