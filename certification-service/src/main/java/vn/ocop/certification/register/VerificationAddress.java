package vn.ocop.certification.register;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.ocop.certification.certificate.RegisterNumber;

/** The public address under which anyone checks a certificate; it is what the QR codes carry. */
@ApplicationScoped
public class VerificationAddress {

    private final String base;

    VerificationAddress(@ConfigProperty(name = "ocop.self-base-url") String base) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    public String of(RegisterNumber number) {
        return base + "/verify/" + number.text();
    }

    /** What a genuine page's address begins with. */
    public String base() {
        return base + "/verify/";
    }
}
