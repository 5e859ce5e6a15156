package vn.ocop.assessment.appeal;

/** What somebody filed. */
enum PetitionKind {
    /** By the producer, against what was decided about a product. */
    APPEAL,
    /** By anyone, about a product, a certificate or an assessment. */
    COMPLAINT
}
