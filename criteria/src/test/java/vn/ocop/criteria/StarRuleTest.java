package vn.ocop.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ocop.criteria.sample.SampleAnswers;

class StarRuleTest {

    /** Printed in every test name; set -Dseed=... to repeat a failure. */
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    private static final CriteriaSet TEA = CriteriaSets.load().byNumber(11).orElseThrow();
    private static final StarRule RULE = StarRule.decision26();

    private static Map<String, Integer> best(CriteriaSet form) {
        var best = new LinkedHashMap<String, Integer>();
        form.criteria().forEach(c -> best.put(c.code(), c.cheapest(c.max()).no()));
        return best;
    }

    private static Evaluation everyMinimumMet() {
        return TEA.evaluate(TEA.choose(best(TEA)));
    }

    private static Evaluation with(String criterion, int option) {
        var answers = best(TEA);
        answers.put(criterion, option);
        return TEA.evaluate(TEA.choose(answers));
    }

    @ParameterizedTest(name = "sum {0} of {1} sheets earns {2}")
    @CsvSource({
        "0, 1, ONE", "89, 3, ONE", "90, 3, TWO", "149, 3, TWO", "150, 3, THREE",
        "209, 3, THREE", "210, 3, FOUR", "269, 3, FOUR", "270, 3, FIVE", "300, 3, FIVE",
        "8999, 100, FOUR", "9000, 100, FIVE", "629, 7, FOUR", "630, 7, FIVE"
    })
    void each_band_starts_at_its_lower_bound(int sum, int sheets, Stars expected) {
        assertEquals(expected, RULE.band(new Mean(sum, sheets)));
        assertEquals(
                expected, RULE.rate(new Mean(sum, sheets), everyMinimumMet()).stars());
    }

    @Test
    void a_mean_of_89_99_prints_cut_off_and_never_reaches_90() {
        assertEquals("89.99", new Mean(8_999, 100).display());
        assertEquals("89.99", new Mean(899_999, 10_000).display());
        assertFalse(new Mean(899_999, 10_000).reaches(90));
        assertTrue(new Mean(270, 3).reaches(90));
    }

    @Test
    void a_mean_that_cannot_be_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Mean(0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Mean(-1, 3));
        assertThrows(IllegalArgumentException.class, () -> new Mean(301, 3));
    }

    @Test
    void a_missed_minimum_lowers_to_the_next_star_whose_minimums_are_met() {
        var linkageTwo = RULE.rate(new Mean(92, 1), with("1.5", 3));
        assertEquals(Stars.FIVE, linkageTwo.band());
        assertEquals(Stars.FOUR, linkageTwo.stars());
        assertEquals(
                List.of(new UnmetMinimum("1.5", 2, 3, 4)),
                linkageTwo.unmetMinimums().get(5));
        assertEquals(List.of(), linkageTwo.unmetMinimums().get(4));

        assertEquals(Stars.THREE, RULE.rate(new Mean(92, 1), with("1.5", 2)).stars());
        assertEquals(
                Stars.TWO,
                RULE.rate(new Mean(92, 1), with("2.2", 1)).stars(),
                "packaging is a minimum of three stars; one and two stars have none");
    }

    @Test
    void minimums_are_tested_on_the_agreed_sheet_and_not_on_the_mean() {
        assertEquals(Stars.FOUR, RULE.rate(new Mean(500, 5), with("1.5", 3)).stars());
        assertEquals(Stars.THREE, RULE.rate(new Mean(60, 1), everyMinimumMet()).stars());
    }

    @Test
    void no_rule_is_known_before_the_decision() {
        assertEquals(RULE, StarRule.inForceOn(LocalDate.of(2026, 5, 22)));
        assertThrows(IllegalArgumentException.class, () -> StarRule.inForceOn(LocalDate.of(2026, 5, 21)));
    }

    static Stream<Arguments> pairsOfMeans() {
        var random = new Random(SEED);
        return Stream.generate(() -> Arguments.of(SEED, mean(random), mean(random)))
                .limit(300);
    }

    /** Half of the samples lie at the edge of a band, where a rounding fault would show. */
    private static Mean mean(Random random) {
        int sheets = 1 + random.nextInt(15);
        int edge = List.of(30, 50, 70, 90).get(random.nextInt(4)) * sheets + random.nextInt(3) - 1;
        return new Mean(random.nextBoolean() ? edge : random.nextInt(100 * sheets + 1), sheets);
    }

    @ParameterizedTest(name = "seed {0}: {1}, {2}")
    @MethodSource("pairsOfMeans")
    void a_higher_mean_never_earns_fewer_stars(long seed, Mean a, Mean b) {
        boolean aIsLower = (long) a.sum() * b.sheets() <= (long) b.sum() * a.sheets();
        var agreed = TEA.evaluate(SampleAnswers.reaching(TEA, Stars.FOUR));
        var lower = RULE.rate(aIsLower ? a : b, agreed).stars();
        var higher = RULE.rate(aIsLower ? b : a, agreed).stars();
        assertTrue(higher.atLeast(lower), () -> lower + " above " + higher + " with seed " + seed);
    }
}
