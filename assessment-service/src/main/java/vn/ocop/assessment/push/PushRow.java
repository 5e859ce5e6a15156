package vn.ocop.assessment.push;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.resultimport.ImportPolicy.Pusher;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.database.Row;
import vn.ocop.platform.rows.ImportState;
import vn.ocop.platform.rows.RowFormat;
import vn.ocop.platform.security.Area;
import vn.ocop.platform.security.AreaScope;

/**
 * Table {@code assessment_import}: a file and how far it has been taken.
 *
 * @param passStartedAt when the rows began to be read that are being read now
 * @param rowsTotal null until the rows are counted
 * @param line the last one that is done with; where the rows are taken by legal date, how many are
 * @param byLegalDate whether the file's own order is another
 * @param attempts begun since the last batch
 */
record PushRow(
        UUID id,
        Pusher pusher,
        PushTerms terms,
        String fileSha256,
        long fileBytes,
        ImportState state,
        Instant receivedAt,
        @Nullable Instant passStartedAt,
        @Nullable Instant finishedAt,
        @Nullable Long rowsTotal,
        Counts counts,
        long line,
        int attempts,
        PushJson.@Nullable FaultJson failure,
        boolean byLegalDate) {

    /** @param read rows that are done with; of a file that is all or nothing, more than the sum of the others */
    record Counts(long read, long applied, long unchanged, long rejected) {}

    static PushRow read(Row r) throws SQLException {
        return new PushRow(
                r.uuid("id"),
                pusher(r),
                terms(r),
                r.string("file_sha256"),
                r.longValue("file_bytes"),
                ImportState.valueOf(r.string("state")),
                r.instant("received_at"),
                r.instantOrNull("pass_started_at"),
                r.instantOrNull("finished_at"),
                r.stringOrNull("rows_total") == null ? null : r.longValue("rows_total"),
                new Counts(
                        r.longValue("rows_read"),
                        r.longValue("applied"),
                        r.longValue("unchanged"),
                        r.longValue("rejected")),
                r.longValue("line"),
                r.intValue("attempts"),
                r.jsonOrNull("failure", PushJson.FaultJson.class),
                r.string("row_order").equals("LEGAL_DATE"));
    }

    private static Pusher pusher(Row r) throws SQLException {
        Set<Area> areas = r.strings("areas").stream().map(Area::parse).collect(Collectors.toSet());
        return new Pusher(
                new AuditLog.Actor(r.string("subject"), r.string("username")),
                new AreaScope(areas),
                r.stringOrNull("province_code"),
                r.bool("machine"));
    }

    private static PushTerms terms(Row r) throws SQLException {
        return new PushTerms(
                RowFormat.valueOf(r.string("format")),
                r.string("encoding").equals("GZIP"),
                PushTerms.Mode.valueOf(r.string("mode")),
                PushTerms.Atomicity.valueOf(r.string("atomicity")),
                mapping(r));
    }

    private static PushTerms.@Nullable Mapping mapping(Row r) throws SQLException {
        var system = r.stringOrNull("mapping_system");
        return system == null ? null : new PushTerms.Mapping(system, r.longValue("mapping_version"));
    }
}
