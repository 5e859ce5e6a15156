package vn.ocop.assessment.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One signed decision on one or many products. Never changed: what is put right later stands beside it.
 *
 * @param signedOn Vietnamese day
 * @param original what was recorded
 * @param changes in their order
 */
public record Decision(
        UUID id,
        LocalDate signedOn,
        Issuer issuer,
        String legalBasis,
        Reading original,
        List<Change> changes,
        Instant recordedAt) {

    public Decision {
        changes = List.copyOf(changes);
    }

    /** What it says now. */
    public Reading present() {
        return changes.isEmpty() ? original : changes.getLast().reading();
    }

    /** What it said before that change. */
    Reading before(Change change) {
        int at = changes.indexOf(change);
        return at == 0 ? original : changes.get(at - 1).reading();
    }

    /** The day of the decision, or the latest day on which it took one of these products in. */
    LocalDate notBefore(List<UUID> products) {
        return present().items().stream()
                .filter(item -> products.contains(item.assessmentId()))
                .map(Item::signedOn)
                .reduce(signedOn, (a, b) -> a.isAfter(b) ? a : b);
    }

    public int version() {
        return changes.size();
    }

    Decision with(Change change) {
        var all = Stream.concat(changes.stream(), Stream.of(change)).toList();
        return new Decision(id, signedOn, issuer, legalBasis, original, all, recordedAt);
    }
}
