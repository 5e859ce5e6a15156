package vn.ocop.certification.verification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.certificate.CertificateState;
import vn.ocop.certification.register.RegisterEntry;

/**
 * The answer to someone who holds a product in the hand.
 *
 * @param productCode the decision's, else the newest known
 * @param successor the register number of the certificate that took its place
 */
record Verdict(
        RegisterEntry entry,
        LocalDate on,
        @Nullable String productCode,
        @Nullable String successor) {

    CertificateState state() {
        return entry.stateOn(on);
    }
}
