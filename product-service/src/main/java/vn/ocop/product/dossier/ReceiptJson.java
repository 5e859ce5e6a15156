package vn.ocop.product.dossier;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param samplesReceived units; not asked for in set 26 (tourism) */
@Schema(name = "Receipt", examples = "{\"receivedOn\": \"2026-11-21\", \"samplesReceived\": 5}")
record ReceiptJson(LocalDate receivedOn, @Nullable Integer samplesReceived) {

    Receipt toDomain() {
        return new Receipt(receivedOn, samplesReceived);
    }
}
