package vn.ocop.certification.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.certificate.CertificateRefusal.NoSuchCertificate;
import vn.ocop.certification.credential.CredentialUseCases;
import vn.ocop.certification.register.RegisterEntry;
import vn.ocop.certification.register.RegisterUseCases;
import vn.ocop.platform.problem.Refused;

@ApplicationScoped
class VerificationUseCases {

    private final RegisterUseCases register;
    private final CredentialUseCases credentials;

    VerificationUseCases(RegisterUseCases register, CredentialUseCases credentials) {
        this.register = register;
        this.credentials = credentials;
    }

    /**
     * What the register says, also of a token: the token proves who issued it, and nothing about today.
     *
     * @param on the day asked about, or null for today
     * @param knownAt what had been recorded by then, or null for all that is recorded
     * @throws Refused with {@link NoSuchCertificate}, or {@code NotGenuine} for a token that is not believed
     */
    Verdict verify(String numberOrToken, @Nullable LocalDate on, @Nullable Instant knownAt) {
        var entry = CredentialUseCases.looksLikeOne(numberOrToken)
                ? Optional.of(credentials.entryOf(numberOrToken))
                : register.find(numberOrToken);
        var known = knownAt == null ? entry : entry.flatMap(found -> register.asKnownAt(found, knownAt));
        return known.map(found -> verdict(found, on == null ? register.today() : on))
                .orElseThrow(() -> new Refused(new NoSuchCertificate(numberOrToken)));
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
