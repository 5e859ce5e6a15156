package vn.ocop.product.dossier;

/** Kinds of dossier (Decision 26/2026, Article 6.1). */
public enum DossierKind {
    /** Lần đầu. */
    FIRST,
    /** Nâng hạng. */
    UPGRADE,
    /** Đánh giá lại. */
    REASSESSMENT
}
