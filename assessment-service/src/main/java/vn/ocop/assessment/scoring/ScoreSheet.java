package vn.ocop.assessment.scoring;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vn.ocop.criteria.Answers;

/**
 * One version of one member's sheet. Points are looked up, never kept by hand.
 *
 * @param round of scoring it was saved in; only sheets of the present round count
 * @param versionNo from 1; every version is kept
 * @param complete whether the member is done
 */
record ScoreSheet(
        UUID memberId,
        int round,
        int versionNo,
        Answers answers,
        Map<String, String> comments,
        boolean complete,
        Instant savedAt) {

    ScoreSheet {
        comments = Map.copyOf(comments);
    }

    /** Saved again over a bad network, it is one sheet. */
    boolean saysTheSameAs(ScoreSheet other) {
        return round == other.round
                && complete == other.complete
                && answers.equals(other.answers)
                && comments.equals(other.comments);
    }

    /** Everything the member decided, in one order, for a hash that proves it later. */
    String canonical() {
        return "%d|%s|%s|%s".formatted(round, answers.options(), new TreeMap<>(comments), complete);
    }
}
