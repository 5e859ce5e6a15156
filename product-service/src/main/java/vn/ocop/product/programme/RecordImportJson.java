package vn.ocop.product.programme;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.rows.RowFault;

/**
 * What became of a file.
 *
 * @param recorded rows that made a record, or would have
 * @param changed rows that changed one, or would have
 * @param unchanged rows that say what stands there already
 * @param failure why the file cannot be read on from some row; what was taken before stays
 */
@Schema(name = "RecordImport", examples = """
                {"id": "019385b0-7a1e-7000-8000-0000000000aa", "kind": "market-listing", "mode": "commit", "fileSha256": "9f86d081884c7d65",
                 "read": 3, "recorded": 2, "changed": 0, "unchanged": 0, "rejected": 1, "receivedAt": "2026-11-23T01:00:00Z",
                 "finishedAt": "2026-11-23T01:00:01Z", "failure": null}
                """)
public record RecordImportJson(
        UUID id,
        String kind,
        Mode mode,
        String fileSha256,
        long read,
        long recorded,
        long changed,
        long unchanged,
        long rejected,
        Instant receivedAt,
        @Nullable Instant finishedAt,
        @Nullable RowFault failure) {

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
            String row) {}
}
