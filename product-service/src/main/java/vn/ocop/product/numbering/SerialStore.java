package vn.ocop.product.numbering;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ocop.platform.database.Db;

/** Table {@code commune_serial}: the row stays locked until commit, so a number is neither given twice nor lost. */
@ApplicationScoped
public class SerialStore {

    /** What is numbered; each kind counts for itself. */
    public enum Kind {
        PRODUCT_CODE,
        RECEIPT_SLIP
    }

    private static final String NEXT = """
            insert into commune_serial (commune_code, year, kind, last) values (?, ?, ?, 1)
            on conflict (commune_code, year, kind) do update set last = commune_serial.last + 1
            returning last
            """;

    private final Db db;

    SerialStore(Db db) {
        this.db = db;
    }

    /** The commune's next serial of that year, from 1. */
    public int next(Kind kind, String communeCode, int year) {
        return db.queryOne(NEXT, row -> row.intValue("last"), communeCode, year, kind)
                .orElseThrow();
    }
}
