package vn.ocop.assessment.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.council.Level;
import vn.ocop.assessment.inspection.InspectionRefusal.FindingsMissing;
import vn.ocop.assessment.rating.IssuedDocument;
import vn.ocop.platform.problem.Refused;

/**
 * One visit to recognised products of one province.
 *
 * @param level whose office inspects
 * @param heldOn Vietnamese day
 * @param need why the ministry inspects what a province recognised
 * @param noted the team's findings so far; after the conclusion those that it rests on
 * @param version for conditional changes
 */
record Inspection(
        UUID id,
        InspectionKind kind,
        Level level,
        String provinceCode,
        List<Inspected> products,
        LocalDate heldOn,
        String purpose,
        @Nullable String need,
        List<Inspector> team,
        List<Finding> noted,
        @Nullable Conclusion concluded,
        int version) {

    Inspection {
        products = List.copyOf(products);
        team = List.copyOf(team);
        noted = List.copyOf(noted);
    }

    /** @param revokedOn first day on which the certificate that was inspected counts no more */
    record Inspected(
            UUID productId,
            String productName,
            UUID producerId,
            String producerName,
            int stars,
            String certificateNumber,
            @Nullable LocalDate revokedOn) {}

    /** @param username of the inspector's account, if there is one */
    record Inspector(
            String name, String organisation, @Nullable String username) {}

    /** @param document whose day begins the term to revoke */
    record Conclusion(IssuedDocument document, String summary, List<Proposal> proposals, Instant at, String by) {

        Conclusion {
            proposals = List.copyOf(proposals);
        }

        Optional<Proposal> proposal(UUID productId) {
            return proposals.stream()
                    .filter(proposal -> proposal.productId().equals(productId))
                    .findFirst();
        }
    }

    boolean covers(UUID productId) {
        return product(productId).isPresent();
    }

    Optional<Inspected> product(UUID productId) {
        return products.stream()
                .filter(product -> product.productId().equals(productId))
                .findFirst();
    }

    /**
     * The authority does not revoke what was proposed. It is said once, and not of a certificate that is revoked.
     *
     * @return the proposal as it stands then
     * @throws Refused with {@link InspectionRefusal.NotProposed}, {@link InspectionRefusal.AlreadyRevoked} or
     *     {@link InspectionRefusal.AlreadyDeclined}
     */
    Proposal decline(UUID productId, Proposal.Decline decline) {
        var proposal = proposed(productId);
        var revokedOn = product(productId).map(Inspected::revokedOn).orElse(null);
        if (revokedOn != null) {
            throw new Refused(new InspectionRefusal.AlreadyRevoked(id, revokedOn));
        }
        if (proposal.declined() != null) {
            throw new Refused(new InspectionRefusal.AlreadyDeclined(id));
        }
        return proposal.declined(decline);
    }

    /** @throws Refused with {@link InspectionRefusal.NotProposed} unless it is concluded with such a proposal */
    Proposal proposed(UUID productId) {
        return Optional.ofNullable(concluded)
                .flatMap(conclusion -> conclusion.proposal(productId))
                .orElseThrow(() -> new Refused(new InspectionRefusal.NotProposed(id, productId)));
    }

    /** @throws Refused once it is concluded, or before its day */
    void requireOpen(LocalDate today) {
        if (concluded != null) {
            throw new Refused(new InspectionRefusal.AlreadyConcluded(id));
        }
        if (today.isBefore(heldOn)) {
            throw new Refused(new InspectionRefusal.NotBegun(id, heldOn));
        }
    }

    /** @throws Refused with {@link FindingsMissing} naming each product and point that nobody noted */
    Inspection conclude(Conclusion conclusion) {
        var missing = products.stream()
                .flatMap(product -> Stream.of(Finding.Point.values())
                        .filter(point -> noted.stream()
                                .noneMatch(finding ->
                                        finding.productId().equals(product.productId()) && finding.point() == point))
                        .map(point -> product.productId() + " " + point))
                .toList();
        if (!missing.isEmpty()) {
            throw new Refused(new FindingsMissing(id, missing));
        }
        return new Inspection(
                id, kind, level, provinceCode, products, heldOn, purpose, need, team, noted, conclusion, version + 1);
    }
}
