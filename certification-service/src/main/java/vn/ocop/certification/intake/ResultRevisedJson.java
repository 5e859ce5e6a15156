package vn.ocop.certification.intake;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.certificate.Revision;
import vn.ocop.certification.certificate.Revocation;

/** What a certificate needs of {@code result-revoked}, {@code -extended}, {@code -corrected} and {@code -voided} (docs/events.md). */
record ResultRevisedJson(
        UUID resultId,
        ResultImportedJson result,
        boolean voided,
        @Nullable RevocationJson revocation,
        @Nullable ExtensionJson extension) {

    record RevocationJson(Revocation.Ground ground, String number, LocalDate signedOn) {

        /** Why, stays with who decided it. */
        Revocation toDomain() {
            return new Revocation(ground, null, number, signedOn, "");
        }
    }

    record ExtensionJson(LocalDate until) {}

    Revision toDomain() {
        return new Revision(
                resultId,
                result.toDomain(),
                voided,
                revocation == null ? null : revocation.toDomain(),
                extension == null ? null : extension.until());
    }
}
