package vn.ocop.assessment.council;

/** A member's position. The secretary keeps the minutes and has no vote. */
public enum Position {
    CHAIR,
    VICE_CHAIR,
    MEMBER,
    SECRETARY;

    public boolean votes() {
        return this != SECRETARY;
    }
}
