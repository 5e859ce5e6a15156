package vn.ocop.assessment.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ocop.assessment.council.Council;
import vn.ocop.assessment.council.Level;
import vn.ocop.assessment.council.Member;
import vn.ocop.assessment.council.Position;
import vn.ocop.assessment.council.Round;
import vn.ocop.assessment.council.Term;
import vn.ocop.assessment.rating.IssuedDocument;
import vn.ocop.assessment.rating.OperatingRules;
import vn.ocop.assessment.rating.Tally;
import vn.ocop.criteria.CriteriaSet;
import vn.ocop.criteria.CriteriaSets;
import vn.ocop.criteria.RuleFindings;
import vn.ocop.criteria.Stars;
import vn.ocop.criteria.sample.SampleAnswers;

class ScoringTest {

    private static final CriteriaSet TEA = CriteriaSets.load().byNumber(11).orElseThrow();
    private static final UUID CHAIR = new UUID(1, 1);
    private static final UUID MEMBER = new UUID(1, 2);

    private static ScoreSheet sheet(UUID member, int round, int total, Stars stars, boolean complete) {
        return new ScoreSheet(
                member, round, 1, SampleAnswers.answersFor(TEA, total, stars), Map.of(), complete, Instant.EPOCH);
    }

    private static Electorate electorate(Set<UUID> present) {
        var members = List.of(
                new Member(CHAIR, "chair", "A", "UBND", Position.CHAIR),
                new Member(MEMBER, "member", "B", "Sở Công Thương", Position.MEMBER),
                new Member(new UUID(1, 3), "absent", "C", "Sở Y tế", Position.MEMBER));
        var paper = new IssuedDocument("1/QĐ", LocalDate.of(2026, 6, 1));
        var council = new Council(
                new UUID(1, 9),
                Level.PROVINCE,
                "08",
                "Hội đồng",
                new Round(2026, 1, false),
                paper,
                new OperatingRules(75, 10, 3, paper),
                members,
                1);
        return new Electorate(council, present, Set.of(), null);
    }

    @Test
    void only_complete_sheets_of_this_round_by_those_who_may_vote_count() {
        var scoring = new Scoring(TEA, RuleFindings.none());
        var counts = sheet(CHAIR, 2, 80, Stars.FOUR, true);

        var counted = scoring.counted(
                List.of(
                        counts,
                        sheet(MEMBER, 1, 80, Stars.FOUR, true),
                        sheet(MEMBER, 2, 80, Stars.FOUR, false),
                        sheet(new UUID(1, 3), 2, 80, Stars.FOUR, true)),
                2,
                electorate(Set.of(CHAIR, MEMBER)));

        assertEquals(List.of(counts), counted);
        assertTrue(scoring.ballot(counted, electorate(Set.of())).chairScored());
        assertFalse(scoring.ballot(List.of(), electorate(Set.of())).chairScored());
    }

    @Test
    void the_chairs_delegate_chairs_where_the_chair_did_not_come() {
        var vice = new UUID(1, 4);
        var delegated = seated(vice, null);

        assertEquals(
                CHAIR, with(delegated, Set.of(CHAIR, vice), Set.of()).chair().id());
        assertEquals(vice, with(delegated, Set.of(vice), Set.of()).chair().id());
        assertEquals(CHAIR, with(delegated, Set.of(vice), Set.of(vice)).chair().id());
        assertTrue(with(delegated, Set.of(), Set.of()).mayChair(CHAIR));
        assertTrue(with(delegated, Set.of(), Set.of()).mayChair(vice));
        assertFalse(with(delegated, Set.of(), Set.of()).mayChair(MEMBER));

        var inConflict = with(delegated, Set.of(vice), Set.of(CHAIR));
        assertEquals(CHAIR, inConflict.chair().id(), "a delegation lifts no conflict");
        assertFalse(inConflict.mayChair(vice));

        var ended = seated(vice, new Term(null, DAY.minusDays(1)));
        assertEquals(CHAIR, with(ended, Set.of(vice), Set.of()).chair().id(), "it ends with the chair's term");
        assertFalse(with(ended, Set.of(), Set.of()).mayChair(vice));
    }

