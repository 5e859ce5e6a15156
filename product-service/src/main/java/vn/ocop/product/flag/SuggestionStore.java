package vn.ocop.product.flag;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ocop.platform.database.Db;
import vn.ocop.product.flag.Recognition.Of;

/** Reads proofs that have a number and name no record. */
@ApplicationScoped
class SuggestionStore {

    private final Db db;

    SuggestionStore(Db db) {
        this.db = db;
    }

    record Numbered(UUID evidenceId, String documentType, String number) {}

    /** The product and place of a dossier. */
    Optional<Of> dossier(UUID id) {
        return db.queryOne(
                "select product_id, producer_id, province_code, commune_code from dossier where id = ?",
                row -> new Of(
                        row.uuid("product_id"),
                        row.uuid("producer_id"),
                        row.string("province_code"),
                        row.string("commune_code")),
                id);
    }

    List<Numbered> numbered(UUID dossierId) {
        return db.query(
                "select id, document_type, number from evidence where dossier_id = ? and number is not null"
                        + " and quality_certificate_id is null and ip_right_id is null"
                        + " and superseded_at is null and withdrawn_at is null order by id",
                row -> new Numbered(row.uuid("id"), row.string("document_type"), row.string("number")),
                dossierId);
    }
}
