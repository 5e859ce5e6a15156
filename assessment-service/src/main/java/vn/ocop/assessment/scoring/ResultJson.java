package vn.ocop.assessment.scoring;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ocop.criteria.Stars;
import vn.ocop.criteria.Stop;
import vn.ocop.criteria.Text;
import vn.ocop.criteria.UnmetMinimum;

/**
 * A confirmed result that explains itself.
 *
 * @param mean two decimals, cut off; stars follow from sum and sheets, never from it
 * @param agreedTotal points of the agreed sheet after stops; minimums are tested on it, the stars' band is not
 * @param agreedSections its points by section of the form
 * @param explanation sentences in Vietnamese and English, from the band to what the next star asks for
 */
@Schema(name = "AssessmentResult")
public record ResultJson(
        String mean,
        int sum,
        int sheets,
        int spread,
        Stars band,
        Stars stars,
        int agreedTotal,
        Map<String, Integer> agreedSections,
        Map<Integer, List<UnmetMinimum>> unmetMinimums,
        List<Stop> stops,
        String criteriaVersion,
        String legalBasis,
        List<Text> explanation) {

    static ResultJson of(Explanation explanation) {
        var outcome = explanation.outcome();
        var rating = explanation.rating();
        var form = explanation.scoring().form();
        var tally = outcome.tally();
        return new ResultJson(
                tally.mean().display(),
                tally.sum(),
                tally.sheets(),
                tally.spread(),
                outcome.band(),
                outcome.stars(),
                explanation.agreed().total(),
                explanation.agreed().sections(),
                rating.unmetMinimums(),
                rating.stops(),
                form.version(),
                form.legalBasis(),
                explanation.sentences());
    }
}
