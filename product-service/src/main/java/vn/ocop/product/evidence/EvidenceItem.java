package vn.ocop.product.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proof in a dossier.
 *
 * @param criteria which criteria it proves; empty = any that asks for its type
 * @param size in bytes
 * @param reusedFrom the paper of the earlier dossier that this one is; null if it was uploaded for this dossier
 * @param supersededAt when a newer paper took its place; null while it counts
 * @param supersedes the older paper whose place it took
 * @param withdrawnAt when the producer took it back
 */
public record EvidenceItem(
        UUID id,
        UUID dossierId,
        String documentType,
        List<String> criteria,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate validUntil,
        String sensitivity,
        @Nullable UUID qualityCertificateId,
        @Nullable UUID ipRightId,
        String fileName,
        String mediaType,
        String sha256,
        long size,
        String uploadedBy,
        Instant uploadedAt,
        @Nullable UUID reusedFrom,
        @Nullable Instant supersededAt,
        @Nullable UUID supersedes,
        @Nullable Instant withdrawnAt) {

    public EvidenceItem {
        criteria = List.copyOf(criteria);
    }

    /** A paper counts on its last day. */
    public boolean lapsedOn(LocalDate day) {
        return validUntil != null && day.isAfter(validUntil);
    }

    /** The same paper in a later dossier. */
    EvidenceItem in(UUID laterDossier, UUID newId, List<String> proven, String by, Instant at) {
        return new EvidenceItem(
                newId,
                laterDossier,
                documentType,
                proven,
                number,
                issuer,
                issuedOn,
                validUntil,
                sensitivity,
                qualityCertificateId,
                ipRightId,
                fileName,
                mediaType,
                sha256,
                size,
                by,
                at,
                id,
                null,
                null,
                null);
    }
}
