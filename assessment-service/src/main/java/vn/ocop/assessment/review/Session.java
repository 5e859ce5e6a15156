package vn.ocop.assessment.review;

import java.util.UUID;

/**
 * Scoring in a meeting.
 *
 * @param round 1 for the first scoring, one more after each deliberation
 */
public record Session(Panel panel, UUID meetingId, int round) {

    /** @throws IllegalArgumentException if the round is below 1 */
    public Session {
        if (round < 1) {
            throw new IllegalArgumentException("round " + round);
        }
    }

    Session next() {
        return new Session(panel, meetingId, round + 1);
    }
}
