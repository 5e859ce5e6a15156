package vn.ocop.statistics.fact;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.time.VietnamTime;
import vn.ocop.statistics.cell.Subject;
import vn.ocop.statistics.fact.DecisionFact.Outcome;

/** What is needed of {@code vn.ocop.assessment.assessment-changed.v1}: the state, and that the ministry's assessment ended without 5 stars. */
record AssessmentChangedJson(
        UUID assessmentId,
        UUID productId,
        String level,
        String change,
        @Nullable String state,
        @Nullable Integer productSet,
        @Nullable String communeCode,
        @Nullable String provinceCode) {

    /** Changes that end an assessment without a decision; each happens once. */
    private static final Set<String> ENDINGS = Set.of("RETURNED_TO_PROVINCE", "NOT_REACHED", "REJECTED", "WITHDRAWN");

    /** The event carries no date of signing, so the day on which it was recorded counts (ADR-0081). */
    Optional<DecisionFact> toFact(long version, Instant eventTime) {
        if (!level.equals("CENTRAL") || !ENDINGS.contains(change)) {
            return Optional.empty();
        }
        return Optional.of(new DecisionFact(
                assessmentId, version, productId, Outcome.RETURNED, VietnamTime.dayOf(eventTime), eventTime));
    }

    /** Its state since the day on which the step was recorded. */
    Optional<RecordFact> toStep(long version, Instant eventTime, Places places) {
        if (state == null || provinceCode == null) {
            return Optional.empty();
        }
        return Optional.of(new RecordFact(
                Subject.ASSESSMENT,
                assessmentId,
                version,
                VietnamTime.dayOf(eventTime),
                eventTime,
                state,
                false,
                null,
                new RecordFact.What(level, productSet),
                places.of(communeCode, provinceCode)));
    }
}
