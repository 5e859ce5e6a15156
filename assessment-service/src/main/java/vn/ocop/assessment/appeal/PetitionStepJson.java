package vn.ocop.assessment.appeal;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.rating.IssuedDocument;

/**
 * One step on the wire; only the fields of its state are there.
 *
 * @param dueOn last day to resolve it, from the acceptance
 */
@Schema(name = "PetitionStep")
record PetitionStepJson(
        PetitionState state,
        Instant recordedAt,
        String recordedBy,
        @Nullable LocalDate dueOn,
        @Nullable Boolean complex,
        @Nullable Boolean remote,
        @Nullable String reason,
        @Nullable ResolutionJson resolution) {

    @Schema(name = "PetitionResolution")
    record ResolutionJson(
            Step.Verdict verdict,
            Step.FollowUp followUp,
            String reasons,
            String publicOutcome,
            DocumentJson document) {}

    @Schema(name = "PetitionDocument")
    record DocumentJson(String number, LocalDate signedOn) {

        static DocumentJson of(IssuedDocument document) {
            return new DocumentJson(document.number(), document.signedOn());
        }
    }

    static PetitionStepJson of(Step step) {
        return switch (step) {
            case Step.Accepted(var dueOn, var complex, var remote, var mark) ->
                new PetitionStepJson(step.state(), mark.at(), mark.by(), dueOn, complex, remote, null, null);
            case Step.Inadmissible(var reason, var mark) -> ended(step, mark, reason, null);
            case Step.Withdrawn(var reason, var mark) -> ended(step, mark, reason, null);
            case Step.Resolved r ->
                ended(
                        step,
                        r.mark(),
                        null,
                        new ResolutionJson(
                                r.verdict(),
                                r.followUp(),
                                r.reasons(),
                                r.publicOutcome(),
                                DocumentJson.of(r.document())));
        };
    }

    private static PetitionStepJson ended(
            Step step, Step.Mark mark, @Nullable String reason, @Nullable ResolutionJson resolution) {
        return new PetitionStepJson(step.state(), mark.at(), mark.by(), null, null, null, reason, resolution);
    }
}
