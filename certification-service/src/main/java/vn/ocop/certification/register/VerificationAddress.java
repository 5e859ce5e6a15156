package vn.ocop.certification.register;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.ocop.certification.certificate.RegisterNumber;

/** The public addresses that are printed or signed: they have to stay for years. */
@ApplicationScoped
public class VerificationAddress {

    /** What a label's QR code of 20 mm holds with modules that a cheap camera still sees. */
    private static final int LONGEST = 60;

    private static final String PAGE = "/verify/";

    private final String base;

    VerificationAddress(@ConfigProperty(name = "ocop.self-base-url") String base) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    void check(@Observes StartupEvent event) {
        var printed = of(RegisterNumber.of(RegisterNumber.MINISTRY, 2026, 1));
        if (printed.length() > LONGEST) {
            throw new IllegalStateException("ocop.self-base-url is too long for labels: %s has more than %d characters"
                    .formatted(printed, LONGEST));
        }
    }

    public String of(RegisterNumber number) {
        return base + PAGE + number.text();
    }

    /** The number in an address of ours, or the text as it is. */
    public String numberOf(String address) {
        return address.startsWith(base + PAGE) ? address.substring((base + PAGE).length()) : address;
    }

    /** What a genuine page's address begins with. */
    public String base() {
        return base + PAGE;
    }

    /** Who signs credentials. */
    public String issuer() {
        return base;
    }

    public String statusList(long number) {
        return base + "/status-lists/" + number;
    }
}
