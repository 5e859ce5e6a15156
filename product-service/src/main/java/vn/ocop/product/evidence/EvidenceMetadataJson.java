package vn.ocop.product.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.criteria.completeness.DocumentType.Sensitivity;
import vn.ocop.platform.input.Size;

/**
 * What the sender says about a paper.
 *
 * @param documentType a code of the completeness answer, e.g. TEST_REPORT
 * @param criteria which criteria it proves; none = any that asks for its type
 * @param validUntil last day of validity; null if it has no end
 * @param sensitivity who may see it at most; by default what the document type says
 */
@Schema(name = "EvidenceMetadata", examples = """
                {"documentType": "TEST_REPORT", "criteria": ["8", "9"], "number": "123/2026/KQ", "issuer": "Quatest 1",
                 "issuedOn": "2026-08-01", "validUntil": "2027-08-01"}
                """)
record EvidenceMetadataJson(
        @Size(min = 1, max = 100) String documentType,
        @Nullable @Size(max = 60) List<String> criteria,
        @Nullable @Size(max = 200) String number,
        @Nullable @Size(max = 300) String issuer,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate validUntil,
        @Nullable Sensitivity sensitivity,
        @Nullable UUID qualityCertificateId,
        @Nullable UUID ipRightId) {

    List<String> criteriaOrNone() {
        return Objects.requireNonNullElse(criteria, List.of());
    }
}
