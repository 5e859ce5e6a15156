package vn.ocop.certification.certificate;

/** Who signs: the district did until 2025 under Decision 148 (three stars), and no longer does. */
public enum Authority {
    DISTRICT,
    PROVINCE,
    MINISTRY
}
