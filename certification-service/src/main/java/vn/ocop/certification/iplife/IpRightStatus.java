package vn.ocop.certification.iplife;

/** The course of an application at the intellectual property office, and what follows a grant. */
public enum IpRightStatus {
    FILED,
    FORMALLY_ACCEPTED,
    PUBLISHED,
    GRANTED,
    REFUSED,
    RENEWED,
    EXPIRED,
    CANCELLED,
    WITHDRAWN;

    /** Protected, as long as its dates say so too. */
    public boolean isProtected() {
        return this == GRANTED || this == RENEWED;
    }

    /** The right was granted once. */
    public boolean followsGrant() {
        return isProtected() || this == EXPIRED || this == CANCELLED;
    }
}
