package vn.ocop.product.registry;

/** Who may take part (Decision 26/2026, Article 3); associations and operating centres with tourism services only. */
public enum ProducerType {
    COOPERATIVE,
    COOPERATIVE_GROUP,
    ENTERPRISE,
    FARM,
    HOUSEHOLD,
    ASSOCIATION,
    OPERATING_CENTRE
}
