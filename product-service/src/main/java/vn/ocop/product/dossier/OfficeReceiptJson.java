package vn.ocop.product.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The office part of Form 01: who took a submission in.
 *
 * @param level COMMUNE or PROVINCE
 * @param receiver name of the official; null if not stated
 * @param productCode given at the commune's receipt
 * @param samples units, taken in by the commune
 * @param dueOn last of the commune's 15 working days
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DossierReceipt")
public record OfficeReceiptJson(
        Level level,
        String slipNumber,
        LocalDate receivedOn,
        @Nullable String receiver,
        @Nullable String productCode,
        @Nullable Integer samples,
        @Nullable LocalDate dueOn,
        Instant recordedAt) {

    /** Which office. */
    @Schema(name = "ReceivingOffice")
    public enum Level {
        COMMUNE,
        PROVINCE
    }
}
