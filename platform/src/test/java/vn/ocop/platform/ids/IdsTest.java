package vn.ocop.platform.ids;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void every_next_id_is_greater_also_within_a_millisecond() {
        var last = Ids.next().toString();
        for (int i = 0; i < 100_000; i++) {
            var next = Ids.next().toString();
            assertTrue(next.compareTo(last) > 0, () -> "not greater: " + next);
            last = next;
        }
    }

    @Test
    void next_is_version_7_and_carries_the_time() {
        long before = System.currentTimeMillis();
        var id = Ids.next();
        assertEquals(7, id.version());
        assertEquals(2, id.variant());
        assertTrue(Math.abs((id.getMostSignificantBits() >>> 16) - before) < 10_000);
    }

    @Test
    void threads_never_get_the_same_id() {
        long distinct = IntStream.range(0, 20_000)
                .parallel()
                .mapToObj(_ -> Ids.next())
                .distinct()
                .count();
        assertEquals(20_000, distinct);
    }

    /** The values are fixed for ever: results pushed years ago must be found again. */
    @Test
    void a_name_always_gives_the_same_version_8_id_that_begins_with_its_last_number() {
        assertEquals(
                UUID.fromString("00000011-e967-8642-a73e-40a4f1ad83c1"), Ids.named("ocop-ha-giang", "KQ-2025-0017"));
        assertEquals(0x075bcd15L, place(Ids.named("a", "KQ 77123456789b")), "at most nine digits: 123456789");
        assertEquals(8, Ids.named("a", "none").version());
        assertEquals(2, Ids.named("a", "none").variant());
        assertNotEquals(
                place(Ids.named("a", "none")), place(Ids.named("a", "nothing")), "without a number the hash counts");
    }

    @Test
    void what_follows_from_a_thing_lies_beside_what_follows_from_its_neighbour() {
        var origin = Ids.named("ocop-ha-giang", "KQ-2025-0017");
        assertEquals(UUID.fromString("00000011-94ae-8e85-850d-09ca1435e2ea"), Ids.following(origin, "certificate"));
        assertNotEquals(Ids.following(origin, "certificate"), Ids.following(origin, "certificate/2"));
        assertNotEquals(Ids.following(origin, "certificate"), Ids.following(Ids.named("other", "0017"), "certificate"));
    }

    private static long place(UUID id) {
        return id.getMostSignificantBits() >>> Integer.SIZE;
    }

    @Test
    void source_and_id_do_not_run_into_each_other() {
        assertNotEquals(Ids.named("a", "bc"), Ids.named("ab", "c"));
        assertThrows(IllegalArgumentException.class, () -> Ids.named("a\0b", "c"));
    }
}
