package vn.ocop.assessment.review;

import java.util.UUID;

/**
 * Scoring in a meeting, or by opinions in writing.
 *
 * @param meetingId of the meeting, or of the request for opinions
 * @param firstRound with which scoring began in this meeting: 1, or one more than the last of the meeting before
 * @param round one more after each deliberation; counts on over meetings, so no earlier sheet counts again (ADR-0099)
 */
public record Session(Panel panel, UUID meetingId, Procedure procedure, int firstRound, int round) {

    /** @throws IllegalArgumentException if the round lies before the first */
    public Session {
        if (firstRound < 1 || round < firstRound) {
            throw new IllegalArgumentException("round " + round + " of a meeting that began with " + firstRound);
        }
    }

    public boolean inWriting() {
        return procedure == Procedure.WRITTEN_OPINIONS;
    }

    /** How many rounds may follow in this meeting; after none, it ends without a result. In writing there is one. */
    public int roundsLeft() {
        return inWriting() ? 0 : Math.max(0, panel.rules().maxRounds() - (round - firstRound + 1));
    }

    /** The sheets of this round counted anew: no further round of scoring. */
    Session recounted() {
        return new Session(panel, meetingId, procedure, firstRound + 1, round + 1);
    }

    Session next() {
        return new Session(panel, meetingId, procedure, firstRound, round + 1);
    }

    /** Without a result; the rounds stay counted. */
    Phase.UnderReview back() {
        return new Phase.UnderReview(panel, round);
    }
}
