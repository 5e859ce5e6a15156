package vn.ocop.product.programme.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Figures of a survey against values of textbooks. */
class SampleTest {

    private static Sample of(int... hundredths) {
        return new Sample(IntStream.of(hundredths)
                .mapToObj(each -> BigDecimal.valueOf(each, 2))
                .toList());
    }

    @Test
    void both_bounds_of_a_band_belong_to_it() {
        assertEquals(2, of(109, 110, 150, 151).within(new BigDecimal("1.1"), new BigDecimal("1.5")));
    }

    @Test
    void a_share_of_22_in_30_is_73_33_percent_and_lies_between_55_55_and_85_82() {
        var sample = of(new int[30]);
        assertEquals("73.33", sample.percent(22).toPlainString());
        assertEquals(new Sample.Interval(new BigDecimal("55.55"), new BigDecimal("85.82")), sample.percentInterval(22));
    }

    @Test
    void the_median_of_an_even_number_is_the_middle_of_two() {
        assertEquals("1.25", of(140, 110, 130, 120).median().toPlainString());
        assertEquals("1.20", of(140, 110, 120).median().toPlainString());
    }

    @Test
    void the_median_of_ten_lies_between_the_second_and_the_ninth_and_of_thirty_between_the_tenth_and_the_21st() {
        assertEquals(
                new Sample.Interval(new BigDecimal("1.02"), new BigDecimal("1.09")),
                of(IntStream.rangeClosed(101, 110).toArray()).medianInterval());
        assertEquals(
                new Sample.Interval(new BigDecimal("1.10"), new BigDecimal("1.21")),
                of(IntStream.rangeClosed(101, 130).toArray()).medianInterval());
    }
}
