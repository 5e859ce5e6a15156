package vn.ocop.assessment.appeal;

/** Where a petition stands. */
enum PetitionState {
    FILED,
    ACCEPTED,
    INADMISSIBLE,
    RESOLVED,
    WITHDRAWN
}
