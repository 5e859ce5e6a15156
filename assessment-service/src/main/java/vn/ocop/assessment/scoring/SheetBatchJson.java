package vn.ocop.assessment.scoring;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.platform.problem.ProblemJson;

/** A member's sheets of one meeting on the wire. */
final class SheetBatchJson {

    private static final int MAX_SHEETS = 60;

    private SheetBatchJson() {}

    @Schema(name = "ScoreSheetsRequest")
    record Request(@Size(min = 1, max = MAX_SHEETS) List<Sheet> sheets) {

        /** @throws vn.ocop.platform.problem.InvalidInput if a product has two sheets */
        List<Sheet> checked() {
            var check = new InputCheck();
            var seen = new HashSet<UUID>();
            for (int i = 0; i < sheets.size(); i++) {
                if (!seen.add(sheets.get(i).assessmentId())) {
                    check.reject("/sheets/" + i + "/assessmentId", "duplicate");
                }
            }
            check.throwIfAny();
            return sheets;
        }
    }

    /**
     * @param answers option number by criterion; 0 = none fits, left out = not answered yet
     * @param complete the member is done: then nothing may be left out
     */
    @Schema(name = "MeetingScoreSheet")
    record Sheet(
            UUID assessmentId,
            @Size(max = 200) Map<String, Integer> answers,
            @Nullable @Size(max = 200) Map<String, String> comments,
            boolean complete) {

        SheetJson.Request request() {
            return new SheetJson.Request(answers, comments, complete);
        }
    }

    /** In the order of the request. */
    @Schema(name = "SavedScoreSheets")
    record Response(List<ItemJson> items) {}

    /** What became of one sheet. */
    enum Status {
        SAVED,
        UNCHANGED,
        REFUSED
    }

    /**
     * @param version of the sheet; null where it was refused
     * @param total in points, after stops; null likewise
     * @param problem as the single call answers it, its pointers into this call's body; null unless it was refused
     */
    @Schema(name = "SavedScoreSheet")
    record ItemJson(
            UUID assessmentId,
            Status status,
            @Nullable Integer version,
            @Nullable Integer total,
            @Nullable ProblemJson problem) {

        static ItemJson of(UUID assessmentId, SheetUseCases.Saved saved) {
            var sheet = saved.sheet();
            return new ItemJson(
                    assessmentId,
                    saved.changed() ? Status.SAVED : Status.UNCHANGED,
                    sheet.version(),
                    sheet.total(),
                    null);
        }

        static ItemJson refused(UUID assessmentId, ProblemJson problem) {
            return new ItemJson(assessmentId, Status.REFUSED, null, null, problem);
        }
    }
}
