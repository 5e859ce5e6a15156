package vn.ocop.assessment.push;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.rows.ImportPace;
import vn.ocop.platform.rows.ImportState;
import vn.ocop.platform.rows.RowFormat;

/** Files of results on the wire. */
final class PushJson {

    private PushJson() {}

    /** A file that has been received whole, and what is asked for; what an Idempotency-Key stands for. */
    record Received(
            RowFormat format,
            boolean gzip,
            PushTerms.Mode mode,
            PushTerms.Atomicity atomicity,
            @Nullable String columnMapping,
            String fileSha256,
            long fileBytes) {

        PushTerms terms(PushTerms.@Nullable Mapping mapping) {
            return new PushTerms(format, gzip, mode, atomicity, mapping);
        }
    }

    /**
     * @param total null until they are counted
     * @param applied created, corrected or taken back; in a dry run, would be
     */
    @Schema(name = "ImportedRows")
    record RowsJson(@Nullable Long total, long read, long applied, long unchanged, long rejected) {}

    /**
     * @param columnMapping the system whose mapping its columns are read by
     * @param rowsPerSecond of the pass over the rows that runs, or of the last
     * @param secondsLeft null while nothing can be said
     * @param failure why the file as a whole was not taken
     */
    @Schema(name = "AssessmentImport")
    record ImportJson(
            UUID id,
            ImportState state,
            PushTerms.Mode mode,
            PushTerms.Atomicity atomicity,
            RowFormat format,
            @Nullable String columnMapping,
            @Nullable String provinceCode,
            String pushedBy,
            Instant receivedAt,
            @Nullable Instant finishedAt,
            String fileSha256,
            long fileBytes,
            RowsJson rows,
            long rowsPerSecond,
            @Nullable Long secondsLeft,
            @Nullable FaultJson failure) {

        static ImportJson of(PushRow push, Instant now) {
            var counts = push.counts();
            var mapping = push.terms().mapping();
            var begun = push.passStartedAt() == null ? push.receivedAt() : push.passStartedAt();
            var until = push.finishedAt() == null ? now : push.finishedAt();
            var pace = ImportPace.of(counts.read(), push.rowsTotal(), Duration.between(begun, until));
            return new ImportJson(
                    push.id(),
                    push.state(),
                    push.terms().mode(),
                    push.terms().atomicity(),
                    push.terms().format(),
                    mapping == null ? null : mapping.system(),
                    push.pusher().provinceCode(),
                    push.pusher().actor().username(),
                    push.receivedAt(),
                    push.finishedAt(),
                    push.fileSha256(),
                    push.fileBytes(),
                    new RowsJson(
                            push.rowsTotal(), counts.read(), counts.applied(), counts.unchanged(), counts.rejected()),
                    pace.rowsPerSecond(),
                    push.state().over() ? null : pace.secondsLeft(),
                    push.failure());
        }
    }

    /**
     * One fault of a row, or of the whole file.
     *
     * @param pointer RFC 6901 into the row, in a table the heading of the column; empty for the row as a whole
     * @param code stable
     * @param vi message in Vietnamese
     * @param en message in English
     * @param value what stands there, cut off if it is long; null if nothing does
     * @param column its letter in a spreadsheet, else null
     */
    @Schema(name = "ImportFault")
    record FaultJson(
            String pointer,
            String code,
            String vi,
            String en,
            @Nullable String value,
            @Nullable String column) {}

    /** @param row JSON: the row as it came if it is an object, else a text */
    @Schema(name = "ImportRejection")
    record RejectionJson(
            long line,
            List<FaultJson> faults,

            @JsonRawValue
            @Schema(implementation = Object.class, description = "the row as it came, an object or a text")
            String row) {}

    /** A rejection to be corrected and pushed again: what is wrong is left out by the push. */
    record ReturnedJson(Rejected rejected, @JsonRawValue String row) {

        record Rejected(long line, List<FaultJson> faults) {}

        static ReturnedJson of(RejectionJson rejection) {
            return new ReturnedJson(new Rejected(rejection.line(), rejection.faults()), rejection.row());
        }
    }

    /**
     * @param resultId the decision that the row is about; null where a row is taken back that says nothing of it
     * @param productId null of a row that is about a decision of another row
     * @param productCode as it was last forwarded to a council; null before
     * @param certificateNumber in the register; null until it is entered there
     * @param status CREATED, UNCHANGED, CORRECTED, VOIDED, or HELD_BACK where other rows of an all-or-nothing file were rejected
     */
    @Schema(name = "ImportedRow")
    record RowJson(
            long line,
            String sourceSystem,
            String externalId,
            @Nullable UUID resultId,
            @Nullable UUID productId,
            @Nullable UUID producerId,
            @Nullable String productCode,
            @Nullable String certificateNumber,
            String status) {

        RowJson with(@Nullable String product, @Nullable String certificate) {
            return new RowJson(
                    line, sourceSystem, externalId, resultId, productId, producerId, product, certificate, status);
        }
    }
}
