package vn.ocop.product.dossier;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param reason why it may not be opened today; null if it may */
@Schema(
        name = "FilingOption",
        examples =
                "{\"kind\": \"REASSESSMENT\", \"open\": false, \"reason\": \"TOO_EARLY\", \"from\": \"2029-05-25\", \"until\": \"2029-07-24\"}")
record FilingOptionJson(
        DossierKind kind,
        boolean open,
        FilingOption.@Nullable Reason reason,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    static FilingOptionJson of(FilingOption option) {
        return new FilingOptionJson(option.kind(), option.open(), option.reason(), option.from(), option.until());
    }
}
