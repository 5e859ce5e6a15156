package vn.ocop.assessment.scoring;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.forms.AnswersJson;
import vn.ocop.criteria.Answers;
import vn.ocop.criteria.CriteriaSet;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.problem.InputCheck;

/** A member's sheet on the wire. */
@Schema(name = "ScoreSheet")
public record SheetJson(
        UUID memberId,
        int total,
        boolean complete,
        Map<String, Integer> answers,
        Map<String, String> comments,
        int round,
        int version,
        Instant savedAt) {

    private static final int MAX_COMMENT = 2000;

    static SheetJson of(ScoreSheet sheet, int total) {
        return new SheetJson(
                sheet.memberId(),
                total,
                sheet.complete(),
                sheet.answers().options(),
                new TreeMap<>(sheet.comments()),
                sheet.round(),
                sheet.versionNo(),
                sheet.savedAt());
    }

    @Schema(name = "ScoreSheetList")
    public record ListJson(List<SheetJson> items) {}

    /**
     * @param answers option number by criterion; 0 = none fits, left out = not answered yet
     * @param complete the member is done: then nothing may be left out
     */
    @Schema(name = "ScoreSheetRequest")
    record Request(
            @Size(max = 200) Map<String, Integer> answers,
            @Nullable @Size(max = 200) Map<String, String> comments,
            boolean complete) {

        /** @throws vn.ocop.platform.problem.InvalidInput naming every criterion and option that the form does not have */
        Answers check(CriteriaSet form) {
            var check = new InputCheck();
            var chosen = AnswersJson.choose(form, answers, check);
            checkComments(form, check);
            if (complete && !check.hasErrors()) {
                form.criteria().stream()
                        .filter(c -> chosen.option(c.code()) == null && form.applies(c, chosen))
                        .forEach(c ->
                                check.reject("/answers/" + AnswersJson.escape(c.code()), "not-answered", c.code()));
            }
            check.throwIfAny();
            return chosen;
        }

        Map<String, String> remarks() {
            return comments == null ? Map.of() : comments;
        }

        private void checkComments(CriteriaSet form, InputCheck check) {
            remarks().forEach((code, text) -> {
                var pointer = "/comments/" + AnswersJson.escape(code);
                if (form.find(code).isEmpty()) {
                    check.reject(pointer, "no-such-criterion", code);
                } else if (text.length() > MAX_COMMENT) {
                    check.reject(pointer, "too-long", MAX_COMMENT);
                }
            });
        }
    }
}
