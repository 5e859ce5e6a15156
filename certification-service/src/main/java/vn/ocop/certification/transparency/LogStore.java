package vn.ocop.certification.transparency;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.audit.CompactRange;
import vn.ocop.platform.audit.MerkleTree;
import vn.ocop.platform.database.Columns;
import vn.ocop.platform.database.Db;

/** Tables {@code transparency_entry}, {@code _leaf} and {@code _checkpoint}. */
@ApplicationScoped
class LogStore {

    /** Of an advisory lock: one replica seals at a time. */
    private static final long LOCK = 0x5452414E53L;

    /** Where the log ends. */
    record End(CompactRange tree, String xid, long seq) {}

    /** @param entry JSON, whose bytes are the leaf */
    record Settled(long seq, String xid, String entry) {

        byte[] leafHash() {
            return MerkleTree.leaf(entry.getBytes(StandardCharsets.UTF_8));
        }
    }

    record Entry(long index, String entry) {}

    private final Db db;

    LogStore(Db db) {
        this.db = db;
    }

    /** @return false if another replica is at it; released at the end of the transaction */
    boolean tryLock() {
        return db.query("select pg_try_advisory_xact_lock(?) as mine", r -> r.bool("mine"), LOCK)
                .getFirst();
    }

    End end() {
        return db.queryOne(
                        "select size, edge, last_xid::text as xid, last_seq from transparency_checkpoint order by size desc limit 1",
                        r -> new End(
                                CompactRange.of(r.longValue("size"), r.bytes("edge")),
                                r.string("xid"),
                                r.longValue("last_seq")))
                .orElseGet(() -> new End(new CompactRange(), "0", 0));
    }

    /** In the order of (xid, seq), so that none can appear before one that was taken, however late its transaction commits. */
    List<Settled> settled(End from, int limit) {
        return db.query(
                """
                select seq, xid::text as xid_text, entry from transparency_entry
                where (xid, seq) > (cast(? as text)::xid8, ?) and xid < pg_snapshot_xmin(pg_current_snapshot())
                order by transparency_entry.xid, seq limit ?""",
                r -> new Settled(r.longValue("seq"), r.string("xid_text"), r.string("entry")),
                from.xid(),
                from.seq(),
                limit);
    }

    /** @param hashes of the rows, in their order */
    void append(long first, List<Settled> rows, List<byte[]> hashes) {
        db.update(
                """
                insert into transparency_leaf (index, seq, leaf_hash) select index, seq, decode(hash, 'hex')
                from unnest(?::bigint[], ?::bigint[], ?::text[]) as g(index, seq, hash)""",
                LongStream.range(first, first + rows.size()).boxed().toArray(Long[]::new),
                Columns.longs(rows, Settled::seq),
                hashes.stream().map(HexFormat.of()::formatHex).toArray(String[]::new));
    }

    void checkpoint(End end, String note, Instant at) {
        db.update("""
                insert into transparency_checkpoint (size, edge, last_xid, last_seq, at, note)
                values (?, ?, cast(? as text)::xid8, ?, ?, ?)""", end.tree().size(), end.tree().edge(), end.xid(), end.seq(), at, note);
    }

    Optional<String> note() {
        return db.queryOne(
                "select note from transparency_checkpoint order by size desc limit 1", r -> r.string("note"));
    }

    /** @param size of a checkpoint; null is the latest */
    Optional<Long> treeSize(@Nullable Long size) {
        return db.queryOne(
                "select size from transparency_checkpoint where ?::bigint is null or size = ?::bigint order by size desc limit 1",
                r -> r.longValue("size"),
                size,
                size);
    }

    List<Entry> entries(long from, int limit) {
        return db.query("""
                select l.index, e.entry from transparency_leaf l join transparency_entry e using (seq)
                where l.index >= ? order by l.index limit ?""", r -> new Entry(r.longValue("index"), r.string("entry")), from, limit);
    }

    List<byte[]> hashes(long from, long to) {
        return db.query(
                "select leaf_hash from transparency_leaf where index >= ? and index < ? order by index",
                r -> r.bytes("leaf_hash"),
                from,
                to);
    }
}
