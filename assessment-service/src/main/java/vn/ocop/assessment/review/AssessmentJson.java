package vn.ocop.assessment.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.calendar.Schedule;
import vn.ocop.assessment.completion.CompletionRequestJson;
import vn.ocop.assessment.council.Level;
import vn.ocop.assessment.rating.Disagreement;
import vn.ocop.assessment.rating.Tally;

/**
 * An assessment on the wire. Nothing in it depends on sheets before scoring closes.
 *
 * @param upgradeFrom stars that an upgrade started from; no more than these is no recognition
 * @param schedule when it was proposed and is due; null for one opened before this was kept
 * @param meetingId where it is scored, or was last
 * @param procedure how it is heard, or was last; a re-assessment is heard by written opinions unless they differ or it is complex
 * @param scoring numbers of the closing, from then on
 * @param followUp what the province chose, where the centre returned the product
 * @param completionRequests what the producer was asked to complete, oldest first; only in a single read
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
        @Nullable Integer upgradeFrom,
        Subject.Product product,
        Subject.Producer producer,
        String criteriaVersion,
        @Nullable ScheduleJson schedule,
        @Nullable UUID councilId,
        @Nullable UUID meetingId,
        Procedure procedure,
        @Nullable ClosingJson scoring,
        @Nullable Integer stars,
        @Nullable FollowUp followUp,
        @Nullable List<CompletionRequestJson> completionRequests,
        @Nullable Map<String, Integer> selfAssessment,
        Instant updatedAt) {

    /**
     * @param mean two decimals, cut off; for reading only
     * @param roundsLeft how often members may still score in this meeting; only while they deliberate
     * @param disagreement in what written opinions differ, so that a meeting is required; else null
     */
    @Schema(name = "ScoringClosure")
    public record ClosingJson(
            State state,
            String mean,
            int sum,
            int sheets,
            int spread,
            @Nullable Integer roundsLeft,
            @Nullable Disagreement disagreement) {

        /** @return null before the scoring has closed */
        public static @Nullable ClosingJson of(Docket docket) {
            return switch (docket.assessment().phase()) {
                case Phase.Deliberation apart ->
                    of(docket.state(), apart.tally(), apart.open().roundsLeft(), apart.disagreement());
                case Phase.Agreed(var _, var tally) -> of(docket.state(), tally, null, null);
                default ->
                    docket.result() == null
                            ? null
                            : of(docket.state(), docket.result().tally(), null, null);
            };
        }

        private static ClosingJson of(
                State state, Tally tally, @Nullable Integer roundsLeft, @Nullable Disagreement disagreement) {
            return new ClosingJson(
                    state,
                    tally.mean().display(),
                    tally.sum(),
                    tally.sheets(),
                    tally.spread(),
                    roundsLeft,
                    disagreement);
        }
    }

    /**
     * @param proposedOn when the level below sent it up
     * @param round null for a re-assessment, which has a term of its own
     * @param dueOn last day for the result
     */
    @Schema(name = "AssessmentSchedule")
    public record ScheduleJson(
            LocalDate proposedOn, @Nullable RoundJson round, LocalDate dueOn) {

        public static @Nullable ScheduleJson of(@Nullable Schedule schedule) {
            if (schedule == null) {
                return null;
            }
            var round = schedule.round();
            return new ScheduleJson(
                    schedule.proposedOn(),
                    round == null ? null : new RoundJson(round.year(), round.number()),
                    schedule.dueOn());
        }
    }

    /** One of the two rounds of the year. */
    @Schema(name = "LegalRound")
    public record RoundJson(int year, int number) {}

    public static AssessmentJson of(Docket docket) {
        return of(docket, null, null);
    }

    static AssessmentJson of(
            Docket docket,
            @Nullable List<CompletionRequestJson> completionRequests,
            @Nullable Map<String, Integer> selfAssessment) {
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
                subject.upgradeFrom(),
                subject.product(),
                subject.producer(),
                subject.criteriaVersion(),
                ScheduleJson.of(docket.schedule()),
                docket.councilId(),
                docket.meetingId(),
                docket.procedure(),
                ClosingJson.of(docket),
                result == null ? null : Integer.valueOf(result.stars().value()),
                docket.followUp(),
                completionRequests,
                selfAssessment,
                docket.updatedAt());
    }
}
