package vn.ocop.assessment.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BallotTest {

    /** Printed in every test name; set -Dseed=... to repeat a failure. */
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    private static OperatingRules rules(int quorumPercent, int maxSpread) {
        return new OperatingRules(
                quorumPercent, maxSpread, 3, new IssuedDocument("16/QC-HĐ", LocalDate.of(2026, 10, 1)));
    }

    private static List<Integer> sheets(int count) {
        return Collections.nCopies(count, 80);
    }

    @ParameterizedTest(name = "{0} % of {1} voting members are {2} sheets")
    @CsvSource({
        "75, 4, 3",
        "75, 5, 4",
        "75, 8, 6",
        "75, 9, 7",
        "50, 3, 2",
        "51, 3, 2",
        "67, 3, 3",
        "100, 7, 7",
        "50, 4, 2"
    })
    void quorum_is_counted_in_whole_sheets(int percent, int voting, int required) {
        assertEquals(required, rules(percent, 10).requiredSheets(voting));
    }

    @Test
    void exactly_the_required_sheets_are_a_quorum() {
        assertEquals(
                new ScoringOutcome.Settled(new Tally(240, 3, 0)), new Ballot(4, true, sheets(3)).judge(rules(75, 10)));
    }

    @Test
    void one_sheet_short_is_no_quorum() {
        assertEquals(new ScoringOutcome.NoQuorum(2, 3, true), new Ballot(4, true, sheets(2)).judge(rules(75, 10)));
    }

    @Test
    void without_the_chair_there_is_no_quorum_however_many_have_scored() {
        assertEquals(new ScoringOutcome.NoQuorum(4, 4, false), new Ballot(5, false, sheets(4)).judge(rules(75, 10)));
    }

    @Test
    void a_spread_of_the_allowed_points_settles_and_one_more_must_be_talked_about() {
        assertEquals(
                new ScoringOutcome.Settled(new Tally(240, 3, 10)),
                new Ballot(3, true, List.of(75, 80, 85)).judge(rules(75, 10)));
        assertEquals(
                new ScoringOutcome.MustDeliberate(new Tally(241, 3, 11), 10),
                new Ballot(3, true, List.of(75, 80, 86)).judge(rules(75, 10)));
    }

    @Test
    void more_sheets_than_votes_cannot_be() {
        assertThrows(IllegalArgumentException.class, () -> new Ballot(3, true, sheets(4)));
    }

    @ParameterizedTest(name = "{0} % and {1} points are no rule")
    @CsvSource({"49, 10", "101, 10", "1, 10", "75, 0", "75, 21"})
    void rules_have_bounds(int percent, int spread) {
        assertThrows(IllegalArgumentException.class, () -> rules(percent, spread));
    }

    @Test
    void the_mean_is_cut_off_and_not_rounded_up() {
        assertEquals("89.66", new Tally(269, 3, 1).mean().display());
        assertEquals("84.50", new Tally(338, 4, 6).mean().display());
    }

    static Stream<Arguments> totals() {
        var random = new Random(SEED);
        return Stream.generate(() -> Arguments.of(
                        SEED,
                        IntStream.range(0, 3 + random.nextInt(6))
                                .mapToObj(i -> random.nextBoolean() ? 85 + random.nextInt(3) * 5 : random.nextInt(101))
                                .toList()))
                .limit(500);
    }

    @ParameterizedTest(name = "seed {0}: {1}")
    @MethodSource("totals")
    void the_order_of_sheets_does_not_matter(long seed, List<Integer> totals) {
        var shuffled = new ArrayList<>(totals);
        Collections.shuffle(shuffled, new Random(seed));
        assertEquals(
                new Ballot(totals.size(), true, totals).judge(rules(75, 10)),
                new Ballot(totals.size(), true, shuffled).judge(rules(75, 10)));
    }

    @ParameterizedTest(name = "seed {0}: {1}")
    @MethodSource("totals")
    void the_mean_lies_between_the_lowest_and_the_highest_sheet(long seed, List<Integer> totals) {
        var mean = Tally.of(totals).mean();
        int[] sorted = totals.stream().mapToInt(Integer::intValue).sorted().toArray();
        assertEquals(true, mean.reaches(sorted[0]), () -> Arrays.toString(sorted));
        assertEquals(sorted[sorted.length - 1] == sorted[0], mean.reaches(sorted[sorted.length - 1]));
    }
}
