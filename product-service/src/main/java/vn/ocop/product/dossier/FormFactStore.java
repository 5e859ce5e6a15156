package vn.ocop.product.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.product.dossier.FormFactsJson.FormProducer;
import vn.ocop.product.dossier.FormFactsJson.FormProduct;

/** What the forms say today: table {@code dossier_description}, and the register's tables, which are only read here. */
@ApplicationScoped
class FormFactStore {

    private static final String FACTS = """
            select d.kind, d.target_stars, d.product_set, d.commune_code, d.province_code, p.name, p.description, r.name as producer_name,
                   r.type as producer_type, r.commune_code as producer_commune, r.province_code as producer_province, s.content
            from dossier d join product p on p.id = d.product_id join producer r on r.id = d.producer_id
            left join dossier_description s on s.dossier_id = d.id
            where d.id = ?
            """;

    private final Db db;
    private final DossierPartStore parts;

    FormFactStore(Db db, DossierPartStore parts) {
        this.db = db;
        this.parts = parts;
    }

    FormFactsJson facts(UUID dossierId) {
        var changes = parts.changes(dossierId);
        return db.queryOne(
                        FACTS,
                        row -> new FormFactsJson(
                                new FormProducer(
                                        row.string("producer_name"),
                                        row.string("producer_type"),
                                        row.string("producer_commune"),
                                        row.string("producer_province")),
                                new FormProduct(
                                        row.string("name"),
                                        row.string("description"),
                                        row.intValue("product_set"),
                                        row.string("commune_code"),
                                        row.string("province_code")),
                                DossierKind.valueOf(row.string("kind")),
                                row.intOrNull("target_stars"),
                                changes,
                                description(row)),
                        dossierId)
                .orElseThrow();
    }

    SelfDescriptionJson description(UUID dossierId) {
        return db.queryOne(
                        "select content from dossier_description where dossier_id = ?",
                        FormFactStore::description,
                        dossierId)
                .orElse(SelfDescriptionJson.EMPTY);
    }

    void replaceDescription(UUID dossierId, SelfDescriptionJson description) {
        db.update(
                "insert into dossier_description (dossier_id, content) values (?, ?)"
                        + " on conflict (dossier_id) do update set content = excluded.content",
                dossierId,
                db.json(description));
    }

    PersonalFactsJson personal(UUID producerId) {
        return db.queryOne("select * from producer_private where producer_id = ?", FormFactStore::personal, producerId)
                .orElse(PersonalFactsJson.NONE);
    }

    private static SelfDescriptionJson description(Row row) throws SQLException {
        var said = row.jsonOrNull("content", SelfDescriptionJson.class);
        return said == null ? SelfDescriptionJson.EMPTY : said;
    }

    private static PersonalFactsJson personal(Row row) throws SQLException {
        return new PersonalFactsJson(
                row.stringOrNull("representative_name"),
                row.stringOrNull("representative_position"),
                row.stringOrNull("gender"),
                row.stringOrNull("ethnicity"),
                row.boolOrNull("ethnic_minority"),
                row.boolOrNull("disability"),
                row.stringOrNull("permanent_address"),
                row.stringOrNull("address"),
                row.stringOrNull("phone"),
                row.stringOrNull("email"),
                row.dateOrNull("founded_on"),
                row.stringOrNull("registration_number"),
                row.dateOrNull("registration_issued_on"),
                row.stringOrNull("registration_issuer"));
    }
}
