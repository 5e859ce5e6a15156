package vn.ocop.assessment.analytics;

import java.util.List;
import java.util.Optional;
import vn.ocop.criteria.CriteriaSet;
import vn.ocop.criteria.Criterion;

/**
 * One criterion of one form over the products scored by it.
 *
 * @param products on which at least two members answered it
 * @param differed on how many of them not all chose the same option
 * @param meanSpread highest less lowest points of the chosen options, before stops; empty where no two answered
 * @param largestSpread in points
 */
record CriterionFigures(
        CriteriaSet form,
        Criterion criterion,
        int products,
        int differed,
        Optional<Fraction> meanSpread,
        int largestSpread,
        Disagreement disagreement) {

    /** @param products all of that form */
    static CriterionFigures of(CriteriaSet form, Criterion criterion, List<Scored> products) {
        var units = products.stream()
                .map(product -> options(product, criterion.code()))
                .filter(options -> options.size() >= 2)
                .toList();
        var spreads = units.stream().map(unit -> spread(criterion, unit)).toList();
        return new CriterionFigures(
                form,
                criterion,
                units.size(),
                (int) units.stream()
                        .filter(unit -> unit.stream().distinct().count() > 1)
                        .count(),
                Fraction.mean(spreads.stream().map(Fraction::of).toList()),
                spreads.stream().mapToInt(Long::intValue).max().orElse(0),
                Disagreement.of(units));
    }

    private static List<Integer> options(Scored product, String code) {
        return product.sheets().stream()
                .flatMap(sheet -> Optional.ofNullable(sheet.answers().get(code)).stream())
                .toList();
    }

    private static long spread(Criterion criterion, List<Integer> options) {
        var points = options.stream().mapToInt(criterion::points).summaryStatistics();
        return (long) points.getMax() - points.getMin();
    }
}
