package vn.ocop.assessment.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.review.State;

/** @param sheetsShown false while members score: then sheets, closings and the audit rows of sheets are left out */
@Schema(name = "CaseFile")
record CaseFileJson(UUID assessmentId, State state, boolean sheetsShown, List<EntryJson> entries) {

    /**
     * @param by user name; null where an event brought it, and of complaints
     * @param kind STATE, CONFLICT, CONSULTING_REPORT, COMPLETION_REQUEST, COMPLETION,
     *     COMPLETION_CLOSING, RULE_FINDING, ACTING_CHAIR, MEETING, ATTENDANCE, SHEET, CLOSING,
     *     DELIBERATION, AGREED_SHEET, RESULT, DECISION, NOTICE, APPEAL, COMPLAINT, PETITION_STEP, INSPECTION,
     *     INSPECTION_CONCLUSION, AUDIT
     */
    @Schema(name = "CaseFileEntry")
    record EntryJson(Instant at, @Nullable String by, String kind, JsonNode content) {}
}
