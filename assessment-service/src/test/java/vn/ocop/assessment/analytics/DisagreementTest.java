package vn.ocop.assessment.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DisagreementTest {

    /** Krippendorff 2011, section C: four observers, twelve units, missing values; he prints 0.743. */
    @Test
    void alpha_is_that_of_the_paper() {
        var disagreement = Disagreement.of(List.of(
                List.of(1, 1, 1),
                List.of(2, 2, 3, 2),
                List.of(3, 3, 3, 3),
                List.of(3, 3, 3, 3),
                List.of(2, 2, 2, 2),
                List.of(1, 2, 3, 4),
                List.of(4, 4, 4, 4),
                List.of(1, 1, 2, 1),
                List.of(2, 2, 2, 2),
                List.of(5, 5, 5),
                List.of(1, 1),
                List.of(3)));

        assertEquals(Fraction.of(8), disagreement.observed());
        assertEquals(Fraction.of(1216, 39), disagreement.expected());
        assertEquals(Optional.of(Fraction.of(113, 152)), disagreement.alpha());
        assertEquals("0.743", disagreement.alpha().orElseThrow().display(3));
    }

    @Test
    void it_is_undefined_where_all_chose_one_option_or_only_one_product_was_scored() {
        assertEquals(
                Optional.empty(),
                Disagreement.of(List.of(List.of(2, 2), List.of(2, 2))).alpha());
        assertEquals(
                Optional.empty(), Disagreement.of(List.of(List.of(1, 2, 3))).alpha());
        assertEquals(
                Optional.empty(),
                Disagreement.of(List.of(List.of(1, 2), List.of(3))).alpha());
        assertEquals(Optional.empty(), Disagreement.of(List.of()).alpha());
    }

    @Test
    void criteria_are_added_each_against_its_own_chance() {
        // always the same: 0 of (16 - 8) / 3; always different: 4 of (16 - 8) / 3
        var same = Disagreement.of(List.of(List.of(1, 1), List.of(2, 2)));
        var different = Disagreement.of(List.of(List.of(1, 2), List.of(1, 2)));

        assertEquals(Optional.of(Fraction.of(1)), same.alpha());
        assertEquals(Optional.of(Fraction.of(-1, 2)), different.alpha());
        assertEquals(Optional.of(Fraction.of(1, 4)), same.plus(different).alpha());
        assertEquals(same.alpha(), same.plus(Disagreement.NONE).alpha());
    }
}
