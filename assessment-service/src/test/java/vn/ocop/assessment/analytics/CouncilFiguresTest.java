package vn.ocop.assessment.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.ocop.criteria.CriteriaSet;
import vn.ocop.criteria.CriteriaSets;

class CouncilFiguresTest {

    private static final CriteriaSet TEA = CriteriaSets.load().byNumber(11).orElseThrow();
    private static final UUID CHAIR = new UUID(0, 1);
    private static final UUID AN = new UUID(0, 2);
    private static final UUID BINH = new UUID(0, 3);
    private static final UUID NEW = new UUID(0, 4);

    /** Means 248/3 and 141/2; on 1.1 the options 1, 1, 2 and 1, 2. */
    private static final CouncilFigures FIGURES = CouncilFigures.of(
            List.of(CHAIR, AN, BINH, NEW),
            List.of(
                    product(1, sheet(CHAIR, 80, 1), sheet(AN, 82, 1), sheet(BINH, 86, 2)),
                    product(2, sheet(CHAIR, 70, 1), sheet(AN, 71, 2))));

    private static Scored product(int id, Scored.Sheet... sheets) {
        return new Scored(new UUID(1, id), TEA, List.of(sheets));
    }

    private static Scored.Sheet sheet(UUID member, int total, int option) {
        return new Scored.Sheet(member, total, Map.of("1.1", option));
    }

    @Test
    void deviations_are_exact_over_products_with_different_numbers_of_sheets() {
        assertEquals(
                List.of(
                        member(CHAIR, 2, Fraction.of(-19, 12), Fraction.of(19, 12), Fraction.of(-8, 3)),
                        member(AN, 2, Fraction.of(-1, 12), Fraction.of(7, 12), Fraction.of(-2, 3)),
                        member(BINH, 1, Fraction.of(10, 3), Fraction.of(10, 3), Fraction.of(10, 3)),
                        new MemberFigures(NEW, 0, Optional.empty(), Optional.empty(), Optional.empty())),
                FIGURES.members());
        assertEquals(2, FIGURES.products());
    }

    private static MemberFigures member(
            UUID id, int sheets, Fraction meanDeviation, Fraction meanAbsolute, Fraction largest) {
        return new MemberFigures(
                id, sheets, Optional.of(meanDeviation), Optional.of(meanAbsolute), Optional.of(largest));
    }

    @Test
    void a_criterion_tells_how_often_members_chose_differently_and_how_far_apart() {
        var criterion = TEA.criterion("1.1");
        int apart = Math.abs(criterion.points(1) - criterion.points(2));

        var figures = FIGURES.criteria().getFirst();

        assertEquals("1.1", figures.criterion().code());
        assertEquals(2, figures.products());
        assertEquals(2, figures.differed());
        assertEquals(Optional.of(Fraction.of(apart)), figures.meanSpread());
        assertEquals(apart, figures.largestSpread());
        // observed 4/2 + 2/1 = 4, expected (25 - 9 - 4) / 4 = 3
        assertEquals("-0.333", figures.disagreement().alpha().orElseThrow().display(3));
        assertEquals(Optional.of(Fraction.of(-1, 3)), FIGURES.alpha());
    }

    @Test
    void a_criterion_that_nobody_answered_has_no_figures() {
        var figures = FIGURES.criteria().getLast();

        assertEquals(0, figures.products());
        assertEquals(Optional.empty(), figures.meanSpread());
        assertEquals(Optional.empty(), figures.disagreement().alpha());
    }

    @Test
    void pairs_are_counted_over_what_both_answered() {
        assertEquals(
                List.of(
                        new PairFigures(CHAIR, AN, 1, 2),
                        new PairFigures(CHAIR, BINH, 0, 1),
                        new PairFigures(AN, BINH, 0, 1)),
                FIGURES.pairs());
    }

    @Test
    void two_decimals_are_cut_off_and_not_rounded() {
        assertEquals("-2.66", Fraction.of(-8, 3).display(2));
        assertEquals("0.00", Fraction.of(-1, 1000).display(2));
        assertEquals("3.99", Fraction.of(3999, 1000).display(2));
        assertEquals(Fraction.of(-1, 2), Fraction.of(3, -6));
    }
}
