package vn.ocop.certification.iplife;

/** The eight kinds (dossier, section 6.1). */
public enum IpRightKind {
    TRADEMARK,
    COLLECTIVE_MARK,
    CERTIFICATION_MARK,
    GEOGRAPHICAL_INDICATION,
    INDUSTRIAL_DESIGN,
    PATENT,
    UTILITY_SOLUTION,
    COPYRIGHT
}
