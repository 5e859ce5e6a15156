package vn.ocop.product.dossier;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.Size;

/**
 * @param samplesReceived units; not asked for in set 26 (tourism)
 * @param receiver name of the official who took it in (Form 01, office part)
 */
@Schema(
        name = "Receipt",
        examples = "{\"receivedOn\": \"2026-11-21\", \"samplesReceived\": 5, \"receiver\": \"Trần Thị C\"}")
record ReceiptJson(
        LocalDate receivedOn,
        @Nullable Integer samplesReceived,
        @Nullable @Size(max = 200) String receiver) {

    Receipt toDomain() {
        return new Receipt(receivedOn, samplesReceived, Stated.orNull(receiver));
    }
}
