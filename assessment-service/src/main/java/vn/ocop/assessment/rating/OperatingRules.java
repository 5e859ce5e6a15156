package vn.ocop.assessment.rating;

/**
 * A council's own rules for a valid result. Decision 26/2026 leaves them to the rules that the council's founder issues; the
 * bounds keep anybody from typing a quorum of 1 % (ADR-0060).
 *
 * @param quorumPercent of all voting members who must have scored, 50 to 100
 * @param maxSpread largest allowed difference between two members' totals, 1 to 20 points
 * @param maxRounds how often members score one product in one meeting at most, 2 to 5 (ADR-0099)
 * @param document that issued these rules
 */
public record OperatingRules(int quorumPercent, int maxSpread, int maxRounds, IssuedDocument document) {

    public static final int MIN_QUORUM_PERCENT = 50;
    public static final int MAX_QUORUM_PERCENT = 100;
    public static final int MIN_SPREAD = 1;
    public static final int MAX_SPREAD = 20;
    public static final int MIN_ROUNDS = 2;
    public static final int MAX_ROUNDS = 5;

    /** Of rules that name no number of rounds. */
    public static final int USUAL_ROUNDS = 3;

    /** @throws IllegalArgumentException outside the bounds */
    public OperatingRules {
        if (quorumPercent < MIN_QUORUM_PERCENT || quorumPercent > MAX_QUORUM_PERCENT) {
            throw new IllegalArgumentException("quorum of " + quorumPercent + " %");
        }
        if (maxSpread < MIN_SPREAD || maxSpread > MAX_SPREAD) {
            throw new IllegalArgumentException("spread of " + maxSpread + " points");
        }
        if (maxRounds < MIN_ROUNDS || maxRounds > MAX_ROUNDS) {
            throw new IllegalArgumentException(maxRounds + " rounds");
        }
    }

    /** For papers on a closing whose percentage was pinned: as {@link #requiredSheets}. */
    public static int required(int percent, int votingMembers) {
        return (percent * votingMembers + 99) / 100;
    }

    /** Fewest sheets that make a quorum among that many voting members, in whole numbers: 75 % of 5 is 4. */
    public int requiredSheets(int votingMembers) {
        return required(quorumPercent, votingMembers);
    }
}
