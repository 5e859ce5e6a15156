package vn.ocop.certification.credential;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.PublicKey;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import vn.ocop.certification.credential.CredentialRefusal.NotGenuine;
import vn.ocop.certification.credential.CredentialVerdict.Good;
import vn.ocop.certification.credential.CredentialVerdict.Reason;
import vn.ocop.certification.credential.CredentialVerdict.Unbelievable;
import vn.ocop.certification.register.RegisterEntry;
import vn.ocop.certification.register.RegisterUseCases;
import vn.ocop.certification.register.VerificationAddress;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.time.VietnamTime;

/** Credentials and keys as the public reads them, and the judgement of a token against the register. */
@ApplicationScoped
public class CredentialUseCases {

    private final Credentials credentials;
    private final KeyFolder keys;
    private final RegisterUseCases register;
    private final VerificationAddress address;
    private final Clock clock;

    CredentialUseCases(
            Credentials credentials,
            KeyFolder keys,
            RegisterUseCases register,
            VerificationAddress address,
            Clock clock) {
        this.credentials = credentials;
        this.keys = keys;
        this.register = register;
        this.address = address;
        this.clock = clock;
    }

    String credential(String number) {
        return credentials.current(register.byNumber(number));
    }

    List<SigningKey> published() {
        return keys.ring().publishedOn(VietnamTime.today(clock));
    }

    /** Whether the text is a token rather than a register number. */
    public static boolean looksLikeOne(String text) {
        return text.indexOf('.') >= 0;
    }

    /**
     * The certificate that a token speaks of; what it is worth today is the register's to say.
     *
     * @throws Refused with {@link NotGenuine}
     */
    public RegisterEntry entryOf(String token) {
        var ring = keys.ring();
        var today = VietnamTime.today(clock);
        var verdict = verifier(ring).signedBy(token);
        if (!(verdict instanceof Good good)) {
            throw new Refused(new NotGenuine(verdict instanceof Unbelievable(var reason) ? reason : Reason.MALFORMED));
        }
        Jws.parse(token)
                .flatMap(jws -> ring.keys().stream()
                        .filter(key -> jws.signedWith(key.pair().getPublic()))
                        .findFirst())
                .ifPresent(key -> requireBelieved(ring, key, today));
        return register.find(address.numberOf(good.credential().id()))
                .filter(entry ->
                        Credentials.subject(entry).equals(good.credential().credentialSubject()))
                .orElseThrow(() -> new Refused(new NotGenuine(Reason.OTHER_CONTENT)));
    }

    private static void requireBelieved(KeyRing ring, SigningKey key, LocalDate today) {
        switch (ring.stateOn(key, today)) {
            case COMING, SIGNING, RETIRED -> {}
            case EXPIRED -> throw new Refused(new NotGenuine(Reason.EXPIRED_KEY));
            case REVOKED -> throw new Refused(new NotGenuine(Reason.REVOKED_KEY));
        }
    }

    private CredentialVerifier verifier(KeyRing ring) {
        return new CredentialVerifier(
                address.issuer(),
                ring.keys().stream()
                        .collect(Collectors.<SigningKey, String, PublicKey>toMap(
                                SigningKey::kid, key -> key.pair().getPublic())));
    }
}
