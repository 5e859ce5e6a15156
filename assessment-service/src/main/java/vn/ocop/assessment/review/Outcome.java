package vn.ocop.assessment.review;

import vn.ocop.assessment.rating.Tally;
import vn.ocop.criteria.Stars;

/**
 * A confirmed result.
 *
 * @param band level by the mean alone
 * @param stars level after the minimums on the agreed sheet; never above the band
 */
public record Outcome(Tally tally, Stars band, Stars stars) {

    /** @throws IllegalArgumentException if the stars lie above the band */
    public Outcome {
        if (!band.atLeast(stars)) {
            throw new IllegalArgumentException(stars + " above the band " + band);
        }
    }
}
