package vn.ocop.platform.problem;

/** The one place of a feature where its refusals meet HTTP: an exhaustive switch, so that a new refusal cannot be forgotten. */
public interface RefusalProblems<R extends Refusal> {

    Class<R> refusals();

    Problem describe(R refusal);
}
