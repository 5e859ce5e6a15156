package vn.ocop.product.programme;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Row;
import vn.ocop.platform.rows.ImportPace;
import vn.ocop.platform.rows.ImportState;
import vn.ocop.platform.rows.RowFault;

/**
 * What became of a file.
 *
 * @param state QUEUED, CHECKING (a dry run), APPLYING, DONE, DONE_WITH_REJECTIONS, FAILED or CANCELLED
 * @param recorded rows that made a record, or would have
 * @param changed rows that changed one, or would have
 * @param unchanged rows that say what stands there already
 * @param rowsPerSecond since it was received
 * @param secondsLeft at that pace, by the bytes of the file; null while nothing can be said
 * @param failure why the file cannot be read on from some row; what was taken before stays
 */
@Schema(name = "RecordImport", examples = """
                {"id": "019385b0-7a1e-7000-8000-0000000000aa", "kind": "market-listing", "state": "DONE_WITH_REJECTIONS", "mode": "commit", "fileSha256": "9f86d081884c7d65",
                 "read": 3, "recorded": 2, "changed": 0, "unchanged": 0, "rejected": 1, "receivedAt": "2026-11-23T01:00:00Z",
                 "finishedAt": "2026-11-23T01:00:01Z", "rowsPerSecond": 3, "secondsLeft": null, "failure": null}
                """)
public record RecordImportJson(
        UUID id,
        String kind,
        ImportState state,
        Mode mode,
        String fileSha256,
        long read,
        long recorded,
        long changed,
        long unchanged,
        long rejected,
        Instant receivedAt,
        @Nullable Instant finishedAt,
        long rowsPerSecond,
        @Nullable Long secondsLeft,
        @Nullable RowFault failure) {

    static RecordImportJson of(Row row, Instant now) throws SQLException {
        var received = row.instant("received_at");
        var finished = row.instantOrNull("finished_at");
        long read = row.longValue("recorded")
                + row.longValue("changed")
                + row.longValue("unchanged")
                + row.longValue("rejected");
        var pace = ImportPace.ofBytes(
                read,
                row.longValue("bytes_done"),
                row.longValue("file_bytes"),
                Duration.between(received, finished == null ? now : finished));
        return new RecordImportJson(
                row.uuid("id"),
                row.string("kind"),
                state(row, finished),
                Mode.valueOf(row.string("mode")),
                row.string("file_sha256"),
                read,
                row.longValue("recorded"),
                row.longValue("changed"),
                row.longValue("unchanged"),
                row.longValue("rejected"),
                received,
                finished,
                pace.rowsPerSecond(),
                finished == null ? pace.secondsLeft() : null,
                row.jsonOrNull("failure", RowFault.class));
    }

    private static ImportState state(Row row, @Nullable Instant finished) throws SQLException {
        if (finished != null) {
            return row.bool("cancelled")
                    ? ImportState.CANCELLED
                    : ImportState.ended(row.stringOrNull("failure"), row.longValue("rejected"));
        }
        if (row.instantOrNull("progress_at") == null) {
            return ImportState.QUEUED;
        }
        return row.string("mode").equals(Mode.dryRun.name()) ? ImportState.CHECKING : ImportState.APPLYING;
    }

    /** Whether rows are taken, or only told what would become of them. */
    public enum Mode {
        commit,
        dryRun
    }

    /** @param row the row as it came, an object or a text */
    @Schema(name = "RecordRejection")
    public record RejectionJson(
            long line,
            List<RowFault> faults,

            @JsonRawValue @Schema(implementation = Object.class)
            String row) {

        /** What comes back corrected: what was wrong is passed over by the import. */
        record Returned(Rejected rejected, @JsonRawValue String row) {

            record Rejected(long line, List<RowFault> faults) {}

            static Returned of(RejectionJson rejection) {
                return new Returned(new Rejected(rejection.line(), rejection.faults()), rejection.row());
            }
        }
    }
}
