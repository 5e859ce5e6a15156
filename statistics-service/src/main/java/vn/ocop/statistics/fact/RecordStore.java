package vn.ocop.statistics.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.statistics.cell.Subject;

/** Table {@code record_fact}, append-only. */
@ApplicationScoped
class RecordStore {

    private final Db db;

    RecordStore(Db db) {
        this.db = db;
    }

    List<RecordFact> of(Collection<UUID> records) {
        return db.query(
                "select * from record_fact where record_id = any (?) order by record_id, aggregate_version",
                RecordStore::fact,
                (Object) records.toArray(UUID[]::new));
    }

    void add(List<RecordFact> facts) {
        db.batch("""
                insert into record_fact (record_id, aggregate_version, subject, legal_day, recorded_at, state, in_force,
                    valid_until, kind, product_set, commune_code, province_2024, province_2025)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, facts.stream().map(RecordStore::args).toList());
    }

    private static @Nullable Object[] args(RecordFact fact) {
        var place = fact.place();
        return new @Nullable Object[] {
            fact.recordId(),
            fact.version(),
            fact.subject(),
            fact.legalDay(),
            fact.recordedAt(),
            fact.state(),
            fact.inForce(),
            fact.validUntil(),
            fact.what().kind(),
            fact.what().productSet(),
            place == null ? null : place.communeCode(),
            place == null ? null : place.province2024(),
            place == null ? null : place.province2025()
        };
    }

    private static RecordFact fact(Row row) throws SQLException {
        return new RecordFact(
                Subject.valueOf(row.string("subject")),
                row.uuid("record_id"),
                row.longValue("aggregate_version"),
                row.date("legal_day"),
                row.instant("recorded_at"),
                row.string("state"),
                row.bool("in_force"),
                row.dateOrNull("valid_until"),
                new RecordFact.What(row.string("kind"), row.intOrNull("product_set")),
                new Place(
                        row.stringOrNull("commune_code"),
                        "",
                        row.stringOrNull("province_2024"),
                        row.stringOrNull("province_2025")));
    }
}
