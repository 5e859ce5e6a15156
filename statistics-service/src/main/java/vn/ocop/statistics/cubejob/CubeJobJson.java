package vn.ocop.statistics.cubejob;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.statistics.cubejob.PlacedQuestion.State;

/**
 * How far a question has come.
 *
 * @param ahead open questions that were placed before it; 0 once it is being answered
 * @param result where the answer is, as JSON, CSV or XLSX by Accept; null until then
 * @param expiresAt until when it can be fetched
 * @param failure slug of a problem such as too-many-cells; null unless it failed
 */
@Schema(name = "CubeJob")
record CubeJobJson(
        UUID id,
        State state,
        int ahead,
        QuestionJson question,
        Instant placedAt,
        @Nullable Instant begunAt,
        @Nullable Instant finishedAt,
        @Nullable Instant expiresAt,
        @Nullable Integer cells,
        @Nullable String failure,
        @Nullable String result) {

    /** Both times are fixed when it is placed, so that the answer does not depend on when it is made. */
    @Schema(name = "CubeJobQuestion")
    record QuestionJson(
            String cube, List<String> by, String boundaries, String definition, LocalDate asOf, Instant knownAt) {}

    static CubeJobJson of(PlacedQuestion job, int ahead) {
        var asked = job.question();
        return new CubeJobJson(
                job.id(),
                job.state(),
                ahead,
                new QuestionJson(
                        asked.cube(),
                        asked.by(),
                        asked.boundaries(),
                        asked.definition(),
                        asked.asOf(),
                        asked.knownAt()),
                job.placedAt(),
                job.begunAt(),
                job.finishedAt(),
                job.expiresAt(),
                job.cells(),
                job.failure(),
                job.state() == State.DONE ? path(job.id()) + "/result" : null);
    }

    static String path(UUID id) {
        return "/api/v1/statistics/jobs/" + id;
    }
}
