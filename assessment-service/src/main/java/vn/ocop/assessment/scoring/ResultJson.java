package vn.ocop.assessment.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ocop.assessment.review.Outcome;
import vn.ocop.criteria.Rating;
import vn.ocop.criteria.Stars;
import vn.ocop.criteria.Stop;
import vn.ocop.criteria.Text;
import vn.ocop.criteria.UnmetMinimum;

/**
 * A confirmed result that explains itself.
 *
 * @param mean two decimals, cut off; stars follow from sum and sheets, never from it
 * @param explanation sentences in Vietnamese and English, from the band to each missed minimum
 */
@Schema(name = "AssessmentResult")
public record ResultJson(
        String mean,
        int sum,
        int sheets,
        int spread,
        Stars band,
        Stars stars,
        Map<Integer, List<UnmetMinimum>> unmetMinimums,
        List<Stop> stops,
        String criteriaVersion,
        String legalBasis,
        List<Text> explanation) {

    static ResultJson of(Outcome outcome, Rating rating, Scoring scoring) {
        var tally = outcome.tally();
        return new ResultJson(
                tally.mean().display(),
                tally.sum(),
                tally.sheets(),
                tally.spread(),
                outcome.band(),
                outcome.stars(),
                rating.unmetMinimums(),
                rating.stops(),
                scoring.form().version(),
                scoring.form().legalBasis(),
                explain(outcome, rating, scoring));
    }

    private static List<Text> explain(Outcome outcome, Rating rating, Scoring scoring) {
        var lines = new ArrayList<Text>();
        lines.add(bandLine(outcome, scoring));
        rating.stops().forEach(stop -> lines.add(stop.text()));
        for (int level = outcome.stars().value() + 1; level <= outcome.band().value(); level++) {
            for (var unmet : rating.unmetMinimums().getOrDefault(level, List.of())) {
                lines.add(unmetLine(level, unmet));
            }
        }
        lines.add(starsLine(outcome));
        return lines;
    }

    private static Text bandLine(Outcome outcome, Scoring scoring) {
        var tally = outcome.tally();
        int band = outcome.band().value();
        int floor = scoring.rule().floor(outcome.band());
        var mean = tally.mean().display();
        return new Text(
                "Điểm trung bình %s (%d điểm / %d phiếu) thuộc hạng %d sao, từ %d điểm (Quyết định 26/2026/QĐ-TTg, Điều 5)."
                        .formatted(mean, tally.sum(), tally.sheets(), band, floor),
                "The mean %s (%d points / %d sheets) lies in the band of %d stars, from %d points (Decision 26/2026/QĐ-TTg, Article 5)."
                        .formatted(mean, tally.sum(), tally.sheets(), band, floor));
    }

    private static Text unmetLine(int level, UnmetMinimum unmet) {
        return new Text(
                "Tiêu chí %s đạt %d điểm; hạng %d sao cần ít nhất %d điểm (phương án %d)."
                        .formatted(unmet.criterion(), unmet.points(), level, unmet.required(), unmet.option()),
                "Criterion %s has %d points; %d stars need at least %d (option %d)."
                        .formatted(unmet.criterion(), unmet.points(), level, unmet.required(), unmet.option()));
    }

    private static Text starsLine(Outcome outcome) {
        int stars = outcome.stars().value();
        return new Text("Kết quả: %d sao.".formatted(stars), "Result: %d stars.".formatted(stars));
    }
}
