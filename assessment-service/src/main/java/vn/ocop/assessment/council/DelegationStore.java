package vn.ocop.assessment.council;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ocop.assessment.rating.IssuedDocument;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;

/** Table {@code chair_delegation}: insert only. */
@ApplicationScoped
public class DelegationStore {

    private final Db db;

    DelegationStore(Db db) {
        this.db = db;
    }

    /** What counts on that day: the last one recorded for it, if it gives the power to somebody. */
    public Optional<Delegation> inForce(UUID councilId, LocalDate day) {
        return db.queryOne("""
                        select * from chair_delegation where council_id = ? and ? between valid_from and valid_until
                        order by id desc limit 1""", DelegationStore::read, councilId, day)
                .filter(delegation -> delegation.memberId() != null);
    }

    /** The same as it was known at a time: what is recorded later does not change what happened. */
    public Optional<Delegation> inForce(UUID councilId, LocalDate day, Instant knownAt) {
        return db.queryOne("""
                        select * from chair_delegation
                        where council_id = ? and ? between valid_from and valid_until and recorded_at <= ?
                        order by id desc limit 1""", DelegationStore::read, councilId, day, knownAt)
                .filter(delegation -> delegation.memberId() != null);
    }

    /** The member who holds the chair's power on that day besides the chair. */
    public Optional<UUID> delegate(UUID councilId, LocalDate day) {
        return inForce(councilId, day).map(Delegation::memberId);
    }

    void insert(UUID councilId, Delegation delegation, Instant now, String username) {
        db.update(
                """
                insert into chair_delegation (council_id, member_id, document_number, signed_on, valid_from, valid_until,
                                              recorded_at, recorded_by)
                values (?, ?::uuid, ?, ?, ?, ?, ?, ?)""",
                councilId,
                delegation.memberId(),
                delegation.document().number(),
                delegation.document().signedOn(),
                delegation.from(),
                delegation.until(),
                now,
                username);
    }

    List<Delegation> all(UUID councilId) {
        return db.query(
                "select * from chair_delegation where council_id = ? order by id", DelegationStore::read, councilId);
    }

    private static Delegation read(Row r) throws SQLException {
        return new Delegation(
                r.uuidOrNull("member_id"),
                new IssuedDocument(r.string("document_number"), r.date("signed_on")),
                r.date("valid_from"),
                r.date("valid_until"));
    }
}
