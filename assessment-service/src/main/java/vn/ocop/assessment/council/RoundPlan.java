package vn.ocop.assessment.council;

import java.time.LocalDate;
import vn.ocop.assessment.rating.IssuedDocument;

/**
 * The plan under which an extra round is held (Decision 26/2026, Article 7.3 and 7.4).
 *
 * @param proposedBy last day for proposals
 * @param finishedBy last day for results
 */
public record RoundPlan(IssuedDocument document, LocalDate proposedBy, LocalDate finishedBy) {

    /** @throws IllegalArgumentException if results are due before proposals */
    public RoundPlan {
        if (finishedBy.isBefore(proposedBy)) {
            throw new IllegalArgumentException("finished " + finishedBy + " before proposed " + proposedBy);
        }
    }
}
