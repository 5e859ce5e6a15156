package vn.ocop.certification.ipuse;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Follows from the dates when read. */
public enum UseState {
    NOT_YET,
    IN_FORCE,
    EXPIRED,
    REVOKED,
    /** Given, but the right itself is not protected on that day. */
    RIGHT_NOT_IN_FORCE;

    /**
     * @param until last day, included; null for as long as the right
     * @param revokedOn counts from this day on
     */
    static UseState on(
            LocalDate day,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate revokedOn,
            boolean rightInForce) {
        if (day.isBefore(from)) {
            return NOT_YET;
        }
        if (revokedOn != null && !revokedOn.isAfter(day)) {
            return REVOKED;
        }
        if (until != null && until.isBefore(day)) {
            return EXPIRED;
        }
        return rightInForce ? IN_FORCE : RIGHT_NOT_IN_FORCE;
    }
}
