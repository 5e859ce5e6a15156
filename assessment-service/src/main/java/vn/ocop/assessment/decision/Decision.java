package vn.ocop.assessment.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One signed decision on one or many products; never changed, only superseded.
 *
 * @param number as printed; unique for its issuer and year
 * @param signedOn Vietnamese day
 */
public record Decision(
        UUID id,
        String number,
        LocalDate signedOn,
        Signer signer,
        Issuer issuer,
        String legalBasis,
        List<Item> items,
        Instant recordedAt) {

    public Decision {
        items = List.copyOf(items);
    }

    public record Signer(String name, String position) {}

    /** @param stars 3 to 5 */
    public record Item(UUID assessmentId, Outcomes outcome, int stars) {}
}
