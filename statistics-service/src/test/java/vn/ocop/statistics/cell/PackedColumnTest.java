package vn.ocop.statistics.cell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PackedColumnTest {

    @Test
    void numbers_come_back_in_as_few_bytes_as_their_range_needs() {
        assertNumbers(0, 7, 7, 7);
        assertNumbers(1, -1, 254, 0);
        assertNumbers(2, 0, 255 + 1, 65_535);
        assertNumbers(4, 20_000, 90_000);
        assertNumbers(0);
    }

    private static void assertNumbers(int width, int... numbers) {
        var bytes = PackedColumn.numbers(numbers, numbers.length);

        assertEquals(5 + width * numbers.length, bytes.length);
        assertArrayEquals(numbers, PackedColumn.numbers(bytes, numbers.length));
        for (int first = 0; first < numbers.length; first++) {
            assertArrayEquals(new int[] {numbers[first]}, PackedColumn.numbers(bytes, first, 1));
        }
    }

    @Test
    void instants_come_back_and_equal_ones_take_a_byte() {
        var instants = new long[] {0, 1_767_225_600_000_001L, 1_767_225_600_000_001L, 1_767_225_600_000_200L};

        var bytes = PackedColumn.instants(instants, instants.length);

        assertArrayEquals(instants, PackedColumn.instants(bytes, instants.length));
        assertEquals(1 + 8 + 1 + 2, bytes.length);
    }

    @Test
    void those_up_to_an_instant_are_told_apart() {
        var bytes = PackedColumn.instants(new long[] {5, 300, 300, 70_000}, 4);

        assertEquals(0, PackedColumn.upTo(bytes, 4, 4));
        assertEquals(1, PackedColumn.upTo(bytes, 4, 299));
        assertEquals(3, PackedColumn.upTo(bytes, 4, 300));
        assertEquals(4, PackedColumn.upTo(bytes, 4, Long.MAX_VALUE));
    }
}
