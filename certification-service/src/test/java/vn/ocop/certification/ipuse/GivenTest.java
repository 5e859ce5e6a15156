package vn.ocop.certification.ipuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenTest {

    private static final UUID TEA = new UUID(0, 1);
    private static final UUID RICE = new UUID(0, 2);

    @Test
    void the_same_holder_is_not_given_a_product_twice_at_a_time() {
        var until = given("a", List.of(TEA), "2026-01-01", "2026-12-31");

        assertTrue(until.overlaps(given("a", List.of(RICE, TEA), "2026-12-31", null)));
        assertFalse(until.overlaps(given("a", List.of(TEA), "2027-01-01", null)));
        assertFalse(until.overlaps(given("a", List.of(RICE), "2026-06-01", null)));
        assertFalse(until.overlaps(given("b", List.of(TEA), "2026-06-01", null)));
    }

    @Test
    void no_product_named_is_every_product() {
        assertTrue(given("a", List.of(), "2026-01-01", null).overlaps(given("a", List.of(RICE), "2030-01-01", null)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2025-12-31, 2026-12-31, -, true, NOT_YET",
                "2026-01-01, 2026-12-31, -, true, IN_FORCE",
                "2026-12-31, 2026-12-31, -, true, IN_FORCE",
                "2027-01-01, 2026-12-31, -, true, EXPIRED",
                "2126-01-01, -, -, true, IN_FORCE",
                "2026-05-31, 2026-12-31, 2026-06-01, true, IN_FORCE",
                "2026-06-01, 2026-12-31, 2026-06-01, true, REVOKED",
                "2027-01-01, 2026-12-31, 2026-06-01, true, REVOKED",
                "2026-03-01, 2026-12-31, -, false, RIGHT_NOT_IN_FORCE"
            })
    void the_state_follows_from_the_dates(
            LocalDate day,
            @Nullable LocalDate until,
            @Nullable LocalDate revokedOn,
            boolean rightInForce,
            UseState state) {
        assertEquals(state, UseState.on(day, LocalDate.of(2026, 1, 1), until, revokedOn, rightInForce));
    }

    private static Given given(String holder, List<UUID> products, String from, @Nullable String last) {
        return new Given(holder, products, LocalDate.parse(from), last == null ? null : LocalDate.parse(last));
    }
}
