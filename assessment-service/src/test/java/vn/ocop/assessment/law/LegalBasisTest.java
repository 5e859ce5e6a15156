package vn.ocop.assessment.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalBasisTest {

    @ParameterizedTest(name = "from {1} to {2} fits {0}: {3}")
    @CsvSource({
        "1048/QĐ-TTg, 2019-08-19, 2019-08-19, false",
        "1048/QĐ-TTg, 2019-08-20, 2019-08-20, true",
        "1048/QĐ-TTg, 2019-01-01, 2019-12-31, true",
        "1048/QĐ-TTg, 2023-02-25, 2023-02-25, false",
        "1048/QĐ-TTg, 2023-02-01, 2023-02-28, true",
        "148/QĐ-TTg, 2023-02-23, 2023-02-23, false",
        "148/QĐ-TTg, 2023-01-01, 2023-12-31, true",
        "148/QĐ-TTg, 2026-07-21, 2026-07-21, true",
        "148/QĐ-TTg, 2026-07-22, 2026-07-22, false",
        "1489/QĐ-TTg, 2025-07-05, 2025-07-05, false",
        "26/2026/QĐ-TTg, 2026-05-21, 2026-05-21, false",
        "26/2026/QĐ-TTg, 2030-01-01, 2030-01-01, true"
    })
    void a_decision_is_signed_while_its_basis_applies(String code, LocalDate first, LocalDate last, boolean fits) {
        assertEquals(fits, LawJson.law().basis(code).orElseThrow().fits(first, last));
    }

    @ParameterizedTest(name = "under {0} the {1} gives {2} stars on {3}: {4}")
    @CsvSource({
        "148/QĐ-TTg, DISTRICT, 3, 2025-06-30, true",
        "148/QĐ-TTg, DISTRICT, 3, 2025-07-01, false",
        "148/QĐ-TTg, DISTRICT, 4, 2024-01-01, false",
        "1489/QĐ-TTg, DISTRICT, 3, 2025-07-06, false",
        "1048/QĐ-TTg, DISTRICT, 3, 2020-01-01, false",
        "148/QĐ-TTg, PROVINCE, 4, 2024-01-01, true",
        "148/QĐ-TTg, PROVINCE, 5, 2024-01-01, false",
        "148/QĐ-TTg, MINISTRY, 5, 2024-01-01, true",
        "26/2026/QĐ-TTg, MINISTRY, 4, 2026-06-01, false"
    })
    void five_stars_are_the_ministrys_and_three_were_once_the_districts(
            String code, IssuerLevel level, int stars, LocalDate day, boolean allowed) {
        assertEquals(allowed, LawJson.law().basis(code).orElseThrow().allows(level, stars, day));
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2019-08-19, ''",
        "2020-06-08, 1048/QĐ-TTg 781/QĐ-TTg",
        "2023-02-24, 1048/QĐ-TTg 781/QĐ-TTg 148/QĐ-TTg",
        "2025-07-06, 148/QĐ-TTg 1489/QĐ-TTg",
        "2026-05-22, 148/QĐ-TTg 1489/QĐ-TTg 26/2026/QĐ-TTg",
        "2026-07-22, 26/2026/QĐ-TTg"
    })
    void on_each_day_decisions_could_rest_on_these(LocalDate day, String codes) {
        assertEquals(
                codes,
                String.join(
                        " ",
                        LawJson.law().on(day).stream().map(LegalBasis::code).toList()));
    }

    @ParameterizedTest(name = "{1} lodged {2}, signed {3} under {0}: {4}")
    @CsvSource({
        "148/QĐ-TTg, FIRST, 2026-05-21, 2026-07-21, NONE",
        "148/QĐ-TTg, FIRST, 2026-05-21, 2026-07-22, FINISHED_TOO_LATE",
        "1489/QĐ-TTg, UPGRADE, 2026-05-21, 2026-07-21, NONE",
        "1489/QĐ-TTg, REASSESSMENT, 2026-05-21, 2026-06-21, NONE",
        "1489/QĐ-TTg, REASSESSMENT, 2026-05-21, 2026-06-22, FINISHED_TOO_LATE",
        "148/QĐ-TTg, FIRST, 2026-05-22, 2026-06-01, LODGED_TOO_LATE",
        "148/QĐ-TTg, REASSESSMENT, 2026-06-30, 2026-05-21, NONE", // signed before the new rules: not the transition's
        // matter
        "26/2026/QĐ-TTg, REASSESSMENT, 2026-05-21, 2026-06-22, NONE"
    })
    void files_lodged_before_22_May_2026_are_finished_by_the_former_rules_in_time(
            String basis, FilingKind kind, LocalDate lodgedOn, LocalDate signedOn, Transition.Fault fault) {
        assertEquals(fault, LawJson.law().transition().judge(basis, kind, lodgedOn, signedOn));
    }

    @Test
    void a_basis_is_replaced_by_one_that_is_known() {
        var orphan = new LegalBasis(
                "1/QĐ", LawJson.law().bases().getFirst().title(), LocalDate.EPOCH, null, "2/QĐ", List.of());

        assertThrows(
                IllegalArgumentException.class,
                () -> new Law(List.of(orphan), LawJson.law().transition()));
    }
}
