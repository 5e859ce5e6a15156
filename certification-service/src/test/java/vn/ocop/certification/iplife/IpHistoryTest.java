package vn.ocop.certification.iplife;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.ocop.certification.iplife.IpRightKind.COPYRIGHT;
import static vn.ocop.certification.iplife.IpRightKind.GEOGRAPHICAL_INDICATION;
import static vn.ocop.certification.iplife.IpRightKind.INDUSTRIAL_DESIGN;
import static vn.ocop.certification.iplife.IpRightKind.PATENT;
import static vn.ocop.certification.iplife.IpRightKind.TRADEMARK;
import static vn.ocop.certification.iplife.IpRightKind.UTILITY_SOLUTION;
import static vn.ocop.certification.iplife.IpRightStatus.CANCELLED;
import static vn.ocop.certification.iplife.IpRightStatus.EXPIRED;
import static vn.ocop.certification.iplife.IpRightStatus.FILED;
import static vn.ocop.certification.iplife.IpRightStatus.FORMALLY_ACCEPTED;
import static vn.ocop.certification.iplife.IpRightStatus.GRANTED;
import static vn.ocop.certification.iplife.IpRightStatus.PUBLISHED;
import static vn.ocop.certification.iplife.IpRightStatus.RENEWED;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ocop.certification.iplife.IpHistory.Change;
import vn.ocop.certification.iplife.IpHistory.Step;
import vn.ocop.certification.iplife.IpRightRefusal.RenewalOutOfTime;
import vn.ocop.certification.iplife.IpRightRefusal.RenewalsUsedUp;
import vn.ocop.certification.iplife.IpRightRefusal.StatusNotAllowed;
import vn.ocop.platform.problem.Refused;

class IpHistoryTest {

    private static final LocalDate FILED_ON = LocalDate.of(2015, 3, 1);
    private static final LocalDate END = LocalDate.of(2025, 3, 1);

    @Test
    void a_mark_lasts_ten_years_from_filing_last_day_included() {
        var mark = granted(TRADEMARK);

        assertEquals(Optional.of(GRANTED), mark.stateOn(END));
        assertEquals(Optional.of(EXPIRED), mark.stateOn(END.plusDays(1)));
        assertFalse(mark.inForceOn(END.plusDays(1)));
    }

