package vn.ocop.assessment.law;

/** Kinds of dossier (Decision 26/2026, Article 6.1). */
public enum FilingKind {
    FIRST,
    UPGRADE,
    REASSESSMENT
}
