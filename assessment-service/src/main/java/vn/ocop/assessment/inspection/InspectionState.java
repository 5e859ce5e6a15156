package vn.ocop.assessment.inspection;

/** Where an inspection stands. */
enum InspectionState {
    OPEN,
    CONCLUDED
}
