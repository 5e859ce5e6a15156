package vn.ocop.certification.ipright;

/** The eight kinds (dossier, section 6.1). */
enum IpRightKind {
    TRADEMARK,
    COLLECTIVE_MARK,
    CERTIFICATION_MARK,
    GEOGRAPHICAL_INDICATION,
    INDUSTRIAL_DESIGN,
    PATENT,
    UTILITY_SOLUTION,
    COPYRIGHT
}
