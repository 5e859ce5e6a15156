package vn.ocop.certification.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.certificate.CertificateRefusal.NoSuchCertificate;
import vn.ocop.certification.credential.CredentialUseCases;
import vn.ocop.certification.register.ProductCertificates;
import vn.ocop.certification.register.RegisterEntry;
import vn.ocop.certification.register.RegisterUseCases;
import vn.ocop.certification.register.ShelfStore;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.reference.Gtin;

@ApplicationScoped
class VerificationUseCases {

    private final RegisterUseCases register;
    private final CredentialUseCases credentials;
    private final ProductCertificates certificates;
    private final ShelfStore shelves;

    VerificationUseCases(
            RegisterUseCases register,
            CredentialUseCases credentials,
            ProductCertificates certificates,
            ShelfStore shelves) {
        this.register = register;
        this.credentials = credentials;
        this.certificates = certificates;
        this.shelves = shelves;
    }

    /**
     * What the register says, also of a token: the token proves who issued it, and nothing about today. An item number of GS1
     * names a product: what is told is of the certificate that counts on the day.
     *
     * @param on the day asked about, or null for today
     * @param knownAt what had been recorded by then, or null for all that is recorded
     * @throws Refused with {@link NoSuchCertificate}, or {@code NotGenuine} for a token that is not believed
     */
    Verdict verify(String numberOrToken, @Nullable LocalDate on, @Nullable Instant knownAt) {
        var day = on == null ? register.today() : on;
        var item = Gtin.read(numberOrToken).orElse(null);
        var known = item == null ? known(numberOrToken, knownAt) : ofItem(item, day, knownAt);
        return known.map(found -> verdict(found, day, item))
                .orElseThrow(() -> new Refused(new NoSuchCertificate(numberOrToken)));
    }

    /** Also called outside of a REST request, by the page. */
    @ActivateRequestContext
    Optional<Verdict> find(String number, @Nullable LocalDate on) {
        var day = on == null ? register.today() : on;
        var item = Gtin.read(number).orElse(null);
        var entry = item == null ? register.find(number) : ofItem(item, day, null);
        return entry.map(found -> verdict(found, day, item));
    }

    private Optional<RegisterEntry> known(String numberOrToken, @Nullable Instant knownAt) {
        var entry = CredentialUseCases.looksLikeOne(numberOrToken)
                ? Optional.of(credentials.entryOf(numberOrToken))
                : register.find(numberOrToken);
        return entry.flatMap(found -> asKnownAt(found, knownAt));
    }

    private Optional<RegisterEntry> ofItem(Gtin item, LocalDate on, @Nullable Instant knownAt) {
        return shelves.productBearing(item)
                .flatMap(product -> ItemRule.of(
                        certificates.of(product).stream()
                                .flatMap(each -> asKnownAt(each, knownAt).stream())
                                .toList(),
                        on));
    }

    private Optional<RegisterEntry> asKnownAt(RegisterEntry entry, @Nullable Instant knownAt) {
        return knownAt == null ? Optional.of(entry) : register.asKnownAt(entry, knownAt);
    }

    LocalDate today() {
        return register.today();
    }

    private Verdict verdict(RegisterEntry entry, LocalDate on, @Nullable Gtin item) {
        var successor = register.successor(entry).map(next -> next.number().text());
        var code = register.productCode(entry).orElse(null);
        var shelf = shelves.of(entry.recognition().product().id());
        return new Verdict(entry, on, code, successor.orElse(null), shelf, item);
    }
}
