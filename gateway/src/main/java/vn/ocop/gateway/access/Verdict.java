package vn.ocop.gateway.access;

/** What is known about a bearer token. All cases are ordinary answers: a flood of bad tokens must not become a flood of stack traces. */
public sealed interface Verdict {

    /**
     * It is good.
     *
     * @param subject whom it stands for: its {@code sub}, else its name
     * @param believedUntil monotonic nanoseconds; after that it must be checked again
     */
    record Verified(String subject, long believedUntil) implements Verdict {}

    /** It has expired, was altered, or was issued by somebody else. */
    record Bad() implements Verdict {}

    /** The identity provider's keys cannot be read, so nothing can be said. */
    record KeysUnavailable() implements Verdict {}
}
