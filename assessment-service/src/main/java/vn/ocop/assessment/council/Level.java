package vn.ocop.assessment.council;

/** Who recognises: the province 3 and 4 stars, the ministry 5 (Decision 26/2026, Article 7). */
public enum Level {
    PROVINCE,
    CENTRAL
}
