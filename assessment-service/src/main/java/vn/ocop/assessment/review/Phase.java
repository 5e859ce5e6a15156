package vn.ocop.assessment.review;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.rating.Disagreement;
import vn.ocop.assessment.rating.Tally;

/** Where an assessment stands; each phase holds exactly what is known in it, so what may not happen cannot be written. */
public sealed interface Phase {

    State state();

    /** The session whose sheets count, from scoring to confirmation. */
    default Optional<Session> session() {
        return switch (this) {
            case Scoring(var session) -> Optional.of(session);
            case Deliberation(var session, var _) -> Optional.of(session);
            case Agreed(var session, var _) -> Optional.of(session);
            case Confirmed(var session, var _) -> Optional.of(session);
            case Received _, UnderReview _, Returned _, Ended _ -> Optional.empty();
        };
    }

    record Received() implements Phase {
        @Override
        public State state() {
            return State.RECEIVED;
        }
    }

    /** @param lastRound of the meetings and written opinions that reached no result; 0 before the first */
    record UnderReview(Panel panel, int lastRound) implements Phase {

        Session begin(UUID meetingId, Procedure procedure) {
            return new Session(panel, meetingId, procedure, lastRound + 1, lastRound + 1);
        }

        @Override
        public State state() {
            return State.UNDER_REVIEW;
        }
    }

    record Scoring(Session open) implements Phase {
        @Override
        public State state() {
            return State.SCORING;
        }
    }

    /**
     * The members lie too far apart: they talk, then score again or leave the meeting without a result. Where they gave their
     * opinions in writing, a meeting must be called.
     */
    record Deliberation(Session open, Tally tally) implements Phase {

        /** Of opinions in writing; null in a meeting. */
        @Nullable
        Disagreement disagreement() {
            if (!open.inWriting()) {
                return null;
            }
            return tally.spread() > open.panel().rules().maxSpread() ? Disagreement.SPREAD : Disagreement.STARS;
        }

        @Override
        public State state() {
            return State.DELIBERATION;
        }
    }

    /** The mean is fixed; the council agrees on one sheet for the minimums. */
    record Agreed(Session open, Tally tally) implements Phase {
        @Override
        public State state() {
            return State.AGREED;
        }
    }

    /** The chair has confirmed: the result stands and is never changed. */
    record Confirmed(Session open, Outcome outcome) implements Phase {
        @Override
        public State state() {
            return State.CONFIRMED;
        }
    }

    /**
     * The centre gave less than 5 stars: the province chooses what follows.
     *
     * @param followUp null until it has chosen
     */
    record Returned(Confirmed result, @Nullable FollowUp followUp) implements Phase {
        @Override
        public State state() {
            return State.RETURNED_TO_PROVINCE;
        }
    }

    /**
     * The council has no further step.
     *
     * @param before the phase that it was decided from, with the result; null where it ended without one
     */
    record Ended(State state, @Nullable Phase before) implements Phase {

        /** @throws IllegalArgumentException if assessments go on from that state */
        public Ended {
            if (state.compareTo(State.DECIDED) < 0 || state == State.RETURNED_TO_PROVINCE) {
                throw new IllegalArgumentException(state + " is not an end");
            }
        }
    }
}
