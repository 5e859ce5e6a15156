package vn.ocop.statistics.cell;

/** The codes that every row has; an empty code says that the record does not tell, or that the subject has none. */
public enum CellColumn {
    PROVINCE_2024(0, "province_2024", 8),
    PROVINCE_2025(1, "province_2025", 8),
    COMMUNE(2, "commune", 16),
    SET(3, "product_set", 6),
    STARS(4, "stars", 4),
    STATE(5, "state", 7),
    KIND(6, "kind", 9),
    PRODUCER_TYPE(7, "producer_type", 6),
    LEGAL_BASIS(8, "legal_basis", 8),
    ISSUER_LEVEL(9, "issuer_level", 5),
    ORIGIN(10, "origin", 6),
    /** 2026-11. */
    MONTH(11, "month", 11);

    private final int place;
    private final String sql;
    private final int bits;

    /** @param bits of a packed key; of all subjects together there are fewer codes */
    CellColumn(int place, String sql, int bits) {
        this.place = place;
        this.sql = sql;
        this.bits = bits;
    }

    /** Among the codes of a key, from 0. */
    int place() {
        return place;
    }

    String sql() {
        return sql;
    }

    /** Bits that one number has in a packed key: numbers are less than 2 to the power of it. */
    int bits() {
        return bits;
    }
}
