package vn.ocop.assessment.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.criteria.Stars;

class WrittenOpinionsTest {

    private static final OperatingRules RULES =
            new OperatingRules(75, 10, 3, new IssuedDocument("16/QC-HĐ", LocalDate.of(2026, 10, 1)));

    private static List<Integer> numbers(String text) {
        return Arrays.stream(text.split(" ")).map(Integer::valueOf).toList();
    }

    private static WrittenOpinions opinions(int asked, List<Integer> totals, List<Integer> stars, int together) {
        return new WrittenOpinions(
                new Ballot(asked, true, totals), stars.stream().map(Stars::of).toList(), Stars.of(together));
    }

    private static String verdict(ScoringOutcome outcome) {
        return switch (outcome) {
            case ScoringOutcome.Settled(var _) -> "AGREED";
            case ScoringOutcome.MustMeet(var _, var disagreement) -> disagreement.name();
            case ScoringOutcome.MustDeliberate(var _, var _) -> "talk";
            case ScoringOutcome.NoQuorum(int _, int _, boolean _) -> "no quorum";
        };
    }

    @ParameterizedTest(name = "{0} points, {1} stars each, {2} together: {3}")
    @CsvSource({
        "70 75 80,  4 4 4, 4, AGREED",
        "70 75 81,  4 4 4, 4, SPREAD", // 11 points apart where 10 are allowed
        "69 70 71,  3 4 4, 4, STARS", // one point apart, and another star
        "89 90 91,  4 4 4, 4, AGREED", // a missed minimum keeps all of them at 4
        "91 92 92,  4 4 4, 5, STARS", // each misses another minimum, the majority's sheet misses none
        "91 92 92,  5 5 5, 4, STARS",
        "60 69 70,  3 3 4, 3, STARS",
        "40 69 70,  2 3 4, 3, SPREAD", // both differ: the spread is named
        "29 29 29,  1 1 1, 1, AGREED",
        "70,        4,     4, no quorum"
    })
    void opinions_agree_if_the_spread_allows_it_and_each_comes_to_the_stars_of_all(
            String totals, String stars, int together, String verdict) {
        assertEquals(
                verdict,
                verdict(opinions(3, numbers(totals), numbers(stars), together).judge(RULES)));
    }

    @Test
    void the_quorum_is_of_those_asked_with_the_chair() {
        assertEquals(
                new ScoringOutcome.NoQuorum(3, 4, true),
                opinions(5, List.of(70, 70, 70), List.of(4, 4, 4), 4).judge(RULES));
        var silent = new WrittenOpinions(new Ballot(3, false, List.of()), List.of(), null);
        assertEquals(new ScoringOutcome.NoQuorum(0, 3, false), silent.judge(RULES));
    }

    @Test
    void the_mean_of_opinions_that_agree_is_as_in_a_meeting() {
        assertEquals(
                new ScoringOutcome.Settled(new Tally(241, 3, 10)),
                opinions(4, List.of(75, 81, 85), List.of(4, 4, 4), 4).judge(RULES));
    }

    @Test
    void the_order_of_opinions_does_not_matter() {
        var totals = List.of(69, 70, 72, 75);
        var stars = List.of(3, 4, 4, 4);
        var turned = Stream.of(1, 2, 3)
                .map(by -> {
                    var points = new java.util.ArrayList<>(totals);
                    var each = new java.util.ArrayList<>(stars);
                    Collections.rotate(points, by);
                    Collections.rotate(each, by);
                    return opinions(4, points, each, 4).judge(RULES);
                })
                .distinct()
                .toList();

        assertEquals(List.of(opinions(4, totals, stars, 4).judge(RULES)), turned);
    }

    @Test
    void sheets_and_stars_are_one_to_one() {
        assertThrows(IllegalArgumentException.class, () -> opinions(3, List.of(70, 70, 70), List.of(4, 4), 4));
        assertThrows(
                IllegalArgumentException.class,
                () -> new WrittenOpinions(new Ballot(3, true, List.of(70)), List.of(Stars.FOUR), null));
    }
}
