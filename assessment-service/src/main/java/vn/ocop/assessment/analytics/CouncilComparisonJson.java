package vn.ocop.assessment.analytics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.council.Level;

/**
 * Figures with two decimals, computed exactly and cut off for the reader.
 *
 * @param year in which the results were confirmed, by Vietnamese days
 */
@Schema(name = "CouncilComparison")
record CouncilComparisonJson(
        AdviceJson advisory, int year, RuleJson rule, List<CouncilComparisonJson.CouncilJson> councils) {

    /**
     * When a figure stands out among the councils of its level.
     *
     * @param factor of the interquartile range around the median
     */
    @Schema(name = "StandOutRule")
    record RuleJson(LocalDate effectiveFrom, String factor, int minCouncils) {

        static RuleJson of(StandOutRule rule) {
            return new RuleJson(rule.effectiveFrom(), rule.factor().display(2), rule.minCouncils());
        }
    }

    /**
     * @param products with a result confirmed in the year
     * @param mean of the products' means, in points
     * @param meanDifference of the products' means from the mean of all compared products of the same set, in points; below 0: stricter;
     *     null where no other council scored one of its sets
     * @param deliberations held over these products
     */
    @Schema(name = "ComparedCouncil")
    record CouncilJson(
            UUID councilId,
            String name,
            Level level,
            @Nullable String provinceCode,
            int products,
            String mean,
            @Nullable String meanDifference,
            String meanSpread,
            int deliberations,
            List<StarsJson> stars,
            List<StandOutJson> standsOut) {

        static CouncilJson of(Comparison.Compared one, List<Comparison.StandOut> standsOut) {
            var council = one.council();
            return new CouncilJson(
                    council.id(),
                    council.name(),
                    council.level(),
                    council.provinceCode().orElse(null),
                    one.products(),
                    one.mean().display(2),
                    one.meanDifference().map(value -> value.display(2)).orElse(null),
                    one.meanSpread().display(2),
                    one.deliberations(),
                    one.stars().entrySet().stream()
                            .map(level -> StarsJson.of(level.getKey(), level.getValue(), one.products()))
                            .toList(),
                    standsOut.stream().map(StandOutJson::of).toList());
        }
    }

    /** @param percent of the council's products that reached exactly this level */
    @Schema(name = "StarsShare")
    record StarsJson(int stars, int products, String percent) {

        static StarsJson of(int stars, int products, int all) {
            return new StarsJson(
                    stars, products, Fraction.of(100L * products, all).display(2));
        }
    }

    /**
     * A hint with its numbers, all in points: the distance from the median lies beyond the limit.
     *
     * @param limit the factor times the interquartile range
     */
    @Schema(name = "StandOut")
    record StandOutJson(
            Comparison.ComparedFigure figure,
            String value,
            String median,
            String interquartileRange,
            String distance,
            String limit) {

        static StandOutJson of(Comparison.StandOut found) {
            var distance = found.distance();
            return new StandOutJson(
                    found.figure(),
                    distance.value().display(2),
                    distance.median().display(2),
                    distance.interquartileRange().display(2),
                    distance.distance().display(2),
                    distance.limit().display(2));
        }
    }

    static CouncilComparisonJson of(int year, Map<Comparison.Compared, List<Comparison.StandOut>> councils) {
        return new CouncilComparisonJson(
                AdviceJson.NOTE,
                year,
                RuleJson.of(StandOutRule.PRESENT),
                councils.entrySet().stream()
                        .map(one -> CouncilJson.of(one.getKey(), one.getValue()))
                        .toList());
    }
}
