package vn.ocop.assessment.rating;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ocop.criteria.Stars;

/**
 * Opinions that members gave in writing on one product. They agree if the ballot would settle in a meeting too and every sheet by
 * itself comes to the stars that all come to together; the law says "disagreement" and no more (Article 7.6, ADR-0100).
 *
 * @param each stars of each counted sheet, by its own total and minimums
 * @param together stars by the mean and the sheet that most members chose; null where no sheet counts
 */
public record WrittenOpinions(
        Ballot ballot, List<Stars> each, @Nullable Stars together) {

    /** @throws IllegalArgumentException if sheets and stars are not one to one */
    public WrittenOpinions {
        each = List.copyOf(each);
        if (each.size() != ballot.totals().size() || each.isEmpty() != (together == null)) {
            throw new IllegalArgumentException(
                    each.size() + " stars of " + ballot.totals().size() + " sheets, together " + together);
        }
    }

    /** The order of opinions does not matter. */
    public ScoringOutcome judge(OperatingRules rules) {
        return switch (ballot.judge(rules)) {
            case ScoringOutcome.Settled(var tally) ->
                each.stream().allMatch(stars -> stars == together)
                        ? new ScoringOutcome.Settled(tally)
                        : new ScoringOutcome.MustMeet(tally, Disagreement.STARS);
            case ScoringOutcome.MustDeliberate(var tally, var _) ->
                new ScoringOutcome.MustMeet(tally, Disagreement.SPREAD);
            case ScoringOutcome.MustMeet meet -> meet;
            case ScoringOutcome.NoQuorum none -> none;
        };
    }
}
