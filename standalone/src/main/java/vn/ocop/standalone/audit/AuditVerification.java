package vn.ocop.standalone.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole audit log once, in one snapshot, and computes everything anew: each leaf from its record, the root at each checkpoint, each
 * signature. Needs memory for a few thousand rows, however long the log is. Not thread-safe.
 */
public final class AuditVerification {

    /** How long a settled row may wait for the sealer. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration PAUSE = Duration.ofMillis(200);

    private static final int ROWS_AT_ONCE = 2_000;

    private static final String LEAVES = "select l.index, l.seq, l.leaf_hash, r.seq as found, " + RecordHash.COLUMNS
            + " from audit_leaf l left join audit_record r using (seq) order by l.index";

    private static final String CHECKPOINTS = "select size, root_hash, note from audit_checkpoint order by size";

    /** As old as the oldest open transaction: what is below is settled and due to be sealed. */
    private static final String OLDEST_OPEN = "select pg_snapshot_xmin(pg_current_snapshot())::text";

    /** A transaction's number cannot lie in the future: that would hide the row from the sealer. */
    private static final String UNSEALED = """
            select r.seq from audit_record r left join audit_leaf l using (seq)
            where l.seq is null
              and (r.xid < cast(? as text)::xid8 or r.xid >= pg_snapshot_xmax(pg_current_snapshot()))
            order by r.seq limit 1
            """;

    /**
     * What a log in order consists of.
     *
     * @param records in the tree
     * @param last the latest checkpoint; absent in a log that is still empty
     */
    public record Verified(long records, long checkpoints, Optional<Checkpoint> last) {}

    private final VerifierKey key;
    private final @Nullable Checkpoint remembered;
    private final GrowingTree tree = new GrowingTree();
    private long checkpoints;
    private @Nullable Checkpoint last;

    /** @param rememberedNote the latest checkpoint of an earlier verification, kept where the database's owner cannot change it; null if none */
    public AuditVerification(VerifierKey key, @Nullable String rememberedNote) throws Tampering {
        this.key = key;
        this.remembered = rememberedNote == null ? null : Checkpoint.read(rememberedNote, key);
    }

    /**
     * @param connection to the database of the service; its transaction is ended
     * @throws Tampering naming the first thing that is wrong
     */
    public Verified verify(Connection connection) throws SQLException, Tampering {
        connection.setAutoCommit(false); // also lets the driver read row by row
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            var settled = one(connection, OLDEST_OPEN).orElseThrow();
            compare(connection);
            requireNothingForgotten(connection, settled);
            return new Verified(tree.size(), checkpoints, Optional.ofNullable(last));
        } finally {
            connection.rollback();
        }
    }

    private void compare(Connection connection) throws SQLException, Tampering {
        try (var leaves = connection.prepareStatement(LEAVES);
                var signed = connection.prepareStatement(CHECKPOINTS)) {
            leaves.setFetchSize(ROWS_AT_ONCE);
            signed.setFetchSize(ROWS_AT_ONCE);
            try (var leaf = leaves.executeQuery();
                    var checkpoint = signed.executeQuery()) {
                while (checkpoint.next()) {
                    growTo(checkpoint.getLong("size"), leaf);
                    compareRoot(checkpoint);
                }
                if (leaf.next()) {
                    throw new Tampering("leaf " + leaf.getLong("index") + " is behind the last checkpoint, of size "
                            + tree.size() + ": a checkpoint was deleted");
                }
            }
        }
        if (remembered != null && remembered.size() > tree.size()) {
            throw new Tampering("the log was cut off: it had " + remembered.size()
                    + " records when it was last verified and has " + tree.size());
        }
    }

    private void growTo(long size, ResultSet leaf) throws SQLException, Tampering {
        while (tree.size() < size) {
            if (!leaf.next()) {
                throw new Tampering("the log was cut off: a checkpoint says " + size + " records and there are "
                        + tree.size() + " leaves");
            }
            tree.append(checked(leaf));
            compareWithRemembered();
        }
    }

    /** The hash is that of the record as it stands now. */
    private byte[] checked(ResultSet leaf) throws SQLException, Tampering {
        var index = leaf.getLong("index");
        var seq = leaf.getLong("seq");
        if (index != tree.size()) {
            throw new Tampering("leaf " + tree.size() + " is missing; the next one is " + index);
        }
        if (leaf.getObject("found") == null) {
            throw new Tampering("record " + seq + " was deleted: it is leaf " + index);
        }
        var hash = RecordHash.of(seq, leaf);
        if (!Arrays.equals(hash, leaf.getBytes("leaf_hash"))) {
            throw new Tampering("record " + seq + " was changed after it was sealed as leaf " + index);
        }
        return hash;
    }

    private void compareWithRemembered() throws Tampering {
        if (remembered != null && remembered.size() == tree.size() && !remembered.hasRoot(tree.root())) {
            throw new Tampering("the first " + tree.size() + " records are not those that were last verified");
        }
    }

    private void compareRoot(ResultSet row) throws SQLException, Tampering {
        var size = row.getLong("size");
        var checkpoint = Checkpoint.read(row.getString("note"), key);
        if (checkpoint.size() != size || !checkpoint.hasRoot(row.getBytes("root_hash"))) {
            throw new Tampering("the checkpoint of size " + size + " is not what its note says");
        }
        if (!checkpoint.hasRoot(tree.root())) {
            throw new Tampering("the first " + size + " leaves are not those that were signed: one after the"
                    + " checkpoint before was exchanged or has changed its place");
        }
        last = checkpoint;
        checkpoints++;
    }

    /** Rows that were settled when the verification began are given time: the sealer may just be at them. */
    private static void requireNothingForgotten(Connection connection, String settled) throws SQLException, Tampering {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            connection.rollback(); // sees what was committed meanwhile
            var unsealed = one(connection, UNSEALED, settled);
            if (unsealed.isEmpty()) {
                return;
            }
            if (System.nanoTime() > deadline) {
                throw new Tampering("record " + unsealed.get() + " is not sealed: it was put in by hand, or the"
                        + " sealer does not run (see the service's log)");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static Optional<String> one(Connection connection, String sql, String... arguments) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }
}
