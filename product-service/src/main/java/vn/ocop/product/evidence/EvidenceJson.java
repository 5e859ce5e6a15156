package vn.ocop.product.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param size in bytes
 * @param supersedes the older paper whose place it took
 * @param withdrawnAt when the producer took it back; it stays part of the versions that it was lodged with
 * @param reusedFrom the proof of the earlier dossier that this one is; null if uploaded for this dossier
 */
@Schema(name = "Evidence", examples = """
                {"id": "019385b0-7a1e-7000-8000-000000000009", "documentType": "TEST_REPORT", "criteria": ["8", "9"],
                 "number": "123/2026/KQ", "issuer": "Quatest 1", "issuedOn": "2026-08-01", "validUntil": "2027-08-01",
                 "sensitivity": "OPEN", "qualityCertificateId": null, "ipRightId": null, "fileName": "phieu-kiem-nghiem.pdf",
                 "mediaType": "application/pdf", "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                 "size": 48213, "uploadedAt": "2026-11-21T01:00:00Z", "reusedFrom": null, "supersededAt": null, "supersedes": null, "withdrawnAt": null}
                """)
record EvidenceJson(
        UUID id,
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
        Instant uploadedAt,
        @Nullable UUID reusedFrom,
        @Nullable Instant supersededAt,
        @Nullable UUID supersedes,
        @Nullable Instant withdrawnAt) {

    static EvidenceJson of(EvidenceItem item) {
        return new EvidenceJson(
                item.id(),
                item.documentType(),
                item.criteria(),
                item.number(),
                item.issuer(),
                item.issuedOn(),
                item.validUntil(),
                item.sensitivity(),
                item.qualityCertificateId(),
                item.ipRightId(),
                item.fileName(),
                item.mediaType(),
                item.sha256(),
                item.size(),
                item.uploadedAt(),
                item.reusedFrom(),
                item.supersededAt(),
                item.supersedes(),
                item.withdrawnAt());
    }
}
