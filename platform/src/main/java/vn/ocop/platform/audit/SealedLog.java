package vn.ocop.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.audit.MerkleTree.Span;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.problem.CommonRefusal.NotFound;
import vn.ocop.platform.problem.InvalidInput;
import vn.ocop.platform.problem.Refused;

/** What the sealer has published, for auditors. */
@ApplicationScoped
class SealedLog {

    private static final int LEAVES_AT_ONCE = 5_000;

    /**
     * @param size leaves in the tree
     * @param rootHash Base64
     * @param note the same, signed: C2SP tlog-checkpoint
     */
    record CheckpointJson(long size, String rootHash, Instant at, String note) {}

    /**
     * RFC 9162, section 2.1.3.
     *
     * @param leafIndex from 0
     * @param leafHash Base64
     * @param treeSize the checkpoint to which the proof leads
     * @param hashes of the sibling subtrees from the leaf up, Base64
     */
    record ProofJson(
            long seq,
            long leafIndex,
            String leafHash,
            long treeSize,

            @Schema(description = "inclusion path of RFC 9162, Base64")
            List<String> hashes) {}

    private final Db db;
    private final AuditCurtain curtain;

    SealedLog(Db db, AuditCurtain curtain) {
        this.db = db;
        this.curtain = curtain;
    }

    /** Oldest first. */
    List<CheckpointJson> checkpoints(long afterSize, int limit) {
        return db.query(
                "select size, encode(root_hash, 'base64') as root, at, note from audit_checkpoint"
                        + " where size > ? order by size limit ?",
                r -> new CheckpointJson(r.longValue("size"), r.string("root"), r.instant("at"), r.string("note")),
                afterSize,
                limit);
    }

    /**
     * Reads every leaf of the tree once.
     *
     * @param size of a checkpoint; null is the latest
     * @throws Refused if the record is not sealed, or not by then, or not to be seen yet
     * @throws InvalidInput if there is no checkpoint of that size
     */
    ProofJson proof(long seq, @Nullable Long size) {
        var leaf = db.queryOne(
                        "select index, encode(leaf_hash, 'base64') as hash from audit_leaf join audit_record using (seq)"
                                + " where seq = ? and not (" + curtain.hidden() + ")",
                        r -> new ProofJson(seq, r.longValue("index"), r.string("hash"), 0, List.of()),
                        seq)
                .orElseThrow(() -> notSealed(seq));
        var tree = db.queryOne(
                        "select size from audit_checkpoint where ?::bigint is null or size = ?::bigint"
                                + " order by size desc limit 1",
                        r -> r.longValue("size"),
                        size,
                        size)
                .orElseThrow(() -> InvalidInput.of("?size", "invalid-value"));
        if (leaf.leafIndex() >= tree) {
            throw notSealed(seq);
        }
        var hashes = MerkleTree.siblings(leaf.leafIndex(), tree).stream()
                .map(this::root)
                .toList();
        return new ProofJson(seq, leaf.leafIndex(), leaf.leafHash(), tree, hashes);
    }

    /** In pieces, because a log may be longer than the memory. */
    private String root(Span span) {
        var range = new CompactRange();
        for (var from = span.from(); from < span.to(); from += LEAVES_AT_ONCE) {
            db.query(
                            "select leaf_hash from audit_leaf where index >= ? and index < ? order by index",
                            r -> r.bytes("leaf_hash"),
                            from,
                            Math.min(span.to(), from + LEAVES_AT_ONCE))
                    .forEach(range::append);
        }
        return Base64.getEncoder().encodeToString(range.root());
    }

    private static Refused notSealed(long seq) {
        return new Refused(new NotFound("audit-record", String.valueOf(seq)));
    }
}
