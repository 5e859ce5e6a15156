package vn.ocop.assessment.council;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Row;

/**
 * A seat as it was from one day on.
 *
 * @param leftAt when the member left the council; null while there
 */
@Schema(name = "CouncilMemberRecord")
record MemberRecordJson(
        UUID memberId,
        String username,
        String name,
        String organisation,
        Position position,
        MandateJson.@Nullable TermJson term,
        @Nullable Instant leftAt,
        Instant recordedAt,
        String recordedBy) {

    @Schema(name = "CouncilMemberRecordList")
    record ListJson(List<MemberRecordJson> items) {}

    static MemberRecordJson read(Row r) throws SQLException {
        return new MemberRecordJson(
                r.uuid("member_id"),
                r.string("username"),
                r.string("name"),
                r.string("organisation"),
                Position.valueOf(r.string("position")),
                MandateJson.TermJson.of(new Term(r.dateOrNull("term_from"), r.dateOrNull("term_until"))),
                r.instantOrNull("left_at"),
                r.instant("recorded_at"),
                r.string("recorded_by"));
    }
}
