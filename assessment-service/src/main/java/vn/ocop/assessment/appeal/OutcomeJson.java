package vn.ocop.assessment.appeal;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The published part of a resolution: no reasons, no persons. */
@Schema(name = "PublishedOutcome")
record OutcomeJson(
        UUID petitionId,
        PetitionKind kind,
        Step.Verdict verdict,
        Step.FollowUp followUp,
        String outcome,
        PetitionStepJson.DocumentJson document) {

    static OutcomeJson of(Petition petition, Step.Resolved resolved) {
        return new OutcomeJson(
                petition.id(),
                petition.kind(),
                resolved.verdict(),
                resolved.followUp(),
                resolved.publicOutcome(),
                PetitionStepJson.DocumentJson.of(resolved.document()));
    }

    @Schema(name = "PublishedOutcomeList")
    record Listing(List<OutcomeJson> items) {}
}
