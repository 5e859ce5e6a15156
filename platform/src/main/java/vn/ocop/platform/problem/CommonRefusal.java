package vn.ocop.platform.problem;

/** The refusals that every feature shares. */
public sealed interface CommonRefusal extends Refusal {

    /** @param kind what was looked for, a bundle key {@code kind.<kind>} */
    record NotFound(String kind, String id) implements CommonRefusal {}

    record Forbidden() implements CommonRefusal {}

    /** @param area what the caller would have had to reach, e.g. 08 or 08-01021 */
    record OutsideArea(String area) implements CommonRefusal {}

    record AccountMismatch(String username) implements CommonRefusal {}

    /** @param actual the version that is stored now */
    record Stale(long actual) implements CommonRefusal {}

    record PreconditionRequired() implements CommonRefusal {}

    record BodyTooLarge(long maxBytes) implements CommonRefusal {}

    record KeyReused() implements CommonRefusal {}

    record KeyInUse() implements CommonRefusal {}
}
