package vn.ocop.product.dossier;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Form 03: what the commune says about a dossier, and where it sends it (Decision 26/2026, Articles 6.2 and 7.2). */
sealed interface CommuneReport {

    /** All four comments and the letter are there: nothing else can be forwarded. */
    record Forward(String originAndMaterial, String localLabour, String ideaOrigin, String localIdentity, Letter letter)
            implements CommuneReport {}

    /** Back to the producer; a comment or a request says why. */
    record Return(
            @Nullable String originAndMaterial,
            @Nullable String localLabour,
            @Nullable String ideaOrigin,
            @Nullable String localIdentity,
            List<String> completionRequests)
            implements CommuneReport {}

    /** The letter with which the commune's People's Committee proposes the product. */
    record Letter(String number, LocalDate signedOn, String signer) {}
}
