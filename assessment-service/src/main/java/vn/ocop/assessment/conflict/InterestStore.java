package vn.ocop.assessment.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;

/** Tables {@code interest} and {@code interest_end}: insert only. */
@ApplicationScoped
public class InterestStore {

    private static final String ALL = """
            select i.*, e.reason as end_reason, e.ended_at from interest i
            left join interest_end e on e.interest_id = i.id""";

    private final Db db;

    InterestStore(Db db) {
        this.db = db;
    }

    /** @param endReason null while it stands */
    public record Kept(
            Interest interest,
            Instant recordedAt,
            String recordedBy,
            @Nullable String endReason,
            @Nullable Instant endedAt) {}

    public void insert(Interest interest, Instant now, String username) {
        var relation = interest.relation();
        db.update(
                """
                insert into interest (id, council_id, username, kind, relation, party, producer_id, dossier_id, detail, source,
                                      recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?::uuid, ?::uuid, ?, ?, ?, ?)""",
                interest.id(),
                interest.councilId(),
                interest.username(),
                interest.kind().name(),
                relation == null ? null : relation.name(),
                interest.party().name(),
                interest.producerId(),
                interest.dossierId(),
                interest.detail(),
                interest.source(),
                now,
                username);
    }

    public void end(UUID interestId, String reason, Instant now, String username) {
        db.update(
                "insert into interest_end (interest_id, reason, ended_at, ended_by) values (?, ?, ?, ?)",
                interestId,
                reason,
                now,
                username);
    }

    /** One that was told in that council; nobody else ends it before the commit. */
    public Optional<Kept> lock(UUID councilId, UUID interestId) {
        db.query("select 1 from interest where id = ? and council_id = ? for update", r -> 1, interestId, councilId);
        return db.queryOne(ALL + " where i.id = ? and i.council_id = ?", InterestStore::read, interestId, councilId);
    }

    /** What was told in a council, ended ones too; oldest first. */
    public List<Kept> ofCouncil(UUID councilId) {
        return db.query(ALL + " where i.council_id = ? order by i.id", InterestStore::read, councilId);
    }

    /** What is on record of a person, wherever it was told. */
    public List<Kept> ofPerson(String username) {
        return db.query(ALL + " where i.username = ? order by i.id", InterestStore::read, username);
    }

    private static Kept read(Row r) throws SQLException {
        var relation = r.stringOrNull("relation");
        var interest = new Interest(
                r.uuid("id"),
                r.uuid("council_id"),
                r.string("username"),
                Interest.Kind.valueOf(r.string("kind")),
                relation == null ? null : Interest.Relation.valueOf(relation),
                Interest.Party.valueOf(r.string("party")),
                r.uuidOrNull("producer_id"),
                r.uuidOrNull("dossier_id"),
                r.stringOrNull("detail"),
                r.stringOrNull("source"));
        return new Kept(
                interest,
                r.instant("recorded_at"),
                r.string("recorded_by"),
                r.stringOrNull("end_reason"),
                r.instantOrNull("ended_at"));
    }
}
