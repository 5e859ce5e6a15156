package vn.ocop.assessment.analytics;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One member beside the council, in points.
 *
 * @param sheets that counted
 * @param meanDeviation from the council's mean; below 0: stricter. Empty without a sheet, as the two that follow
 * @param meanAbsoluteDeviation whatever its direction
 * @param largestDeviation with its sign; of two as large, the one above
 */
record MemberFigures(
        UUID memberId,
        int sheets,
        Optional<Fraction> meanDeviation,
        Optional<Fraction> meanAbsoluteDeviation,
        Optional<Fraction> largestDeviation) {

    static MemberFigures of(UUID memberId, List<Scored> products) {
        var deviations = products.stream()
                .flatMap(product -> product.of(memberId).map(product::deviation).stream())
                .toList();
        return new MemberFigures(
                memberId,
                deviations.size(),
                Fraction.mean(deviations),
                Fraction.mean(deviations.stream().map(Fraction::abs).toList()),
                deviations.stream().max(Comparator.comparing(Fraction::abs).thenComparing(d -> d)));
    }
}
