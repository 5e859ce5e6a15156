package vn.ocop.statistics.figure;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The two times of a figure (ADR-0082).
 *
 * @param asOf last legal day (Vietnam) whose decisions count
 * @param knownAt what was recorded after it does not count
 */
public record Moment(LocalDate asOf, Instant knownAt) {

    /** Everything that was ever recorded, for whatever day. */
    public static final Moment LATEST = new Moment(LocalDate.MAX, Instant.MAX);

    public boolean includes(LocalDate legalDay, Instant recordedAt) {
        return !legalDay.isAfter(asOf) && !recordedAt.isAfter(knownAt);
    }
}
