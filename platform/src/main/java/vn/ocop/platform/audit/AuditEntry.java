package vn.ocop.platform.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code audit_record} as it is sealed.
 *
 * @param xid number of the transaction that wrote it
 * @param at whole microseconds, as the database keeps them
 */
record AuditEntry(
        long seq,
        long xid,
        Instant at,
        String actor,
        String actorName,
        String action,
        String subjectType,
        String subjectId,
        String contentSha256,
        @Nullable String requestId) {

    /** What {@link #read} expects, of the table {@code audit_record}. */
    static final String COLUMNS =
            "seq, xid::text as xid_text, at, actor, actor_name, action, subject_type, subject_id, content_sha256, request_id";

    private static final byte ENCODING = 1;
    private static final int ABSENT = -1;

    static AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("seq"),
                Long.parseUnsignedLong(row.getString("xid_text")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("actor_name"),
                row.getString("action"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                row.getString("content_sha256"),
                row.getString("request_id"));
    }

    /** Hash of the leaf that stands for this row; docs/operations.md says how to compute it without this program. */
    byte[] leafHash() {
        return MerkleTree.leaf(encoded());
    }

    /**
     * The byte 1, then seq, xid and the microseconds since 1970 as 8 bytes each, then each text as its length in 4 bytes and its UTF-8 bytes; a
     * text that is absent has the length -1. Numbers are big-endian. Lengths make it unambiguous: no two rows have the same bytes.
     */
    byte[] encoded() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(ENCODING);
            out.writeLong(seq);
            out.writeLong(xid);
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
            for (var text : new String[] {actor, actorName, action, subjectType, subjectId, contentSha256}) {
                write(out, text);
            }
            write(out, requestId);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(ABSENT);
            return;
        }
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }
}
