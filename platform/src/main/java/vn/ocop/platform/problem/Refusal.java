package vn.ocop.platform.problem;

/** A request that cannot be done now. Each feature has a sealed interface of its own that extends this one. */
public interface Refusal {}
