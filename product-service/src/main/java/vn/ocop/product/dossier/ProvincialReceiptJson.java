package vn.ocop.product.dossier;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.problem.InputCheck;

/**
 * The province's taking in of a dossier (Form 01, office part).
 *
 * @param slipNumber as the office's own register counts
 * @param receiver name of the official
 */
@Schema(
        name = "ProvincialReceipt",
        examples =
                "{\"slipNumber\": \"45/PĐK-08-01021-2026\", \"receivedOn\": \"2026-11-25\", \"receiver\": \"Lê Văn D\"}")
record ProvincialReceiptJson(
        @Size(min = 1, max = 100) String slipNumber,
        LocalDate receivedOn,
        @Size(min = 1, max = 200) String receiver) {

    /** @throws vn.ocop.platform.problem.InvalidInput if the day lies before the forwarding or after today */
    void check(LocalDate forwardedOn, LocalDate today) {
        var check = new InputCheck();
        if (receivedOn.isAfter(today)) {
            check.reject("/receivedOn", "in-the-future");
        }
        if (receivedOn.isBefore(forwardedOn)) {
            check.reject("/receivedOn", "before", forwardedOn);
        }
        check.throwIfAny();
    }
}
