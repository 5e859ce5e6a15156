package vn.ocop.statistics.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {

    @ParameterizedTest
    @CsvSource({
        "2024-02-01, 2024-02-05, 2024-01-31",
        "2024-02-02, 2024-02-05, 2024-01-31",
        "2024-02-03, 2024-02-05, 2024-02-05",
        "2024-02-05, 2024-02-05, 2024-02-05",
        "2024-02-06, 2024-02-10, 2024-02-05",
        "2024-02-25, 2024-02-25, 2024-02-25",
        "2024-02-26, 2024-02-29, 2024-02-25",
        "2024-02-28, 2024-02-29, 2024-02-29",
        "2024-02-29, 2024-02-29, 2024-02-29",
        "2023-02-28, 2023-02-28, 2023-02-28",
        "2024-01-28, 2024-01-31, 2024-01-25",
        "2024-01-29, 2024-01-31, 2024-01-31",
        "2024-01-30, 2024-01-31, 2024-01-31",
        "2024-01-31, 2024-01-31, 2024-01-31",
    })
    void a_sixth_ends_on_each_fifth_day_and_the_last(LocalDate day, LocalDate end, LocalDate nearest) {
        assertEquals(end, Days.endOfFive(day));
        assertEquals(nearest, Days.nearestFive(day));
    }

    @Test
    void of_every_day_the_nearest_ends_are_ends_and_near() {
        for (var day = LocalDate.of(2023, 12, 1); day.getYear() < 2025; day = day.plusDays(1)) {
            var five = Days.nearestFive(day);
            var month = Days.nearestMonth(day);

            assertEquals(five, Days.endOfFive(five));
            assertTrue(Math.abs(ChronoUnit.DAYS.between(day, five)) <= 3, day::toString);
            assertEquals(month, Days.endOfMonth(month));
            assertTrue(Math.abs(ChronoUnit.DAYS.between(day, month)) <= 15, day::toString);
        }
    }

    @Test
    void the_last_ends_are_the_day_itself_or_before() {
        assertEquals(LocalDate.of(2023, 12, 31), Days.lastEndOfYear(LocalDate.of(2024, 12, 30)));
        assertEquals(LocalDate.of(2024, 12, 31), Days.lastEndOfYear(LocalDate.of(2024, 12, 31)));
        assertEquals(LocalDate.of(2024, 2, 29), Days.lastEndOfMonth(LocalDate.of(2024, 3, 30)));
        assertEquals(LocalDate.of(2024, 3, 31), Days.lastEndOfMonth(LocalDate.of(2024, 3, 31)));
    }
}
