package vn.ocop.product.flag;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.platform.ids.Ids;
import vn.ocop.product.flag.FlagRule.Clearance;
import vn.ocop.product.flag.FlagRule.Due;
import vn.ocop.product.flag.FlagRule.Place;
import vn.ocop.product.flag.Recognition.Ground;
import vn.ocop.product.listing.WhereClause;

/** Tables {@code criterion_flag}, {@code criterion_flag_clearance} and {@code flag_day}. */
@ApplicationScoped
class FlagStore {

    private static final String SELECT = """
            select f.*, p.producer_id, p.province_code, p.commune_code, p.name as product_name, e.document_type,
                   c.reason as cleared_as, c.cleared_on, c.cleared_at
            from criterion_flag f join product p on p.id = f.product_id join evidence e on e.id = f.evidence_id
                 left join criterion_flag_clearance c on c.flag_id = f.id
            """;

    private static final String RAISE = """
            insert into criterion_flag (id, product_id, certificate_id, certificate_number, dossier_id, version_number, criterion,
                evidence_id, ground, record_kind, record_id, reason, fallen_on, raised_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Db db;

    FlagStore(Db db) {
        this.db = db;
    }

    /** Locks those products that have dossiers, by id; the others rest on nothing that is known here. */
    List<UUID> lockWithDossiers(Collection<UUID> products) {
        return db.query(
                "select p.id from product p where p.id = any (?)"
                        + " and exists (select from dossier d where d.product_id = p.id) order by p.id for update",
                row -> row.uuid("id"),
                (Object) products.toArray(UUID[]::new));
    }

    Map<UUID, Map<UUID, Place>> open(List<UUID> products) {
        var all = new HashMap<UUID, Map<UUID, Place>>();
        db.query(SELECT + " where f.product_id = any (?) and c.flag_id is null", FlagStore::flag, (Object)
                        products.toArray(UUID[]::new))
                .forEach(flag -> all.computeIfAbsent(flag.productId(), _ -> new HashMap<>())
                        .put(flag.id(), flag.place()));
        return all;
    }

    void raise(Recognition recognition, List<Due> due, Instant at) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var each : due) {
            var place = each.place();
            var fall = each.fall();
            rows.add(new @Nullable Object[] {
                Ids.next(),
                recognition.of().productId(),
                recognition.certificateId(),
                recognition.number(),
                recognition.dossierId(),
                recognition.version(),
                place.criterion(),
                place.evidenceId(),
                place.ground(),
                fall.kind(),
                fall.recordId(),
                fall.reason(),
                fall.on(),
                at
            });
        }
        db.batch(RAISE, rows);
    }

    void clear(Map<UUID, Clearance> flags, LocalDate on, Instant at) {
        var rows = new ArrayList<@Nullable Object[]>();
        flags.forEach((id, reason) -> rows.add(new @Nullable Object[] {id, reason, on, at}));
        db.batch(
                "insert into criterion_flag_clearance (flag_id, reason, cleared_on, cleared_at) values (?, ?, ?, ?)",
                rows);
    }

    /** All of a product, the newest first; a product has tens of them in its life. */
    List<Flag> of(UUID productId) {
        return db.query(SELECT + " where f.product_id = ? order by f.id desc", FlagStore::flag, productId);
    }

    Optional<Flag> find(UUID id) {
        return db.queryOne(SELECT + " where f.id = ?", FlagStore::flag, id);
    }

    List<Flag> list(WhereClause where, int limit) {
        return db.query(SELECT + where.sql() + " order by f.id desc limit ?", FlagStore::flag, where.args(limit));
    }

    Optional<LocalDate> lastDay() {
        return db.queryOne("select day from flag_day order by day desc limit 1", row -> row.date("day"));
    }

    void keepDay(LocalDate day, Instant at) {
        db.update("insert into flag_day (day, reviewed_at) values (?, ?) on conflict (day) do nothing", day, at);
    }

    static Flag flag(Row row) throws SQLException {
        var clearedAs = row.stringOrNull("cleared_as");
        var kind = row.stringOrNull("record_kind");
        return new Flag(
                row.uuid("id"),
                new Flag.Product(
                        row.uuid("product_id"),
                        row.uuid("producer_id"),
                        row.string("product_name"),
                        row.string("province_code"),
                        row.string("commune_code")),
                row.string("certificate_number"),
                row.uuid("dossier_id"),
                row.intValue("version_number"),
                row.string("document_type"),
                new Place(
                        row.uuid("certificate_id"),
                        row.stringOrNull("criterion"),
                        row.uuid("evidence_id"),
                        Ground.valueOf(row.string("ground"))),
                new Fall(
                        Fall.Reason.valueOf(row.string("reason")),
                        row.date("fallen_on"),
                        kind == null ? null : ProofRecord.Kind.valueOf(kind),
                        row.uuidOrNull("record_id")),
                row.instant("raised_at"),
                clearedAs == null
                        ? null
                        : new Flag.Cleared(
                                Clearance.valueOf(clearedAs),
                                Objects.requireNonNull(row.dateOrNull("cleared_on")),
                                Objects.requireNonNull(row.instantOrNull("cleared_at"))));
    }
}
