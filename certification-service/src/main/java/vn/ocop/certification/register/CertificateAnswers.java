package vn.ocop.certification.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import vn.ocop.platform.time.VietnamTime;

/** A certificate as it is answered: with the state of today and the address that verifies it. */
@ApplicationScoped
class CertificateAnswers {

    private final VerificationAddress address;
    private final Clock clock;

    CertificateAnswers(VerificationAddress address, Clock clock) {
        this.address = address;
        this.clock = clock;
    }

    CertificateJson json(RegisterEntry entry) {
        return CertificateJson.of(entry, VietnamTime.today(clock), address.of(entry.number()));
    }
}
