package vn.ocop.standalone.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The leaf hash of a row of audit_record, written from docs/operations.md. */
final class RecordHash {

    private static final List<String> TEXTS =
            List.of("actor", "actor_name", "action", "subject_type", "subject_id", "content_sha256", "request_id");

    /** Of audit_record as r; the microseconds are counted by the database. */
    static final String COLUMNS = """
            r.xid::text as xid, (extract(epoch from r.at) * 1000000)::bigint as micros,
            r.actor, r.actor_name, r.action, r.subject_type, r.subject_id, r.content_sha256, r.request_id
            """;

    private RecordHash() {}

    /** @param seq of the row that the result stands on */
    static byte[] of(long seq, ResultSet row) throws SQLException {
        var digest = Sha256.start();
        digest.update((byte) 0); // a leaf
        digest.update((byte) 1); // this encoding
        digest.update(number(seq));
        digest.update(number(Long.parseUnsignedLong(row.getString("xid"))));
        digest.update(number(row.getLong("micros")));
        for (var column : TEXTS) {
            digest.update(text(row.getString(column)));
        }
        return digest.digest();
    }

    private static byte[] number(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }

    private static byte[] text(@Nullable String value) {
        if (value == null) {
            return ByteBuffer.allocate(Integer.BYTES).putInt(-1).array();
        }
        var utf8 = value.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Integer.BYTES + utf8.length)
                .putInt(utf8.length)
                .put(utf8)
                .array();
    }
}
