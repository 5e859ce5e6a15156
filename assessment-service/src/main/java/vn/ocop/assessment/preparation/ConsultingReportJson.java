package vn.ocop.assessment.preparation;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.problem.InputCheck;

/**
 * The consulting group's report to the council's chair (Decision 26/2026, Article 7.3).
 *
 * @param survey in the field, if one was needed
 * @param tests made beyond those of the dossier
 */
@Schema(name = "ConsultingReport")
public record ConsultingReportJson(
        @Size(min = 1, max = 20_000) String findings,
        @Nullable Survey survey,
        @Nullable @Size(max = 50) List<ExtraTest> tests) {

    @Schema(name = "FieldSurvey")
    record Survey(LocalDate on, @Size(min = 1, max = 300) String place) {}

    @Schema(name = "ExtraTest")
    record ExtraTest(
            @Size(min = 1, max = 300) String name,
            @Nullable @Size(max = 2000) String result,
            @Nullable LocalDate on) {}

    ConsultingReportJson checked(LocalDate today) {
        var check = new InputCheck();
        if (survey != null && survey.on().isAfter(today)) {
            check.reject("/survey/on", "in-the-future");
        }
        check.throwIfAny();
        return this;
    }
}
