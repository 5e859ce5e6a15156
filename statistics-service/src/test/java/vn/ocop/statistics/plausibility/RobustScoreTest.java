package vn.ocop.statistics.plausibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RobustScoreTest {

    /** Median 5.5, deviations 0.5 0.5 1.5 1.5 2.5 2.5 3.5 3.5 4.5 4.5 5.5 5.5: MAD 3. */
    private static final List<Long> TWELVE = List.of(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);

    @Test
    void the_score_is_that_of_iglewicz_and_hoaglin() {
        // 0.6745 · (21 − 5.5) / 3 = 3.4849…
        assertEquals("3.48", RobustScore.of(21, TWELVE).display());
        assertFalse(RobustScore.of(21, TWELVE).outlier());
        // 0.6745 · (22 − 5.5) / 3 = 3.70975
        assertEquals("3.70", RobustScore.of(22, TWELVE).display());
        assertTrue(RobustScore.of(22, TWELVE).outlier());
        assertEquals("5.5", RobustScore.medianOf(TWELVE));
    }

    @Test
    void a_value_below_counts_like_one_above() {
        assertEquals("-3.70", RobustScore.of(-11, TWELVE).display());
        assertTrue(RobustScore.of(-11, TWELVE).outlier());
    }

    @Test
    void where_most_months_are_equal_the_mean_deviation_takes_over() {
        var mostlyTwo = List.of(2L, 2L, 2L, 2L, 2L, 2L, 2L, 2L, 2L, 2L, 2L, 14L);

        // mean deviation 1; (6 − 2) / 1.253314 = 3.1915…, (7 − 2) / 1.253314 = 3.9894…
        assertEquals("3.19", RobustScore.of(6, mostlyTwo).display());
        assertFalse(RobustScore.of(6, mostlyTwo).outlier());
        assertEquals("3.98", RobustScore.of(7, mostlyTwo).display());
        assertTrue(RobustScore.of(7, mostlyTwo).outlier());
    }

    @Test
    void a_history_that_never_moved_makes_any_other_value_an_outlier() {
        var still = Collections.nCopies(12, 3L);

        assertFalse(RobustScore.of(3, still).outlier());
        assertTrue(RobustScore.of(4, still).outlier());
        assertEquals("inf", RobustScore.of(4, still).display());
    }

    @Test
    void eleven_months_are_too_few() {
        assertThrows(IllegalArgumentException.class, () -> RobustScore.of(1, TWELVE.subList(0, 11)));
    }
}
