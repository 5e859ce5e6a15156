package vn.ocop.assessment.scoring;

import java.time.LocalDate;
import java.util.UUID;
import vn.ocop.assessment.review.State;
import vn.ocop.platform.problem.Refusal;

/** Every "no" of sheets, closing and results. */
sealed interface ScoringRefusal extends Refusal {

    /** A secretary keeps the minutes and does not score. */
    record NoVote(UUID assessmentId) implements ScoringRefusal {}

    /** Not among those present in the meeting's attendance. */
    record NotPresent(UUID assessmentId, UUID meetingId) implements ScoringRefusal {}

    /** Scored in another meeting. */
    record NotOfThisMeeting(UUID assessmentId, UUID meetingId) implements ScoringRefusal {}

    record NoSheetYet(UUID assessmentId) implements ScoringRefusal {}

    /** Others' sheets stay unseen until scoring has closed. */
    record SheetsHidden(UUID assessmentId) implements ScoringRefusal {}

    /** @param waiting how many may still give their opinion, until {@code answerBy} */
    record OpinionsOutstanding(UUID assessmentId, int waiting, LocalDate answerBy) implements ScoringRefusal {}

    /** Nobody met to agree on other stars than those of the written opinions. */
    record DiffersFromOpinions(UUID assessmentId, int stars) implements ScoringRefusal {}

    record NoResultYet(UUID assessmentId, State state) implements ScoringRefusal {}
}
