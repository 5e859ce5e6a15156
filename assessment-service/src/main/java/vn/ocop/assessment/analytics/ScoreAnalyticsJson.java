package vn.ocop.assessment.analytics;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.council.Position;
import vn.ocop.criteria.Text;

/**
 * Points with two decimals and coefficients with three, computed exactly and cut off for the reader.
 *
 * @param products with a confirmed result of this council
 * @param alpha Krippendorff's, nominal, over all criteria; null where it is not defined
 */
@Schema(name = "ScoreAnalytics")
record ScoreAnalyticsJson(
        AdviceJson advisory,
        UUID councilId,
        int products,
        @Nullable String alpha,
        List<MemberJson> members,
        List<PairJson> pairs,
        List<CriterionJson> criteria) {

    /**
     * @param left has left the council since
     * @param sheets that counted
     * @param meanDeviation from the council's mean, in points; below 0: stricter. Null without a sheet, as the two that follow
     */
    @Schema(name = "MemberScoring")
    record MemberJson(
            UUID memberId,
            String name,
            Position position,
            boolean left,
            int sheets,
            @Nullable String meanDeviation,
            @Nullable String meanAbsoluteDeviation,
            @Nullable String largestDeviation) {

        static MemberJson of(AnalyticsStore.Voter voter, MemberFigures figures) {
            return new MemberJson(
                    voter.id(),
                    voter.name(),
                    voter.position(),
                    voter.gone(),
                    figures.sheets(),
                    points(figures.meanDeviation()),
                    points(figures.meanAbsoluteDeviation()),
                    points(figures.largestDeviation()));
        }
    }

    /**
     * @param same criteria with the same option
     * @param compared criteria that both answered
     */
    @Schema(name = "MemberAgreement")
    record PairJson(UUID memberId, UUID otherId, int same, int compared) {}

    /**
     * @param products on which at least two members answered it
     * @param differed on how many of them not all chose the same option
     * @param meanSpread in points, of the options as ticked, before stops; null where no two answered
     */
    @Schema(name = "CriterionScoring")
    record CriterionJson(
            int productSet,
            String criteriaVersion,
            String criterion,
            Text name,
            int products,
            int differed,
            @Nullable String meanSpread,
            int largestSpread,
            @Nullable String alpha) {

        static CriterionJson of(CriterionFigures figures) {
            return new CriterionJson(
                    figures.form().number(),
                    figures.form().version(),
                    figures.criterion().code(),
                    figures.criterion().name(),
                    figures.products(),
                    figures.differed(),
                    points(figures.meanSpread()),
                    figures.largestSpread(),
                    coefficient(figures.disagreement().alpha()));
        }
    }

    /** @param voters in the order of the figures' members */
    static ScoreAnalyticsJson of(UUID councilId, List<AnalyticsStore.Voter> voters, CouncilFigures figures) {
        return new ScoreAnalyticsJson(
                AdviceJson.NOTE,
                councilId,
                figures.products(),
                coefficient(figures.alpha()),
                IntStream.range(0, voters.size())
                        .mapToObj(i ->
                                MemberJson.of(voters.get(i), figures.members().get(i)))
                        .toList(),
                figures.pairs().stream()
                        .map(pair -> new PairJson(pair.memberId(), pair.otherId(), pair.same(), pair.compared()))
                        .toList(),
                figures.criteria().stream().map(CriterionJson::of).toList());
    }

    private static @Nullable String points(Optional<Fraction> points) {
        return points.map(value -> value.display(2)).orElse(null);
    }

    private static @Nullable String coefficient(Optional<Fraction> coefficient) {
        return coefficient.map(value -> value.display(3)).orElse(null);
    }
}
