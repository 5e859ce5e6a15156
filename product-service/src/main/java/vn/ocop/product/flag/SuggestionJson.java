package vn.ocop.product.flag;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A record of the register whose number reads like the one on a proof. It binds nobody and is never flagged: whoever files names
 * the record if it is the one.
 *
 * @param number as typed on the proof
 * @param coversProduct whether the record names this product, or its producer as the holder
 * @param standsToday whether it has begun and not ended
 */
@Schema(name = "EvidenceSuggestion", examples = """
                {"evidenceId": "019385b0-7a1e-7000-8000-000000000009", "documentType": "VIETGAP_CERTIFICATE",
                 "number": "VietGAP TT 13-08", "kind": "QUALITY_CERTIFICATE", "recordId": "019385b0-7a1e-7000-8000-0000000000aa",
                 "recordTitle": "VIETGAP", "recordNumber": "VietGAP-TT-13-08", "validUntil": "2028-02-29", "coversProduct": true,
                 "standsToday": true}
                """)
record SuggestionJson(
        UUID evidenceId,
        String documentType,
        String number,
        ProofRecord.Kind kind,
        UUID recordId,
        String recordTitle,
        @Nullable String recordNumber,
        @Nullable LocalDate validUntil,
        boolean coversProduct,
        boolean standsToday) {}
