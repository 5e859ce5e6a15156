package vn.ocop.assessment.resultimport;

/** Who may hold a product (DOSSIER 5.1). */
enum ProducerType {
    COOPERATIVE,
    COOPERATIVE_GROUP,
    ENTERPRISE,
    FARM,
    HOUSEHOLD,
    ASSOCIATION,
    OPERATING_CENTRE
}
