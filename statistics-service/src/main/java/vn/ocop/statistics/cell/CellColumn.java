package vn.ocop.statistics.cell;

/** The codes that every row has; an empty code says that the record does not tell, or that the subject has none. */
public enum CellColumn {
    PROVINCE_2024("province_2024"),
    PROVINCE_2025("province_2025"),
    COMMUNE("commune"),
    SET("product_set"),
    STARS("stars"),
    STATE("state"),
    KIND("kind"),
    PRODUCER_TYPE("producer_type"),
    LEGAL_BASIS("legal_basis"),
    ISSUER_LEVEL("issuer_level"),
    ORIGIN("origin"),
    /** 2026-11. */
    MONTH("month");

    private final String sql;

    CellColumn(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
