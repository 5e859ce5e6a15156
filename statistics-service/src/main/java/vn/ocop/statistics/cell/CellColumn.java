package vn.ocop.statistics.cell;

/** The codes that every row has; an empty code says that the record does not tell, or that the subject has none. */
public enum CellColumn {
    PROVINCE_2024(0, "province_2024"),
    PROVINCE_2025(1, "province_2025"),
    COMMUNE(2, "commune"),
    SET(3, "product_set"),
    STARS(4, "stars"),
    STATE(5, "state"),
    KIND(6, "kind"),
    PRODUCER_TYPE(7, "producer_type"),
    LEGAL_BASIS(8, "legal_basis"),
    ISSUER_LEVEL(9, "issuer_level"),
    ORIGIN(10, "origin"),
    /** 2026-11. */
    MONTH(11, "month");

    private final int place;
    private final String sql;

    CellColumn(int place, String sql) {
        this.place = place;
        this.sql = sql;
    }

    /** Among the codes of a key, from 0. */
    int place() {
        return place;
    }

    String sql() {
        return sql;
    }
}
