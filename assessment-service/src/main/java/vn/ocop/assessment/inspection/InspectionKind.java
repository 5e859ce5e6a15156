package vn.ocop.assessment.inspection;

/** Why an inspection takes place (Article 9). */
enum InspectionKind {
    /** After recognition, by the plan. */
    PLANNED,
    PERIODIC,
    UNANNOUNCED
}