    @Test
    void the_state_of_any_past_day_is_that_of_then() {
        var mark = granted(TRADEMARK);

        assertEquals(Optional.empty(), mark.stateOn(FILED_ON.minusDays(1)));
        assertEquals(Optional.of(FILED), mark.stateOn(FILED_ON));
        assertEquals(Optional.of(FORMALLY_ACCEPTED), mark.stateOn(FILED_ON.plusMonths(1)));
        assertEquals(Optional.of(PUBLISHED), mark.stateOn(FILED_ON.plusMonths(3).minusDays(1)));
        assertEquals(Optional.of(GRANTED), mark.stateOn(FILED_ON.plusMonths(3)));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-08-31, false", // the day before the six months
        "2024-09-01, true",
        "2025-03-01, true",
        "2025-09-01, true", // last day of grace
        "2025-09-02, false"
    })
    void a_mark_is_renewed_from_six_months_before_its_end_to_six_months_after(LocalDate on, boolean allowed) {
        var mark = granted(TRADEMARK);

        if (allowed) {
            assertEquals(
                    LocalDate.of(2035, 3, 1),
                    mark.with(renewal(on, null)).last().until());
        } else {
            assertInstanceOf(
                    RenewalOutOfTime.class, refusal(mark, renewal(on, null)).refusal());
        }
    }

    @Test
    void the_day_of_the_request_counts_and_not_the_offices() {
        var late = LocalDate.of(2025, 11, 20);

        assertThrows(Refused.class, () -> granted(TRADEMARK).with(renewal(late, null)));
        assertTrue(
                granted(TRADEMARK).with(renewal(late, LocalDate.of(2025, 9, 1))).inForceOn(late));
    }

    @Test
    void a_mark_is_renewed_without_end() {
        var mark = granted(TRADEMARK);
        for (int year = 2025; year <= 2095; year += 10) {
            mark = mark.with(renewal(LocalDate.of(year, 2, 1), null));
        }

        assertEquals(LocalDate.of(2105, 3, 1), mark.last().until());
    }

    @Test
    void a_design_is_renewed_twice_and_lasts_fifteen_years() {
        var design = granted(INDUSTRIAL_DESIGN)
                .with(renewal(LocalDate.of(2020, 2, 1), null))
                .with(renewal(LocalDate.of(2025, 2, 1), null));

        assertEquals(LocalDate.of(2030, 3, 1), design.last().until());
        assertEquals(
                new RenewalsUsedUp(INDUSTRIAL_DESIGN),
                refusal(design, renewal(LocalDate.of(2030, 2, 1), null)).refusal());
    }

    @Test
    void a_design_whose_filing_is_not_known_is_renewed_twice_too() {
        var rule = TermRulesJson.rules().of(INDUSTRIAL_DESIGN, null);
        var design = new IpHistory(
                        rule, null, List.of(new Step(GRANTED, LocalDate.of(2016, 1, 1), LocalDate.of(2020, 3, 1))))
                .with(renewal(LocalDate.of(2020, 2, 1), null))
                .with(renewal(LocalDate.of(2025, 2, 1), null));

        assertInstanceOf(
                RenewalsUsedUp.class,
                refusal(design, renewal(LocalDate.of(2030, 2, 1), null)).refusal());
    }

    @ParameterizedTest
    @CsvSource({"PATENT, 2035-03-01", "UTILITY_SOLUTION, 2025-03-01"})
    void patents_and_utility_solutions_end_and_are_not_renewed(IpRightKind kind, LocalDate end) {
        var right = granted(kind);

        assertEquals(end, right.last().until());
        assertEquals(
                new StatusNotAllowed(GRANTED, RENEWED),
                refusal(right, renewal(end.minusMonths(1), null)).refusal());
    }

    @Test
    void an_indication_never_ends_and_is_cancelled_only() {
        var indication = granted(GEOGRAPHICAL_INDICATION);

        assertNull(indication.last().until());
        assertTrue(indication.inForceOn(LocalDate.of(2126, 1, 1)));
        assertInstanceOf(
                StatusNotAllowed.class,
                refusal(indication, change(EXPIRED, END)).refusal());
        assertEquals(
                Optional.of(CANCELLED), indication.with(change(CANCELLED, END)).stateOn(END));
    }

    @Test
    void a_copyright_certificate_is_granted_as_filed() {
        var rule = TermRulesJson.rules().of(COPYRIGHT, FILED_ON);
        var work = new IpHistory(rule, FILED_ON, List.of(new Step(FILED, FILED_ON, null)));

        assertNull(work.with(change(GRANTED, FILED_ON.plusDays(15))).last().until());
        assertInstanceOf(
                StatusNotAllowed.class,
                refusal(work, change(PUBLISHED, FILED_ON.plusDays(15))).refusal());
    }

    @ParameterizedTest
    @EnumSource(
            value = IpRightKind.class,
            names = {"COPYRIGHT"},
            mode = EnumSource.Mode.EXCLUDE)
    void industrial_property_is_accepted_and_published_before_it_is_granted(IpRightKind kind) {
        var rule = TermRulesJson.rules().of(kind, FILED_ON);
        var filed = new IpHistory(rule, FILED_ON, List.of(new Step(FILED, FILED_ON, null)));
        var accepted = filed.with(change(FORMALLY_ACCEPTED, FILED_ON.plusMonths(1)));

        assertInstanceOf(
                StatusNotAllowed.class,
                refusal(filed, change(GRANTED, FILED_ON.plusMonths(1))).refusal());
        assertInstanceOf(
                StatusNotAllowed.class,
                refusal(accepted, change(GRANTED, FILED_ON.plusMonths(2))).refusal());
    }

    @Test
    void what_was_refused_cancelled_or_withdrawn_stays_so() {
        for (var end : List.of(IpRightStatus.REFUSED, IpRightStatus.WITHDRAWN, CANCELLED)) {
            for (var next : IpRightStatus.values()) {
                assertFalse(Course.next(end, TermRulesJson.rules().of(TRADEMARK, null))
                        .contains(next));
            }
        }
    }

    @Test
    void a_printed_end_must_be_the_end_of_a_term() {
        var mark = TermRulesJson.rules().of(TRADEMARK, FILED_ON);
        var design = TermRulesJson.rules().of(INDUSTRIAL_DESIGN, FILED_ON);
        var patent = TermRulesJson.rules().of(PATENT, FILED_ON);

        assertTrue(mark.canEnd(FILED_ON, LocalDate.of(2035, 3, 1)));
        assertTrue(mark.canEnd(FILED_ON, LocalDate.of(2035, 2, 28)));
        assertFalse(mark.canEnd(FILED_ON, LocalDate.of(2030, 3, 1)));
        assertTrue(design.canEnd(FILED_ON, LocalDate.of(2030, 3, 1)));
        assertFalse(design.canEnd(FILED_ON, LocalDate.of(2035, 3, 1)));
        assertTrue(patent.canEnd(FILED_ON, LocalDate.of(2035, 3, 1)));
        assertFalse(patent.canEnd(FILED_ON, LocalDate.of(2055, 3, 1)));
    }

    @Test
    void a_later_law_leaves_earlier_filings_their_rule() {
        var old = TermRulesJson.rules().of(UTILITY_SOLUTION, null);
        var later = new TermRule(
                UTILITY_SOLUTION, LocalDate.of(2030, 1, 1), true, false, 12, null, null, 0, 0, false, "later law");
        var rules = new TermRules(List.of(later, old));

        assertEquals(old, rules.of(UTILITY_SOLUTION, LocalDate.of(2029, 12, 31)));
        assertEquals(later, rules.of(UTILITY_SOLUTION, LocalDate.of(2030, 1, 1)));
        assertEquals(later, rules.of(UTILITY_SOLUTION, null));
        assertEquals(old, rules.of(UTILITY_SOLUTION, LocalDate.of(1999, 1, 1)));
    }

    private static IpHistory granted(IpRightKind kind) {
        var rule = TermRulesJson.rules().of(kind, FILED_ON);
        return new IpHistory(rule, FILED_ON, List.of(new Step(FILED, FILED_ON, null)))
                .with(change(FORMALLY_ACCEPTED, FILED_ON.plusMonths(1)))
                .with(change(PUBLISHED, FILED_ON.plusMonths(2)))
                .with(change(GRANTED, FILED_ON.plusMonths(3)));
    }

    private static Change change(IpRightStatus state, LocalDate on) {
        return new Change(state, on, null, null);
    }

    private static Change renewal(LocalDate on, @Nullable LocalDate requestedOn) {
        return new Change(RENEWED, on, requestedOn, null);
    }

    private static Refused refusal(IpHistory history, Change change) {
        return assertThrows(Refused.class, () -> history.with(change));
    }
}
