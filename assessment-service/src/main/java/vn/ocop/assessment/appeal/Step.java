package vn.ocop.assessment.appeal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.rating.IssuedDocument;

/** What happened to a petition after it was filed. Never changed. */
sealed interface Step {

    Mark mark();

    PetitionState state();

    /** @param by user name */
    record Mark(Instant at, String by) {}

    /** @param dueOn last day to resolve it */
    record Accepted(LocalDate dueOn, boolean complex, boolean remote, Mark mark) implements Step {
        @Override
        public PetitionState state() {
            return PetitionState.ACCEPTED;
        }
    }

    record Inadmissible(String reason, Mark mark) implements Step {
        @Override
        public PetitionState state() {
            return PetitionState.INADMISSIBLE;
        }
    }

    /**
     * @param followUp what the outcome asks of others; it changes no result by itself
     * @param reasons for the file
     * @param publicOutcome for everybody who may see the decision
     */
    record Resolved(
            Verdict verdict,
            FollowUp followUp,
            String reasons,
            String publicOutcome,
            IssuedDocument document,
            Mark mark)
            implements Step {

        /** @throws IllegalArgumentException if a dismissed petition asks for something */
        public Resolved {
            if (verdict == Verdict.DISMISSED && followUp != FollowUp.NONE) {
                throw new IllegalArgumentException("dismissed and " + followUp);
            }
        }

        @Override
        public PetitionState state() {
            return PetitionState.RESOLVED;
        }
    }

    record Withdrawn(@Nullable String reason, Mark mark) implements Step {
        @Override
        public PetitionState state() {
            return PetitionState.WITHDRAWN;
        }
    }

    enum Verdict {
        UPHELD,
        DISMISSED
    }

    enum FollowUp {
        REASSESS,
        AMEND_DECISION,
        WITHDRAW_DECISION,
        INSPECT,
        NONE
    }
}
