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
import vn.ocop.platform.rows.RowFormat;
import vn.ocop.product.programme.RecordImportTerms.Atomicity;
import vn.ocop.product.programme.RecordImportTerms.Mode;

/**
 * What became of a file.
 *
 * @param state QUEUED, CHECKING (a dry run, or atomicity all before its rows are taken), APPLYING, DONE, DONE_WITH_REJECTIONS, FAILED or CANCELLED
 * @param recorded rows that made a record, or would have
 * @param changed rows that changed one, or would have
 * @param unchanged rows that say what stands there already
 * @param heldBack rows that were right and are not taken, because others of the file are not and atomicity is all
 * @param rowsPerSecond since it was received
 * @param secondsLeft at that pace, by the bytes of the file; null while nothing can be said
 * @param failure why the file cannot be read on from some row; what was taken before stays
 */
@Schema(name = "RecordImport", examples = """
                {"id": "019385b0-7a1e-7000-8000-0000000000aa", "kind": "market-listing", "state": "DONE_WITH_REJECTIONS", "mode": "commit", "atomicity": "row", "fileSha256": "9f86d081884c7d65",
                 "read": 3, "recorded": 2, "changed": 0, "unchanged": 0, "rejected": 1, "heldBack": 0, "receivedAt": "2026-11-23T01:00:00Z",
                 "finishedAt": "2026-11-23T01:00:01Z", "rowsPerSecond": 3, "secondsLeft": null, "failure": null}
                """)
public record RecordImportJson(
        UUID id,
        String kind,
        ImportState state,
        Mode mode,
        Atomicity atomicity,
        String fileSha256,
        long read,
        long recorded,
        long changed,
        long unchanged,
        long rejected,
        long heldBack,
        Instant receivedAt,
        @Nullable Instant finishedAt,
        long rowsPerSecond,
        @Nullable Long secondsLeft,
        @Nullable RowFault failure) {

    static RecordImportJson of(Row row, Instant now) throws SQLException {
        var received = row.instant("received_at");
        var finished = row.instantOrNull("finished_at");
        var terms = new RecordImportTerms(
                Mode.valueOf(row.string("mode")),
                Atomicity.valueOf(row.string("atomicity")),
                RowFormat.valueOf(row.string("format")),
                row.bool("gzip"),
                null);
        long recorded = row.longValue("recorded");
        long changed = row.longValue("changed");
        long read = recorded + changed + row.longValue("unchanged") + row.longValue("rejected");
        var heldBack = terms.all() && finished != null && isHeldBack(row, terms);
        var pace = ImportPace.ofBytes(
                read,
                row.longValue("bytes_done"),
                row.longValue("file_bytes"),
                Duration.between(received, finished == null ? now : finished));
        return new RecordImportJson(
                row.uuid("id"),
                row.string("kind"),
                state(row, terms, finished),
                terms.mode(),
                terms.atomicity(),
                row.string("file_sha256"),
                read,
                heldBack ? 0 : recorded,
                heldBack ? 0 : changed,
                row.longValue("unchanged"),
                row.longValue("rejected"),
                heldBack ? recorded + changed : 0,
                received,
                finished,
                pace.rowsPerSecond(),
                finished == null ? pace.secondsLeft() : null,
                row.jsonOrNull("failure", RowFault.class));
    }

    private static boolean isHeldBack(Row row, RecordImportTerms terms) throws SQLException {
        return terms.mode() == Mode.dryRun
                ? row.longValue("rejected") > 0 || row.stringOrNull("failure") != null
                : !row.bool("taken");
    }

    private static ImportState state(Row row, RecordImportTerms terms, @Nullable Instant finished) throws SQLException {
        if (finished != null) {
            return row.bool("cancelled")
                    ? ImportState.CANCELLED
                    : ImportState.ended(row.stringOrNull("failure"), row.longValue("rejected"));
        }
        if (row.instantOrNull("progress_at") == null) {
            return ImportState.QUEUED;
        }
        return terms.checksFirst() && !row.bool("taking") ? ImportState.CHECKING : ImportState.APPLYING;
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
