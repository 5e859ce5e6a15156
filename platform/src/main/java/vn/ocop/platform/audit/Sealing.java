package vn.ocop.platform.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Links settled audit rows into the Merkle log. A row is settled when its transaction is older than every open one. Rows are taken in the order
 * of (xid, seq), so no row can appear before one that was taken, however late its transaction commits, and the tree depends on nothing but the
 * rows. Not thread-safe: one thread of one replica seals.
 */
final class Sealing {

    private static final String LAST = """
            select size, root_hash, edge, last_xid::text as last_xid, last_seq, note,
                   pg_snapshot_xmin(pg_current_snapshot())::text as open_xid
            from audit_checkpoint order by size desc limit 1
            """;

    /** One statement has one snapshot: what it calls settled is what it sees. */
    private static final String SETTLED = "select " + AuditEntry.COLUMNS + """
             from audit_record
            where (xid, seq) > (cast(? as text)::xid8, ?) and xid < pg_snapshot_xmin(pg_current_snapshot())
            order by audit_record.xid, seq limit ?
            """;

    private static final String LEAVES = """
            insert into audit_leaf (index, seq, leaf_hash)
            select ? + position - 1, seq, leaf_hash
            from unnest(?::bigint[], ?::bytea[]) with ordinality as leaf (seq, leaf_hash, position)
            """;

    private static final String CHECKPOINT = """
            insert into audit_checkpoint (size, root_hash, edge, last_xid, last_seq, at, note)
            values (?, ?, ?, cast(? as text)::xid8, ?, ?, ?)
            """;

    /** Where the log ends. */
    private record End(CompactRange tree, long xid, long seq) {}

    private final CheckpointSigner signer;
    private final Clock clock;
    private final int batchSize;
    private @Nullable End end;

    /** @param batchSize rows of one pass, at least 1 */
    Sealing(CheckpointSigner signer, Clock clock, int batchSize) {
        this.signer = signer;
        this.clock = clock;
        this.batchSize = batchSize;
    }

    /**
     * One pass: leaves and checkpoint commit together or not at all.
     *
     * @param connection with automatic commits, of a role that owns the tables
     * @return how many rows were sealed, at most the size of a batch
     * @throws IllegalStateException if the end of the log is not what this key signed, or the database counts transactions anew
     */
    int pass(Connection connection) throws SQLException {
        var from = end == null ? read(connection) : end;
        end = null; // read again if this pass fails half-way
        connection.setAutoCommit(false);
        try {
            var rows = settled(connection, from);
            var next = rows.isEmpty() ? from : append(connection, from, rows);
            connection.commit();
            end = next;
            return rows.size();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private End read(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(LAST);
                var row = statement.executeQuery()) {
            if (!row.next()) {
                return new End(new CompactRange(), 0, 0);
            }
            var tree = CompactRange.of(row.getLong("size"), row.getBytes("edge"));
            var root = tree.root();
            if (!Arrays.equals(root, row.getBytes("root_hash"))
                    || !signer.note(tree.size(), root).equals(row.getString("note"))) {
                throw new IllegalStateException("the last audit checkpoint is not one that this key signed");
            }
            var xid = Long.parseUnsignedLong(row.getString("last_xid"));
            if (Long.parseUnsignedLong(row.getString("open_xid")) <= xid) {
                throw new IllegalStateException(
                        "the database counts transactions anew (restored from a dump?): see docs/operations.md, audit");
            }
            return new End(tree, xid, row.getLong("last_seq"));
        }
    }

    private List<AuditEntry> settled(Connection connection, End from) throws SQLException {
        try (var statement = connection.prepareStatement(SETTLED)) {
            statement.setString(1, Long.toUnsignedString(from.xid()));
            statement.setLong(2, from.seq());
            statement.setInt(3, batchSize);
            try (var row = statement.executeQuery()) {
                var rows = new ArrayList<AuditEntry>();
                while (row.next()) {
                    rows.add(AuditEntry.read(row));
                }
                return rows;
            }
        }
    }

    private End append(Connection connection, End from, List<AuditEntry> rows) throws SQLException {
        var first = from.tree().size();
        var tree = CompactRange.of(first, from.tree().edge()); // a pass that fails leaves the tree as it was
        var hashes = rows.stream().map(AuditEntry::leafHash).toArray(byte[][]::new);
        for (var hash : hashes) {
            tree.append(hash);
        }
        try (var statement = connection.prepareStatement(LEAVES)) {
            statement.setLong(1, first);
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", rows.stream().map(AuditEntry::seq).toArray()));
            statement.setArray(3, connection.createArrayOf("bytea", hashes));
            statement.executeUpdate();
        }
        var last = rows.getLast();
        var next = new End(tree, last.xid(), last.seq());
        checkpoint(connection, next);
        return next;
    }

    private void checkpoint(Connection connection, End next) throws SQLException {
        var root = next.tree().root();
        try (var statement = connection.prepareStatement(CHECKPOINT)) {
            statement.setLong(1, next.tree().size());
            statement.setBytes(2, root);
            statement.setBytes(3, next.tree().edge());
            statement.setString(4, Long.toUnsignedString(next.xid()));
            statement.setLong(5, next.seq());
            statement.setTimestamp(6, Timestamp.from(clock.instant()));
            statement.setString(7, signer.note(next.tree().size(), root));
            statement.executeUpdate();
        }
    }
}
