package vn.ocop.certification.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.certificate.CertificateRefusal.NoSuchCertificate;
import vn.ocop.certification.register.RegisterEntry;
import vn.ocop.certification.register.RegisterUseCases;
import vn.ocop.platform.problem.Refused;

@ApplicationScoped
class VerificationUseCases {

    private final RegisterUseCases register;

    VerificationUseCases(RegisterUseCases register) {
        this.register = register;
    }

    /**
     * @param on the day asked about, or null for today
     * @throws Refused with {@link NoSuchCertificate}
     */
    Verdict verify(String number, @Nullable LocalDate on) {
        return find(number, on).orElseThrow(() -> new Refused(new NoSuchCertificate(number)));
    }

    /** Also called outside of a REST request, by the page. */
    @ActivateRequestContext
    Optional<Verdict> find(String number, @Nullable LocalDate on) {
        return register.find(number).map(entry -> verdict(entry, on == null ? register.today() : on));
    }

    LocalDate today() {
        return register.today();
    }

    private Verdict verdict(RegisterEntry entry, LocalDate on) {
        var successor = register.successor(entry).map(next -> next.number().text());
        return new Verdict(entry, on, register.productCode(entry).orElse(null), successor.orElse(null));
    }
}
