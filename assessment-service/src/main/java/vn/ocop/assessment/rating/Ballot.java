package vn.ocop.assessment.rating;

import java.util.List;

/**
 * The sheets that count at one closing: complete ones of voting members who are present and without conflict (ADR-0060).
 *
 * @param votingMembers all members with a vote, whether they came or not
 * @param chairScored whether the chair's sheet is among them
 * @param totals one per sheet, in points, after stop rules
 */
public record Ballot(int votingMembers, boolean chairScored, List<Integer> totals) {

    /** @throws IllegalArgumentException if more sheets count than members may vote */
    public Ballot {
        totals = List.copyOf(totals);
        if (totals.size() > votingMembers) {
            throw new IllegalArgumentException(totals.size() + " sheets of " + votingMembers + " members");
        }
    }

    /** The order of sheets does not matter. */
    public ScoringOutcome judge(OperatingRules rules) {
        int required = rules.requiredSheets(votingMembers);
        if (totals.size() < required || !chairScored) {
            return new ScoringOutcome.NoQuorum(totals.size(), required, chairScored);
        }
        var tally = Tally.of(totals);
        return tally.spread() > rules.maxSpread()
                ? new ScoringOutcome.MustDeliberate(tally, rules.maxSpread())
                : new ScoringOutcome.Settled(tally);
    }
}
