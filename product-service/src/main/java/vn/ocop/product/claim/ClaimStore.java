package vn.ocop.product.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.security.AreaScope;
import vn.ocop.product.claim.Claim.Proof;
import vn.ocop.product.claim.Claim.State;
import vn.ocop.product.listing.WhereClause;

/** Table {@code producer_claim}. */
@ApplicationScoped
class ClaimStore {

    private final Db db;

    ClaimStore(Db db) {
        this.db = db;
    }

    /** @return false if the account has an open claim on this producer */
    boolean insert(Claim claim) {
        var proof = claim.proof();
        return db.update(
                        "insert into producer_claim (id, producer_id, username, claimant, statement, file_name, media_type, sha256,"
                                + " size_bytes, claimed_at, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict (producer_id, username) where state = 'OPEN' do nothing",
                        claim.id(),
                        claim.producerId(),
                        claim.username(),
                        claim.claimant(),
                        claim.statement(),
                        proof.fileName(),
                        proof.mediaType(),
                        proof.sha256(),
                        proof.size(),
                        claim.claimedAt(),
                        claim.state())
                == 1;
    }

    /** The caller holds the producer's lock. */
    void decide(Claim claim) {
        db.update(
                "update producer_claim set state = ?, reason = ?, decided_by = ?, decided_at = ? where id = ?",
                claim.state(),
                claim.reason(),
                claim.decidedBy(),
                claim.decidedAt(),
                claim.id());
    }

    Optional<Claim> find(UUID producerId, UUID id) {
        return db.queryOne(
                "select * from producer_claim where producer_id = ? and id = ?", ClaimStore::claim, producerId, id);
    }

    /** @param username whose claims alone; null = everybody's */
    List<Claim> of(UUID producerId, @Nullable String username) {
        var where = new WhereClause().andIf(producerId, "producer_id = ?").andIf(username, "username = ?");
        return db.query(
                "select * from producer_claim" + where.sql() + " order by id limit ?",
                ClaimStore::claim,
                where.args(PageRequest.MAX_LIMIT));
    }

    /** One more than the page holds, if there are that many; by id. */
    List<Claim> list(AreaScope areas, @Nullable State state, PageRequest page) {
        var area = areas.condition("p.province_code", "p.commune_code");
        var where = new WhereClause()
                .andAll(area.sql(), List.copyOf(area.args()))
                .andIf(page.afterId(), "c.id > ?")
                .andIf(state, "c.state = ?");
        return db.query(
                "select c.* from producer_claim c join producer p on p.id = c.producer_id" + where.sql()
                        + " order by c.id limit ?",
                ClaimStore::claim,
                where.args(page.limit() + 1));
    }

    private static Claim claim(Row row) throws SQLException {
        return new Claim(
                row.uuid("id"),
                row.uuid("producer_id"),
                row.string("username"),
                row.string("claimant"),
                row.string("statement"),
                new Proof(
                        row.string("file_name"),
                        row.string("media_type"),
                        row.string("sha256"),
                        row.longValue("size_bytes")),
                row.instant("claimed_at"),
                State.valueOf(row.string("state")),
                row.stringOrNull("reason"),
                row.stringOrNull("decided_by"),
                row.instantOrNull("decided_at"));
    }
}
