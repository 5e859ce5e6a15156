package vn.ocop.platform.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    private final WorkingDays days = new WorkingDays();

    @ParameterizedTest(name = "15 working days from {0} end on {1}: {2}")
    @CsvSource({
        "2026-11-02, 2026-11-23, three plain weeks",
        "2026-11-21, 2026-12-14, Saturday and the Culture Day of 24 November do not count",
        "2026-02-06, 2026-03-06, Tet of 2026 is five working days off",
        "2026-08-17, 2026-09-09, Saturday 22 August is worked for Monday 31 August and 1 and 2 September are off",
        "2025-04-25, 2025-05-20, Saturday 26 April is worked for Friday 2 May",
        "2018-12-21, 2019-01-14, Saturday 5 January 2019 is worked for 31 December 2018",
        "2027-01-29, 2027-02-26, Tet of 2027 as projected",
    })
    void fifteen_working_days_after_receipt(LocalDate received, LocalDate due, String why) {
        assertEquals(due, days.plus(received, 15), why);
    }

    @Test
    void the_day_of_receipt_does_not_count() {
        assertEquals(LocalDate.of(2026, 11, 19), days.plus(LocalDate.of(2026, 11, 18), 1));
    }

    @Test
    void one_day_from_a_friday_ends_on_monday() {
        assertEquals(LocalDate.of(2026, 11, 23), days.plus(LocalDate.of(2026, 11, 20), 1));
    }

    @Test
    void a_term_shorter_than_a_day_is_nonsense() {
        assertThrows(IllegalArgumentException.class, () -> days.plus(LocalDate.of(2026, 11, 20), 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01", "2026-01-02", "2026-02-16", "2026-02-20", "2026-04-27", "2026-04-30", "2026-05-01",
                "2026-08-31", "2026-09-02", "2026-11-24", "2026-11-22", "2023-05-03", "2022-09-01", "2030-02-05"
            })
    void closed(LocalDate day) {
        assertFalse(days.isWorkingDay(day));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-10",
                "2026-08-22",
                "2024-05-04",
                "2019-01-05",
                "2026-02-13",
                "2026-02-23",
                "2025-11-24",
                "2030-01-30"
            })
    void worked(LocalDate day) {
        assertTrue(days.isWorkingDay(day));
    }

    @Test
    void years_without_an_announcement_say_that_they_are_projected() {
        assertFalse(days.isProjected(2026));
        assertTrue(days.isProjected(2027));
    }

    @Test
    void a_year_without_data_is_refused_instead_of_guessed() {
        assertThrows(IllegalArgumentException.class, () -> days.isWorkingDay(LocalDate.of(2031, 1, 2)));
        assertThrows(IllegalArgumentException.class, () -> days.plus(LocalDate.of(2030, 12, 20), 15));
    }

    /** Labour Code, Article 112: 10 days a year, 11 since 2021, 12 with 24 November; an exchange adds a day off and a day worked. */
    @ParameterizedTest
    @CsvSource({
        "2018, 10",
        "2019, 10",
        "2020, 10",
        "2021, 11",
        "2022, 11",
        "2023, 11",
        "2024, 11",
        "2025, 11",
        "2026, 12"
    })
    void a_year_has_as_many_working_days_as_the_law_leaves(int year, int holidays) {
        var first = LocalDate.of(year, 1, 1);
        var weekdays = first.datesUntil(first.plusYears(1))
                .filter(day -> day.getDayOfWeek().getValue() <= 5)
                .count();
        var working =
                first.datesUntil(first.plusYears(1)).filter(days::isWorkingDay).count();
        // the exchange of 31 December 2018 is worked in 2019, and a holiday at a weekend is made good on a weekday
        var acrossNewYear = year == 2018 ? 1 : year == 2019 ? -1 : 0;
        assertEquals(weekdays - holidays - acrossNewYear, working);
    }

    @Test
    void a_gap_between_years_is_nonsense() {
        var year = new HolidayCalendar.Year(false, Set.of(), Set.of());
        assertThrows(IllegalArgumentException.class, () -> new HolidayCalendar(Map.of(2018, year, 2020, year)));
        assertThrows(IllegalArgumentException.class, () -> new HolidayCalendar(Map.of()));
    }
}
