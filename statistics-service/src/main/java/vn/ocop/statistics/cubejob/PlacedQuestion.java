package vn.ocop.statistics.cubejob;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.statistics.cube.CubeQuestion;

/**
 * A question that is answered in the background.
 *
 * @param attempts how often it was begun
 * @param expiresAt when it is deleted with its answer; null until it is finished
 * @param cells rows of the answer; null until it is there
 * @param failure slug of a problem; only of a failed one
 */
record PlacedQuestion(
        UUID id,
        CubeQuestion question,
        State state,
        int attempts,
        Instant placedAt,
        @Nullable Instant begunAt,
        @Nullable Instant finishedAt,
        @Nullable Instant expiresAt,
        @Nullable Integer cells,
        @Nullable String failure) {

    /** In this order. A killed one is begun anew. */
    enum State {
        WAITING,
        COUNTING,
        WRITING,
        DONE,
        FAILED
    }

    /** What an answer is written as. */
    enum Form {
        JSON,
        CSV,
        XLSX
    }
}
