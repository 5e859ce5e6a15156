package vn.ocop.assessment.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.ocop.assessment.analytics.Comparison.Compared;
import vn.ocop.assessment.analytics.Comparison.ComparedFigure;
import vn.ocop.assessment.analytics.Comparison.Result;
import vn.ocop.assessment.analytics.Comparison.StandOut;
import vn.ocop.assessment.council.Level;

class ComparisonTest {

    private static final StandOutRule RULE = StandOutRule.PRESENT;

    private static Comparison.Council council(int id, Level level) {
        return new Comparison.Council(new UUID(0, id), "Hội đồng " + id, level, Optional.empty());
    }

    private static Result tea(int council, int mean, int spread) {
        return new Result(council(council, Level.PROVINCE), 11, Fraction.of(mean), spread, 4, 0);
    }

    private static List<Fraction> values(int... values) {
        return java.util.Arrays.stream(values).mapToObj(Fraction::of).toList();
    }

    private static Map<Compared, List<StandOut>> compare(List<Result> results) {
        return new Comparison(RULE, results).councils();
    }

    @Test
    void quartiles_lie_between_the_two_nearest() {
        assertEquals(Fraction.of(3, 4), StandOutRule.quantile(values(4, 0, 2, 1), 1));
        assertEquals(Fraction.of(3, 2), StandOutRule.quantile(values(4, 0, 2, 1), 2));
        assertEquals(Fraction.of(5, 2), StandOutRule.quantile(values(4, 0, 2, 1), 3));
        assertEquals(Fraction.of(7), StandOutRule.quantile(values(7), 3));
    }

    @Test
    void a_value_stands_out_beyond_one_and_a_half_interquartile_ranges_and_not_at_them() {
        var distance = RULE.check(Fraction.of(6), values(0, 1, 2, 3, 6)).orElseThrow();

        assertEquals(
                new StandOutRule.Distance(Fraction.of(6), Fraction.of(2), Fraction.of(2), Fraction.of(3)), distance);
        assertEquals(Fraction.of(4), distance.distance());
        assertEquals(Optional.empty(), RULE.check(Fraction.of(5), values(0, 1, 2, 3, 5)));
        assertEquals(
                Fraction.of(-5),
                RULE.check(Fraction.of(-3), values(-3, 1, 2, 3, 4))
                        .orElseThrow()
                        .distance());
    }

    @Test
    void nothing_stands_out_among_four_or_where_the_middle_half_is_the_same() {
        assertEquals(Optional.empty(), RULE.check(Fraction.of(90), values(0, 1, 2, 90)));
        assertEquals(Optional.empty(), RULE.check(Fraction.of(9), values(1, 1, 1, 1, 9)));
    }

    @Test
    void councils_are_measured_on_the_sets_that_others_scored_too() {
        // mean of the set 408/5, so the differences are -3.6, -2.6, -1.6, -0.6 and 8.4
        var results =
                new ArrayList<>(List.of(tea(1, 78, 4), tea(2, 79, 4), tea(3, 80, 4), tea(4, 81, 4), tea(5, 90, 4)));
        results.add(new Result(council(5, Level.PROVINCE), 3, Fraction.of(40), 4, 2, 1));
        results.add(new Result(council(6, Level.CENTRAL), 11, Fraction.of(99), 10, 5, 0));

        var told = compare(results);

        assertEquals(
                List.of("-3.60", "-2.60", "-1.60", "-0.60", "8.40", ""),
                told.keySet().stream()
                        .map(c -> c.meanDifference().map(d -> d.display(2)).orElse(""))
                        .toList());
        var fifth = told.keySet().stream().skip(4).findFirst().orElseThrow();
        assertEquals(2, fifth.products());
        assertEquals(Fraction.of(65), fifth.mean());
        assertEquals(Map.of(1, 0, 2, 1, 3, 0, 4, 1, 5, 0), fifth.stars());
        assertEquals(1, fifth.deliberations());
        assertEquals(
                List.of(new StandOut(
                        ComparedFigure.MEAN_DIFFERENCE,
                        new StandOutRule.Distance(
                                Fraction.of(42, 5), Fraction.of(-8, 5), Fraction.of(2), Fraction.of(3)))),
                told.get(fifth));
        assertEquals(
                List.of(),
                told.entrySet().stream()
                        .filter(one -> !one.getKey().equals(fifth))
                        .flatMap(one -> one.getValue().stream())
                        .toList());
    }

    @Test
    void the_spread_of_a_council_may_stand_out_too() {
        var told = compare(Stream.of(tea(1, 80, 1), tea(2, 80, 2), tea(3, 80, 3), tea(4, 80, 4), tea(5, 80, 10))
                .toList());

        assertEquals(
                List.of(new StandOut(
                        ComparedFigure.MEAN_SPREAD,
                        new StandOutRule.Distance(Fraction.of(10), Fraction.of(3), Fraction.of(2), Fraction.of(3)))),
                told.values().stream().flatMap(List::stream).toList());
    }
}
