package vn.ocop.product.programme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.security.Area;
import vn.ocop.product.listing.WhereClause;

/** The tables of all kinds: columns are the components of the kind's record, and those of {@code programme_record_shape}. */
@ApplicationScoped
class RecordStore {

    private static final Map<String, String> SUBJECTS = Map.of(
            Refers.PRODUCT,
            "select id, province_code, commune_code, producer_id from product where id = any(?)",
            Refers.PRODUCER,
            "select id, province_code, commune_code, id as producer_id from producer where id = any(?)",
            Refers.DOSSIER,
            """
            select d.id, p.province_code, p.commune_code, d.producer_id
            from dossier d join product p on p.id = d.product_id where d.id = any(?)""",
            Refers.EVIDENCE,
            """
            select e.id, p.province_code, p.commune_code, d.producer_id
            from evidence e join dossier d on d.id = e.dossier_id join product p on p.id = d.product_id
            where e.id = any(?)""");

    private static final class Columns extends PropertyNamingStrategies.NamingBase {
        private static final long serialVersionUID = 1L;

        @Override
        public String translate(String name) {
            return Kind.column(name);
        }
    }

    private final Db db;
    private final ObjectMapper rows;

    RecordStore(Db db, ObjectMapper mapper) {
        this.db = db;
        this.rows = mapper.copy()
                .setPropertyNamingStrategy(new Columns())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /**
     * Inserts or replaces, all in one statement.
     *
     * @return how many: fewer if another wrote the same version first
     */
    <T extends Record & ProgrammeRecord> int save(Kind<T> kind, List<Recorded<T>> records) {
        return db.update(RecordRows.statement(kind), RecordRows.columns(kind, records));
    }

    /** Who holds what only one active record may say ({@link Kind#once}): id by those fields as texts. */
    <T extends Record & ProgrammeRecord> Map<List<String>, UUID> holders(Kind<T> kind, Collection<T> contents) {
        var holders = new HashMap<List<String>, UUID>();
        if (!kind.once().isEmpty() && !contents.isEmpty()) {
            db.query(
                            RecordRows.alike(kind),
                            row -> Map.entry(onceTexts(kind, row), row.uuid("id")),
                            RecordRows.onceColumns(kind, contents))
                    .forEach(found -> holders.put(found.getKey(), found.getValue()));
        }
        return holders;
    }

    private static List<String> onceTexts(Kind<?> kind, Row row) throws SQLException {
        var texts = new ArrayList<String>();
        for (var field : kind.once()) {
            texts.add(row.string(field.column()));
        }
        return texts;
    }

    /** Locks them until commit, in the order of their ids. */
    <T extends Record & ProgrammeRecord> List<Recorded<T>> lock(Kind<T> kind, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : select(kind, "where id = any(?) order by id for update", (Object) ids.toArray(UUID[]::new));
    }

    <T extends Record & ProgrammeRecord> List<Recorded<T>> find(Kind<T> kind, UUID id) {
        return select(kind, "where id = ?", id);
    }

    /** One more than the page holds, if there are that many; by id. */
    <T extends Record & ProgrammeRecord> List<Recorded<T>> list(Kind<T> kind, WhereClause where, PageRequest page) {
        where.andIf(page.afterId(), "id > ?");
        return select(kind, where.sql() + " order by id limit ?", where.args(page.limit() + 1));
    }

    private <T extends Record & ProgrammeRecord> List<Recorded<T>> select(
            Kind<T> kind, String rest, @Nullable Object... args) {
        return db.query(
                "select to_jsonb(r) as record from " + kind.table() + " r " + rest, row -> read(kind, row), args);
    }

    private <T extends Record & ProgrammeRecord> Recorded<T> read(Kind<T> kind, Row row) throws SQLException {
        try {
            var tree = row.json("record", JsonNode.class);
            return new Recorded<>(
                    UUID.fromString(tree.get("id").textValue()),
                    tree.get("version").longValue(),
                    Recorded.State.valueOf(tree.get("state").textValue()),
                    java.time.OffsetDateTime.parse(tree.get("recorded_at").textValue())
                            .toInstant(),
                    rows.treeToValue(tree, kind.type()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("table " + kind.table(), e);
        }
    }

    /** Those of the ids that the table has. */
    Map<UUID, Subject> present(String table, Set<UUID> ids) {
        var present = new HashMap<UUID, Subject>();
        if (!ids.isEmpty()) {
            db.query(SUBJECTS.getOrDefault(table, ofNobody(table)), RecordStore::subject, (Object)
                            ids.toArray(UUID[]::new))
                    .forEach(found -> present.put(found.getKey(), found.getValue()));
        }
        return present;
    }

    private static String ofNobody(String table) {
        return "select id, null as province_code, null as commune_code, null::uuid as producer_id from " + table
                + " where id = any(?)";
    }

    private static Map.Entry<UUID, Subject> subject(Row row) throws SQLException {
        var province = row.stringOrNull("province_code");
        var area = province == null ? null : new Area(province, row.stringOrNull("commune_code"));
        return Map.entry(row.uuid("id"), new Subject(area, row.uuidOrNull("producer_id")));
    }
}
