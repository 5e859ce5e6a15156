package vn.ocop.certification.qualitycertificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.ocop.certification.qualitycertificate.QualityLife.Kind.REINSTATED;
import static vn.ocop.certification.qualitycertificate.QualityLife.Kind.SUSPENDED;
import static vn.ocop.certification.qualitycertificate.QualityLife.Kind.WITHDRAWN;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.certification.qualitycertificate.QualityCertificateRefusal.ChangeNotAllowed;
import vn.ocop.certification.qualitycertificate.QualityLife.Change;
import vn.ocop.certification.qualityscheme.QualityScheme;
import vn.ocop.certification.qualityscheme.QualityScheme.Hint;
import vn.ocop.platform.problem.Refused;

class QualityLifeTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final QualityLife FRESH = new QualityLife(FROM, LocalDate.of(2027, 12, 31), List.of());

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, UNKNOWN",
        "2026-01-01, VALID",
        "2026-02-28, VALID",
        "2026-03-01, SUSPENDED",
        "2026-04-30, SUSPENDED",
        "2026-05-01, VALID",
        "2027-12-31, VALID",
        "2028-01-01, EXPIRED"
    })
    void a_suspension_lasts_until_it_is_reinstated(LocalDate day, QualityCertificateState state) {
        var life = FRESH.with(new Change(SUSPENDED, LocalDate.of(2026, 3, 1)))
                .with(new Change(REINSTATED, LocalDate.of(2026, 5, 1)));

        assertEquals(state, life.stateOn(day));
    }

    @Test
    void a_withdrawal_counts_for_ever_also_after_the_last_day() {
        var life = FRESH.with(new Change(WITHDRAWN, LocalDate.of(2026, 3, 1)));

        assertEquals(QualityCertificateState.VALID, life.stateOn(LocalDate.of(2026, 2, 28)));
        assertEquals(QualityCertificateState.WITHDRAWN, life.stateOn(LocalDate.of(2026, 3, 1)));
        assertEquals(QualityCertificateState.WITHDRAWN, life.stateOn(LocalDate.of(2030, 1, 1)));
    }

    @Test
    void only_what_follows_from_the_state_of_the_day_can_be_done() {
        var day = LocalDate.of(2026, 3, 1);
        var withdrawn = FRESH.with(new Change(WITHDRAWN, day));

        refused(FRESH, new Change(REINSTATED, day));
        refused(FRESH, new Change(SUSPENDED, LocalDate.of(2028, 1, 1)));
        refused(withdrawn, new Change(WITHDRAWN, day));
        refused(withdrawn, new Change(REINSTATED, day));
    }

    @Test
    void a_self_declaration_counts_without_end() {
        assertEquals(
                QualityCertificateState.VALID,
                new QualityLife(FROM, null, List.of()).stateOn(LocalDate.of(2126, 1, 1)));
    }

    @Test
    void what_is_longer_than_usual_or_names_no_law_is_worth_a_second_look() {
        var vietGap = new QualityScheme("VIETGAP", "VietGAP", null, 24, 3, false, false, null, null, null, null, 1);
        var declaration = new QualityScheme("TCB", "Tự công bố", null, null, 0, true, true, null, null, null, null, 1);

        assertEquals(List.of(), vietGap.hints(FROM, LocalDate.of(2028, 4, 1), null));
        assertEquals(List.of(Hint.LONGER_THAN_USUAL), vietGap.hints(FROM, LocalDate.of(2028, 4, 2), null));
        assertEquals(List.of(Hint.NO_END), vietGap.hints(FROM, null, null));
        assertEquals(List.of(Hint.NO_LEGAL_BASIS), declaration.hints(FROM, null, null));
        assertEquals(List.of(), declaration.hints(FROM, null, "15/2018/NĐ-CP"));
    }

    private static void refused(QualityLife life, Change change) {
        var refused = assertThrows(Refused.class, () -> life.with(change));
        assertEquals(new ChangeNotAllowed(life.stateOn(change.on()), change.kind()), refused.refusal());
    }
}
