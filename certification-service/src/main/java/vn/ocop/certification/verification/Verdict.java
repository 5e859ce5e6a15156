package vn.ocop.certification.verification;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.certificate.CertificateState;
import vn.ocop.certification.register.RegisterEntry;
import vn.ocop.certification.register.Shelf;
import vn.ocop.platform.reference.Gtin;

/**
 * The answer to someone who holds a product in the hand.
 *
 * @param productCode the decision's, else the newest known
 * @param successor the register number of the certificate that took its place
 * @param shelf what the product looks like now
 * @param item the item number that was asked by; null if it was another
 */
record Verdict(
        RegisterEntry entry,
        LocalDate on,
        @Nullable String productCode,
        @Nullable String successor,
        Shelf shelf,
        @Nullable Gtin item) {

    /** Changes with all that is shown. */
    String etag() {
        var shown = Integer.toHexString(Objects.hash(productCode, successor, shelf, item));
        return entry.etag(on).replaceFirst("\"$", "-" + shown + "\"");
    }

    /** Path of the small picture below the system's public address; null if there is none. */
    @Nullable
    String thumbnail() {
        return shelf.pictureSha256() == null
                ? null
                : "/api/v1/products/" + entry.recognition().product().id() + "/picture/thumbnail";
    }

    CertificateState state() {
        return entry.stateOn(on);
    }
}
