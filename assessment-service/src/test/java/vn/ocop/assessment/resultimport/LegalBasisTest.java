package vn.ocop.assessment.resultimport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalBasisTest {

    @ParameterizedTest(name = "{1} known to the {2} fits {0}: {3}")
    @CsvSource({
        "1048/QĐ-TTg, 2019-08-19, DAY, false",
        "1048/QĐ-TTg, 2019-08-20, DAY, true",
        "1048/QĐ-TTg, 2019-01-01, YEAR, true",
        "1048/QĐ-TTg, 2023-02-25, DAY, false",
        "1048/QĐ-TTg, 2023-02-28, MONTH, true",
        "148/QĐ-TTg, 2023-02-23, DAY, false",
        "148/QĐ-TTg, 2023-01-01, YEAR, true",
        "148/QĐ-TTg, 2026-07-21, DAY, true",
        "148/QĐ-TTg, 2026-07-22, DAY, false",
        "1489/QĐ-TTg, 2025-07-05, DAY, false",
        "26/2026/QĐ-TTg, 2026-05-21, DAY, false",
        "26/2026/QĐ-TTg, 2030-01-01, DAY, true"
    })
    void a_decision_is_signed_while_its_basis_applies(
            String code, LocalDate day, DatePrecision precision, boolean fits) {
        var basis = LegalBasis.of(code).orElseThrow();

        assertEquals(fits, basis.fits(precision.first(day), precision.last(day)));
    }

    @ParameterizedTest(name = "under {0} the {1} gives {2} stars: {3}")
    @CsvSource({
        "148/QĐ-TTg, DISTRICT, 3, true",
        "148/QĐ-TTg, DISTRICT, 4, false",
        "1048/QĐ-TTg, DISTRICT, 3, false",
        "148/QĐ-TTg, PROVINCE, 4, true",
        "148/QĐ-TTg, PROVINCE, 5, false",
        "148/QĐ-TTg, MINISTRY, 5, true",
        "26/2026/QĐ-TTg, MINISTRY, 4, false"
    })
    void five_stars_are_the_ministrys_and_three_were_once_the_districts(
            String code, IssuerLevel level, int stars, boolean allowed) {
        assertEquals(allowed, LegalBasis.of(code).orElseThrow().allows(level, stars));
    }
}
