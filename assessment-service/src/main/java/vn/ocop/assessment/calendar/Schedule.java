package vn.ocop.assessment.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.council.Round;

/**
 * When one assessment is due. Fixed when it opens, by the law of that day.
 *
 * @param proposedOn when the commune's proposal, or at the centre the province's, was sent
 * @param round in whose cut-off the proposal fell; null for a re-assessment, which waits for no round (Article 7.6)
 * @param dueOn last day
 */
public record Schedule(LocalDate proposedOn, @Nullable Round round, LocalDate dueOn) {

    public boolean overdueOn(LocalDate today) {
        return today.isAfter(dueOn);
    }
}
