package vn.ocop.assessment.resultimport;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Row;

/**
 * A result decided elsewhere with everything that was ever recorded of it.
 *
 * @param state RECORDED, or VOIDED
 * @param versions the first one first
 * @param acts its revocation and extension, those taken back included
 */
@Schema(name = "ResultHistory")
record HistoryJson(
        UUID resultId,
        UUID productId,
        UUID producerId,
        String state,
        String origin,
        ResultJson result,
        List<VersionJson> versions,
        List<ActHistoryJson> acts) {

    /**
     * @param operation UPSERT, CORRECT or VOID
     * @param cause CLERICAL or AMENDING; null of an UPSERT
     * @param reason why
     * @param recordedBy the account that pushed it
     */
    @Schema(name = "ResultVersion")
    record VersionJson(
            int version,
            String operation,
            @Nullable String cause,
            @Nullable String reason,
            @Nullable String decisionNumber,
            @Nullable LocalDate decidedOn,
            Instant recordedAt,
            String recordedBy,
            @Nullable ResultJson result,
            @Nullable ActJson act) {

        static VersionJson readResult(Row r) throws SQLException {
            return read(r, r.json("content", ResultJson.class), null);
        }

        static VersionJson readAct(Row r) throws SQLException {
            return read(r, null, r.json("content", ActJson.class));
        }

        private static VersionJson read(Row r, @Nullable ResultJson result, @Nullable ActJson act) throws SQLException {
            return new VersionJson(
                    r.intValue("version"),
                    r.string("operation"),
                    r.stringOrNull("cause"),
                    r.stringOrNull("reason"),
                    r.stringOrNull("decision_number"),
                    r.dateOrNull("decided_on"),
                    r.instant("recorded_at"),
                    r.string("recorded_by"),
                    result,
                    act);
        }
    }

    /** @param state RECORDED, or VOIDED */
    @Schema(name = "ResultActHistory")
    record ActHistoryJson(UUID id, RowKind kind, String state, List<VersionJson> versions) {}

    static String state(boolean voided) {
        return voided ? "VOIDED" : "RECORDED";
    }
}
