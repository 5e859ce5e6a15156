package vn.ocop.platform.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class VietnamTimeTest {

    @Test
    void a_vietnamese_day_begins_at_17_00_utc_of_the_day_before() {
        assertEquals(Instant.parse("2026-11-20T17:00:00Z"), VietnamTime.startOfDay(LocalDate.of(2026, 11, 21)));
        assertEquals(LocalDate.of(2026, 11, 21), VietnamTime.dayOf(Instant.parse("2026-11-20T17:00:00Z")));
        assertEquals(LocalDate.of(2026, 11, 20), VietnamTime.dayOf(Instant.parse("2026-11-20T16:59:59.999999Z")));
    }

    @Test
    void today_is_the_vietnamese_day_whatever_the_clock_s_zone() {
        var clock = Clock.fixed(Instant.parse("2026-12-31T18:30:00Z"), ZoneOffset.UTC);
        assertEquals(LocalDate.of(2027, 1, 1), VietnamTime.today(clock));
    }

    @Test
    void the_clock_ticks_in_microseconds_so_that_a_stored_instant_equals_itself() {
        var now = new ClockProducer().clock().instant();
        assertEquals(now.truncatedTo(ChronoUnit.MICROS), now);
    }
}