    @Test
    void who_is_out_of_term_on_the_day_is_neither_above_nor_below_the_line() {
        var council = seated(new UUID(1, 4), null);

        assertEquals(4, council.votes());
        assertEquals(3, council.on(DAY.plusDays(1)).votes());
        assertEquals(
                Set.of(CHAIR, MEMBER),
                new Electorate(council.on(DAY.plusDays(1)), Set.of(CHAIR, MEMBER, new UUID(1, 4)), Set.of(), null)
                        .mayVote());
        assertEquals(3, council.on(DAY.plusDays(2)).votes(), "never against fewer than three");
        assertEquals(2, council.on(DAY.plusDays(2)).voting().size());
    }

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static Electorate with(Council council, Set<UUID> present, Set<UUID> inConflict) {
        return new Electorate(council, present, inConflict, null, new UUID(1, 4));
    }

    /** Chair, vice chair until the day, a member, and one until the day after. */
    private static Council seated(UUID vice, @Nullable Term chairs) {
        var paper = new IssuedDocument("1/QĐ", LocalDate.of(2026, 6, 1));
        return new Council(
                        new UUID(1, 9),
                        Level.PROVINCE,
                        "08",
                        "Hội đồng",
                        new Round(2026, 1, false),
                        paper,
                        new OperatingRules(75, 10, 3, paper),
                        List.of(
                                new Member(CHAIR, "chair", "A", "UBND", Position.CHAIR, chairs),
                                new Member(vice, "vice", "B", "Sở", Position.VICE_CHAIR, new Term(null, DAY)),
                                new Member(MEMBER, "member", "C", "Sở", Position.MEMBER),
                                new Member(
                                        new UUID(1, 5),
                                        "last",
                                        "D",
                                        "Sở",
                                        Position.MEMBER,
                                        new Term(null, DAY.plusDays(1)))),
                        1)
                .on(DAY);
    }

    @Test
    void a_stop_the_council_raised_counts_on_every_sheet_before_totals_are_compared() {
        var plain = new Scoring(TEA, RuleFindings.none());
        var stopped = new Scoring(TEA, TEA.findings(List.of("stop:6.1.1")));
        var sheet = sheet(CHAIR, 1, 93, Stars.FIVE, true);

        assertEquals(93, plain.total(sheet));
        var points = TEA.evaluate(sheet.answers()).criteria();
        int later = points.entrySet().stream()
                .dropWhile(e -> !e.getKey().equals("6.1.1"))
                .skip(1)
                .mapToInt(Map.Entry::getValue)
                .sum();
        assertEquals(93 - later, stopped.total(sheet));
    }

    @Test
    void ninety_with_one_missed_five_star_minimum_is_four_stars() {
        var scoring = new Scoring(TEA, RuleFindings.none());
        var agreed = SampleAnswers.answersFor(TEA, 92, Stars.FOUR);

        var rating = scoring.rate(new Tally(368, 4, 2), agreed);

        assertEquals(Stars.FIVE, rating.band());
        assertEquals(Stars.FOUR, rating.stars());
        assertEquals(1, rating.unmetMinimums().getOrDefault(5, List.of()).size());
    }

    @Test
    void a_mean_of_89_99_is_not_ninety() {
        var scoring = new Scoring(TEA, RuleFindings.none());
        var agreed = SampleAnswers.reaching(TEA, Stars.FIVE);

        assertEquals(Stars.FOUR, scoring.rate(new Tally(359, 4, 2), agreed).stars());
        assertEquals(Stars.FIVE, scoring.rate(new Tally(360, 4, 2), agreed).stars());
    }

    @Test
    void a_sheet_saved_again_says_the_same_only_in_the_same_round() {
        var first = sheet(CHAIR, 1, 80, Stars.FOUR, true);

        assertTrue(first.saysTheSameAs(sheet(CHAIR, 1, 80, Stars.FOUR, true)));
        assertFalse(first.saysTheSameAs(sheet(CHAIR, 2, 80, Stars.FOUR, true)));
    }
}
