package vn.ocop.assessment.rating;

/** What closing the scoring leads to. All cases are ordinary answers, so none is an exception. */
public sealed interface ScoringOutcome {

    /** The members are close enough: the mean is fixed. */
    record Settled(Tally tally) implements ScoringOutcome {}

    /** Members are further apart than the council's rules allow; they talk, and score again while a round is left. */
    record MustDeliberate(Tally tally, int allowed) implements ScoringOutcome {}

    /** Opinions given in writing differ: only a meeting can settle it (Article 7.6). */
    record MustMeet(Tally tally, Disagreement disagreement) implements ScoringOutcome {}

    /** Too few sheets, or none by the chair; the council must meet again. */
    record NoQuorum(int counted, int required, boolean chairScored) implements ScoringOutcome {}
}
