package vn.ocop.assessment.analytics;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.ocop.criteria.CriteriaSet;

/**
 * How the members of one council scored.
 *
 * @param criteria by form, then in its order
 * @param pairs each two members once, those without a common product left out
 * @param alpha over all criteria, each against its own chance; empty where it is not defined
 */
record CouncilFigures(
        int products,
        List<MemberFigures> members,
        List<CriterionFigures> criteria,
        List<PairFigures> pairs,
        Optional<Fraction> alpha) {

    /** @param memberIds whom to tell about, in that order */
    static CouncilFigures of(List<UUID> memberIds, List<Scored> products) {
        var criteria = criteria(products);
        return new CouncilFigures(
                products.size(),
                memberIds.stream().map(id -> MemberFigures.of(id, products)).toList(),
                criteria,
                pairs(memberIds, products),
                criteria.stream()
                        .map(CriterionFigures::disagreement)
                        .reduce(Disagreement.NONE, Disagreement::plus)
                        .alpha());
    }

    private static List<CriterionFigures> criteria(List<Scored> products) {
        return products.stream()
                .collect(Collectors.groupingBy(product -> product.form().version()))
                .values()
                .stream()
                .sorted(Comparator.comparing(
                        same -> same.getFirst().form(),
                        Comparator.comparingInt(CriteriaSet::number).thenComparing(CriteriaSet::version)))
                .flatMap(same -> criteria(same.getFirst().form(), same))
                .toList();
    }

    private static Stream<CriterionFigures> criteria(CriteriaSet form, List<Scored> products) {
        return form.criteria().stream().map(criterion -> CriterionFigures.of(form, criterion, products));
    }

    private static List<PairFigures> pairs(List<UUID> memberIds, List<Scored> products) {
        return IntStream.range(0, memberIds.size())
                .boxed()
                .flatMap(i -> memberIds.subList(i + 1, memberIds.size()).stream()
                        .map(other -> PairFigures.of(memberIds.get(i), other, products)))
                .filter(pair -> pair.compared() > 0)
                .toList();
    }
}
