package vn.ocop.assessment.review;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.council.Level;
import vn.ocop.assessment.rating.Tally;

/**
 * An assessment on the wire. Nothing in it depends on sheets before scoring closes.
 *
 * @param scoring numbers of the closing, from then on
 * @param selfAssessment the producer's own answers; only in a single read
 */
@Schema(name = "Assessment")
public record AssessmentJson(
        UUID id,
        @Nullable UUID previousId,
        Level level,
        State state,
        UUID dossierId,
        int dossierVersion,
        String dossierKind,
        Subject.Product product,
        Subject.Producer producer,
        String criteriaVersion,
        @Nullable UUID councilId,
        @Nullable UUID meetingId,
        @Nullable ClosingJson scoring,
        @Nullable Integer stars,
        @Nullable Map<String, Integer> selfAssessment,
        Instant updatedAt) {

    /** @param mean two decimals, cut off; for reading only */
    @Schema(name = "ScoringClosure")
    public record ClosingJson(State state, String mean, int sum, int sheets, int spread) {

        public static ClosingJson of(State state, Tally tally) {
            return new ClosingJson(state, tally.mean().display(), tally.sum(), tally.sheets(), tally.spread());
        }
    }

    public static AssessmentJson of(Docket docket) {
        return of(docket, null);
    }

    static AssessmentJson of(Docket docket, @Nullable Map<String, Integer> selfAssessment) {
        var subject = docket.subject();
        var result = docket.result();
        return new AssessmentJson(
                docket.id(),
                subject.previousId(),
                docket.assessment().level(),
                docket.state(),
                subject.dossierId(),
                subject.dossierVersion(),
                subject.dossierKind(),
                subject.product(),
                subject.producer(),
                subject.criteriaVersion(),
                docket.councilId(),
                docket.meetingId(),
                closing(docket),
                result == null ? null : Integer.valueOf(result.stars().value()),
                selfAssessment,
                docket.updatedAt());
    }

    private static @Nullable ClosingJson closing(Docket docket) {
        return switch (docket.assessment().phase()) {
            case Phase.Deliberation(var _, var tally) -> ClosingJson.of(docket.state(), tally);
            case Phase.Agreed(var _, var tally) -> ClosingJson.of(docket.state(), tally);
            default ->
                docket.result() == null
                        ? null
                        : ClosingJson.of(docket.state(), docket.result().tally());
        };
    }
}
