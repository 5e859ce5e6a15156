package vn.ocop.product.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.ocop.platform.database.Db;
import vn.ocop.product.dossier.OfficeReceiptJson.Level;

/** Table {@code dossier_receipt}: one row per submission and office, never changed. */
@ApplicationScoped
class ReceiptStore {

    private static final String INSERT = """
            insert into dossier_receipt (dossier_id, version_number, level, slip_number, received_on, receiver, product_code, samples,
                due_on, recorded_by, recorded_at)
            values (?, (select max(number) from dossier_version where dossier_id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (dossier_id, version_number, level) do nothing
            """;

    private final Db db;

    ReceiptStore(Db db) {
        this.db = db;
    }

    /** @return false if that office has taken in this submission already */
    boolean add(UUID dossierId, OfficeReceiptJson receipt, String username) {
        return db.update(
                        INSERT,
                        dossierId,
                        dossierId,
                        receipt.level(),
                        receipt.slipNumber(),
                        receipt.receivedOn(),
                        receipt.receiver(),
                        receipt.productCode(),
                        receipt.samples(),
                        receipt.dueOn(),
                        username,
                        receipt.recordedAt())
                == 1;
    }

    /** A completed version has the receipts of the one that it completes, unless the office notes its own. */
    List<OfficeReceiptJson> of(UUID dossierId, int versionNumber) {
        return db.query(
                "select distinct on (level) * from dossier_receipt where dossier_id = ? and version_number between ("
                        + VersionStore.LODGED + ") and ? order by level, version_number desc",
                row -> new OfficeReceiptJson(
                        Level.valueOf(row.string("level")),
                        row.string("slip_number"),
                        row.date("received_on"),
                        row.stringOrNull("receiver"),
                        row.stringOrNull("product_code"),
                        row.intOrNull("samples"),
                        row.dateOrNull("due_on"),
                        row.instant("recorded_at")),
                dossierId,
                dossierId,
                versionNumber,
                versionNumber);
    }
}
