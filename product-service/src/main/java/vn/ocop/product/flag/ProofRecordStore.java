package vn.ocop.product.flag;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.product.flag.ProofRecord.Ending;

/** Table {@code proof_record}: the copy of certification-service's register. */
@ApplicationScoped
class ProofRecordStore {

    /** A day that was not told stays the one on which the end was first heard of. */
    private static final String KEEP = """
            insert into proof_record (id, kind, right_id, title, number, folded_number, holder_producer_id, product_ids, valid_from,
                valid_until, ended_as, ended_on)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set title = excluded.title, number = excluded.number,
                folded_number = excluded.folded_number, holder_producer_id = excluded.holder_producer_id,
                product_ids = excluded.product_ids, valid_from = excluded.valid_from, valid_until = excluded.valid_until,
                ended_as = excluded.ended_as,
                ended_on = case when ? or proof_record.ended_as is distinct from excluded.ended_as then excluded.ended_on
                                else proof_record.ended_on end
            """;

    private final Db db;

    ProofRecordStore(Db db) {
        this.db = db;
    }

    /** @param dayTold whether the event says since when it stands no more */
    record Heard(ProofRecord record, boolean dayTold) {}

    /** @param heard of one kind; of two about one record the later counts */
    void keep(Map<UUID, Heard> heard) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var each : heard.values()) {
            var it = each.record();
            var ended = it.ended();
            rows.add(new @Nullable Object[] {
                it.id(),
                it.kind(),
                it.rightId(),
                it.title(),
                it.number(),
                folded(it.number()),
                it.holder(),
                it.products().toArray(UUID[]::new),
                it.from(),
                it.until(),
                ended == null ? null : ended.reason(),
                ended == null ? null : ended.on(),
                each.dayTold()
            });
        }
        db.batch(KEEP, rows);
    }

    /** With all rights to use those that are IP rights. */
    List<ProofRecord> withUses(Collection<UUID> ids) {
        var array = ids.toArray(UUID[]::new);
        return db.query(
                "select * from proof_record where id = any (?) or right_id = any (?)",
                ProofRecordStore::read,
                array,
                array);
    }

    Optional<ProofRecord> find(UUID id) {
        return db.queryOne("select * from proof_record where id = ?", ProofRecordStore::read, id);
    }

    /** Rights of use have no number of their own. */
    List<ProofRecord> byNumbers(Collection<String> folded) {
        return db.query(
                "select * from proof_record where folded_number = any (?) and kind <> 'IP_USE' order by id limit 200",
                ProofRecordStore::read,
                (Object) folded.toArray(String[]::new));
    }

    /** Letters and digits alone: "VietGAP-TT 13/08" and "VIETGAPTT1308" are written for the same. */
    static @Nullable String folded(@Nullable String number) {
        if (number == null) {
            return null;
        }
        var bare = number.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]+", "");
        return bare.isEmpty() ? null : bare;
    }

    private static ProofRecord read(Row row) throws SQLException {
        var ended = row.stringOrNull("ended_as");
        return new ProofRecord(
                row.uuid("id"),
                ProofRecord.Kind.valueOf(row.string("kind")),
                row.uuidOrNull("right_id"),
                row.string("title"),
                row.stringOrNull("number"),
                row.uuidOrNull("holder_producer_id"),
                row.uuids("product_ids"),
                row.dateOrNull("valid_from"),
                row.dateOrNull("valid_until"),
                ended == null ? null : new Ending(Fall.Reason.valueOf(ended), row.date("ended_on")));
    }
}
