package vn.ocop.assessment.resultimport;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A decision of the Prime Minister under which stars were given, with the days on which decisions could be signed under it
 * (DOSSIER 1). Dated data: a new decision is a new line.
 *
 * @param until last day, by what replaced it; null while in force
 * @param districtDecidesThree whether districts recognised 3 stars
 */
record LegalBasis(String code, LocalDate from, @Nullable LocalDate until, boolean districtDecidesThree) {

    static final List<LegalBasis> ALL = List.of(
            new LegalBasis("1048/QĐ-TTg", LocalDate.of(2019, 8, 20), LocalDate.of(2023, 2, 24), false),
            new LegalBasis("781/QĐ-TTg", LocalDate.of(2020, 6, 8), LocalDate.of(2023, 2, 24), false),
            new LegalBasis("148/QĐ-TTg", LocalDate.of(2023, 2, 24), LocalDate.of(2026, 7, 21), true),
            new LegalBasis("1489/QĐ-TTg", LocalDate.of(2025, 7, 6), LocalDate.of(2026, 7, 21), false),
            new LegalBasis("26/2026/QĐ-TTg", LocalDate.of(2026, 5, 22), null, false));

    static Optional<LegalBasis> of(String code) {
        return ALL.stream().filter(basis -> basis.code.equals(code)).findFirst();
    }

    /** Whether a decision signed on one of these days can rest on it. */
    boolean fits(LocalDate first, LocalDate last) {
        return !last.isBefore(from) && (until == null || !first.isAfter(until));
    }

    /** Whether that authority could give these stars: 5 the ministry, 3 and 4 the province, 3 once the district. */
    boolean allows(IssuerLevel level, int stars) {
        return switch (level) {
            case MINISTRY -> stars == 5;
            case PROVINCE -> stars < 5;
            case DISTRICT -> stars == 3 && districtDecidesThree;
        };
    }
}
