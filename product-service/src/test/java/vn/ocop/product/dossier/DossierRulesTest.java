package vn.ocop.product.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.criteria.CriteriaSets;
import vn.ocop.criteria.Text;
import vn.ocop.criteria.completeness.Missing;
import vn.ocop.platform.problem.FieldError;
import vn.ocop.platform.problem.Refused;
import vn.ocop.product.dossier.FilingOption.Recognition;
import vn.ocop.product.dossier.FilingOption.Standing;

class DossierRulesTest {

    private static final UUID ID = new UUID(0, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @Test
    void only_a_complete_dossier_is_submitted() {
        var draft = new Dossier.Draft(ID, DossierState.DRAFT);
        assertEquals(new Dossier.Submitted(ID, DAY), draft.submit(DAY, List.of()));
        var missing = List.of(new Missing(
                "TEST_REPORT", List.of("8"), Missing.Reason.MISSING_DOCUMENT, new Text("Thiếu", "Missing")));
        var refused = assertThrows(Refused.class, () -> draft.submit(DAY, missing));
        assertEquals(new DossierRefusal.Incomplete(ID, missing), refused.refusal());
    }

    @Test
    void a_dossier_with_the_province_takes_no_step_of_the_commune() {
        var later = new Dossier.WithProvince(ID, DossierState.DECIDED);
        var expected = new DossierRefusal.WrongState(ID, DossierState.DECIDED);
        assertEquals(expected, assertThrows(Refused.class, later::draft).refusal());
        assertEquals(expected, assertThrows(Refused.class, later::submitted).refusal());
        assertEquals(expected, assertThrows(Refused.class, later::received).refusal());
    }

    @Test
    void the_recommendation_decides_where_a_dossier_goes() {
        var received = new Dossier.Received(ID, DAY, DAY);
        var letter = new CommuneReport.Letter("12/UBND", DAY, "B");
        assertEquals(
                DossierState.FORWARDED,
                received.report(new CommuneReport.Forward("a", "b", "c", "d", letter))
                        .state());
        var returned = received.report(new CommuneReport.Return(null, "why", null, null, List.of()));
        assertEquals(
                DossierState.RETURNED,
                assertInstanceOf(Dossier.Draft.class, returned).state());
    }

    @ParameterizedTest(
            name = "received {0} days after submission, today {1} days after, {2} of {3} samples: {4} faults")
    @CsvSource({
        "0, 0, 5, 5, 0",
        "0, 0, 9, 5, 0",
        "1, 0, 5, 5, 1",
        "-1, 0, 5, 5, 1",
        "0, 3, 4, 5, 1",
        "0, 0, , 5, 1",
        "0, 0, , 0, 0",
        "5, 1, 0, 5, 2"
    })
    void a_receipt_lies_between_submission_and_today_and_has_its_samples(
            int received, int today, @Nullable Integer samples, int units, int faults) {
        List<FieldError> found =
                new Receipt(DAY.plusDays(received), samples, null).faults(DAY, DAY.plusDays(today), units);
        assertEquals(faults, found.size());
    }

    @ParameterizedTest(name = "{0} days before the end: {1}")
    @CsvSource({"181, TOO_EARLY", "180, ", "150, ", "120, ", "119, TOO_LATE", "0, TOO_LATE"})
    void reassessment_is_open_from_180_to_120_days_before_the_end(
            int daysBefore, FilingOption.@Nullable Reason reason) {
        var standing = new Standing(false, true, new Recognition(4, DAY.plusDays(daysBefore)));
        assertEquals(
                reason, FilingOption.of(DossierKind.REASSESSMENT, standing, DAY).reason());
    }

    @ParameterizedTest(name = "certificate until {0}, today {1}: {2} from {3} until {4}")
    @CsvSource({
        "2026-09-18, 2026-05-21, TOO_EARLY, 2026-05-22, 2026-09-18", // its window closed on 21 May 2026
        "2026-09-18, 2026-05-22, , 2026-05-22, 2026-09-18",
        "2026-09-18, 2026-09-18, , 2026-05-22, 2026-09-18",
        "2026-09-18, 2026-09-19, TOO_LATE, 2026-05-22, 2026-09-18",
        "2026-09-19, 2026-05-22, , 2026-03-23, 2026-05-22", // one day of its window was left
        "2026-09-19, 2026-05-23, TOO_LATE, 2026-03-23, 2026-05-22"
    })
    void whose_window_had_passed_before_the_decision_may_file_while_the_certificate_counts(
            LocalDate end, LocalDate today, FilingOption.@Nullable Reason reason, LocalDate from, LocalDate until) {
        var standing = new Standing(false, true, new Recognition(4, end));

        assertEquals(
                new FilingOption(DossierKind.REASSESSMENT, reason, from, until),
                FilingOption.of(DossierKind.REASSESSMENT, standing, today));
    }

    @Test
    void what_may_be_filed_follows_from_the_certificate() {
        var none = new Standing(false, true, null);
        assertTrue(FilingOption.of(DossierKind.FIRST, none, DAY).open());
        assertEquals(
                FilingOption.Reason.NOT_RECOGNISED,
                FilingOption.of(DossierKind.UPGRADE, none, DAY).reason());
        var four = new Standing(false, true, new Recognition(4, DAY.plusYears(1)));
        assertEquals(
                FilingOption.Reason.ALREADY_RECOGNISED,
                FilingOption.of(DossierKind.FIRST, four, DAY).reason());
        assertTrue(FilingOption.of(DossierKind.UPGRADE, four, DAY).open());
        var five = new Standing(false, true, new Recognition(5, DAY.plusYears(1)));
        assertEquals(
                FilingOption.Reason.HIGHEST_STARS,
                FilingOption.of(DossierKind.UPGRADE, five, DAY).reason());
        var underWay = new Standing(true, true, null);
        FilingOption.all(underWay, DAY)
                .forEach(option -> assertEquals(FilingOption.Reason.DOSSIER_UNDER_WAY, option.reason()));
        assertEquals(
                FilingOption.Reason.NO_PRODUCT_SET,
                FilingOption.of(DossierKind.FIRST, new Standing(false, false, null), DAY)
                        .reason());
    }

    @Test
    void criterion_3_2_asks_about_a_person_in_every_form_and_no_other_does() {
        var forms = CriteriaSets.load().all();
        assertEquals(26, forms.size());
        for (var form : forms) {
            var personal = form.criteria().stream()
                    .filter(criterion -> criterion.name().en().contains("person with disability"))
                    .map(vn.ocop.criteria.Criterion::code)
                    .toList();
            assertEquals(List.of(PersonalCriterion.CODE), personal, form.version());
        }
    }

    @Test
    void answers_are_split_without_loss() {
        var answers = Map.of("1.1", 3, "3.2", 1);
        assertEquals(Map.of("1.1", 3), PersonalCriterion.without(answers));
        assertEquals(Map.of("3.2", 1), PersonalCriterion.only(answers));
    }
}
