package vn.ocop.statistics.cell;

/** What is counted; each has its own rows and views. */
public enum Subject {
    /** A product, and with {@link Measure#ISSUED} its certificates. */
    PRODUCT,
    /** Whoever has products that are counted, once. */
    PRODUCER,
    /** A movement: a product came, rose, lapsed or was taken out. */
    FLOW,
    /** A product whose file lies with the ministry. */
    POTENTIAL_FIVE,
    ASSESSMENT,
    IP_RIGHT,
    QUALITY_CERTIFICATE,
    PROGRAMME_RECORD
}
