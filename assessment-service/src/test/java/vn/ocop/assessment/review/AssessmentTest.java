package vn.ocop.assessment.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ocop.assessment.council.Level;
import vn.ocop.assessment.rating.Disagreement;
import vn.ocop.assessment.rating.IssuedDocument;
import vn.ocop.assessment.rating.OperatingRules;
import vn.ocop.assessment.rating.ScoringOutcome;
import vn.ocop.assessment.rating.Tally;
import vn.ocop.criteria.Stars;
import vn.ocop.platform.problem.Refused;

class AssessmentTest {

    private static final UUID ID = UUID.fromString("01999999-0000-7000-8000-000000000001");
    private static final Panel PANEL = new Panel(
            UUID.fromString("01999999-0000-7000-8000-000000000002"),
            new OperatingRules(75, 10, 3, new IssuedDocument("16/QC-HĐ", LocalDate.of(2026, 10, 1))));
    private static final Session SESSION =
            new Session(PANEL, UUID.fromString("01999999-0000-7000-8000-000000000003"), Procedure.MEETING, 1, 1);
    private static final Tally TALLY = new Tally(338, 4, 6);

    private static Assessment in(State state) {
        return in(state, Level.PROVINCE, Stars.FOUR);
    }

    private static Assessment in(State state, Level level, Stars stars) {
        Phase phase =
                switch (state) {
                    case RECEIVED -> new Phase.Received();
                    case UNDER_REVIEW -> new Phase.UnderReview(PANEL, 0);
                    case SCORING -> new Phase.Scoring(SESSION);
                    case DELIBERATION -> new Phase.Deliberation(SESSION, TALLY);
                    case AGREED -> new Phase.Agreed(SESSION, TALLY);
                    case CONFIRMED -> confirmed(stars);
                    case RETURNED_TO_PROVINCE -> new Phase.Returned(confirmed(stars), null);
                    default -> new Phase.Ended(state, confirmed(stars));
                };
        return new Assessment(ID, level, phase);
    }

    private static Phase.Confirmed confirmed(Stars stars) {
        return new Phase.Confirmed(SESSION, new Outcome(TALLY, Stars.FIVE, stars));
    }

    /** From which states each step is lawful, and where it leads. */
    private static final Map<String, Set<State>> LAWFUL = Map.of(
            "assign", Set.of(State.RECEIVED),
            "startScoring", Set.of(State.UNDER_REVIEW),
            "close", Set.of(State.SCORING),
            "deliberated", Set.of(State.DELIBERATION),
            "confirm", Set.of(State.AGREED),
            "recognise", Set.of(State.CONFIRMED),
            "reject", Set.of(State.UNDER_REVIEW, State.SCORING, State.DELIBERATION),
            "withdraw", Set.of(State.RECEIVED, State.UNDER_REVIEW),
            "takeOut", Set.of(State.DECIDED, State.FORWARDED),
            "withdrawRecognition", Set.of(State.DECIDED));

    private static final Map<String, Function<Assessment, Assessment>> STEPS = Map.of(
            "assign",
            a -> a.assign(PANEL),
            "startScoring",
            a -> a.startScoring(SESSION.meetingId()),
            "close",
            a -> a.close(new ScoringOutcome.Settled(TALLY)),
            "deliberated",
            Assessment::deliberated,
            "confirm",
            a -> a.confirm(Stars.FOUR, Stars.FOUR),
            "recognise",
            a -> a.recognise(Bar.NONE),
            "reject",
            Assessment::reject,
            "withdraw",
            Assessment::withdraw,
            "takeOut",
            a -> a.afterwards().takeOut(),
            "withdrawRecognition",
            a -> a.afterwards().withdrawRecognition());

    @ParameterizedTest
    @EnumSource(State.class)
    void every_step_from_every_state_is_lawful_or_refused(State state) {
        var moved = new EnumMap<State, Integer>(State.class);
        STEPS.forEach((name, step) -> {
            if (LAWFUL.getOrDefault(name, Set.of()).contains(state)) {
                moved.merge(step.apply(in(state)).state(), 1, Integer::sum);
            } else {
                var refused = assertThrows(Refused.class, () -> step.apply(in(state)), name);
                assertEquals(state, refusedIn(name, refused));
            }
        });
        assertEquals(
                LAWFUL.values().stream()
                        .filter(states -> states.contains(state))
                        .count(),
                moved.values().stream().mapToInt(Integer::intValue).sum());
    }

    /** A returned product is recognised too, once the province has chosen so. */
    private static State refusedIn(String step, Refused refused) {
        if (refused.refusal() instanceof ReviewRefusal.FollowUpMissing && step.equals("recognise")) {
            return State.RETURNED_TO_PROVINCE;
        }
        return assertInstanceOf(ReviewRefusal.WrongState.class, refused.refusal())
                .actual();
    }

    @Test
    void of_a_returned_product_the_province_decides_on_the_centres_result_if_it_chose_so() {
        var returned = in(State.CONFIRMED, Level.CENTRAL, Stars.FOUR).notReached(Bar.NONE);
        var recognising = returned.afterwards().followUp(FollowUp.RECOGNISE, Bar.NONE);

        assertEquals(Level.PROVINCE, recognising.decidedAt());
        assertEquals(State.DECIDED, recognising.recognise(Bar.NONE).state());
        assertEquals(
                Level.PROVINCE, recognising.recognise(Bar.NONE).afterwards().again());
        assertEquals(recognising, recognising.recognise(Bar.NONE).afterwards().takeOut());
        assertEquals(
                new ReviewRefusal.FollowUpMissing(ID),
                assertThrows(Refused.class, () -> returned.afterwards()
                                .followUp(FollowUp.ASSESS_AGAIN, Bar.NONE)
                                .recognise(Bar.NONE))
                        .refusal());
        assertEquals(
                new ReviewRefusal.AlreadyChosen(ID, FollowUp.RECOGNISE),
                assertThrows(Refused.class, () -> recognising.afterwards().followUp(FollowUp.ASSESS_AGAIN, Bar.NONE))
                        .refusal());
    }

    @Test
    void what_the_ministry_decided_is_done_again_at_the_centre() {
        var five = in(State.CONFIRMED, Level.CENTRAL, Stars.FIVE).recognise(Bar.NONE);

        assertEquals(Level.CENTRAL, five.afterwards().again());
        assertEquals(
                Level.CENTRAL,
                five.afterwards().withdrawRecognition().afterwards().again());
    }

    @Test
    void a_wide_spread_leads_to_a_talk_and_then_to_the_next_round() {
        var talking = in(State.SCORING).close(new ScoringOutcome.MustDeliberate(new Tally(241, 3, 11), 10));

        assertEquals(State.DELIBERATION, talking.state());
        assertEquals(2, talking.deliberated().scoring().round());
    }

    private static Assessment inWriting(UUID request) {
        return in(State.UNDER_REVIEW).hearing().askInWriting(request);
    }

    @Test
    void opinions_that_differ_lead_to_a_meeting_and_to_nothing_else() {
        var apart = inWriting(ID).close(new ScoringOutcome.MustMeet(TALLY, Disagreement.STARS));

        assertEquals(State.DELIBERATION, apart.state());
        assertEquals(0, apart.deliberation().open().roundsLeft());
        assertEquals(
                new ReviewRefusal.MeetingRequired(ID),
                assertThrows(Refused.class, apart::deliberated).refusal());
        assertThrows(Refused.class, apart::agreed);
        var met = apart.startScoring(SESSION.meetingId()).scoring();
        assertEquals(new Session(PANEL, SESSION.meetingId(), Procedure.MEETING, 2, 2), met);
    }

    @Test
    void opinions_are_asked_for_once_and_not_after_a_meeting() {
        var left = in(State.UNDER_REVIEW).to(new Phase.UnderReview(PANEL, 3));

        assertEquals(
                new ReviewRefusal.MeetingRequired(ID),
                assertThrows(Refused.class, () -> left.hearing().askInWriting(ID))
                        .refusal());
        assertEquals(1, inWriting(ID).scoring().round());
    }

    @Test
    void a_meeting_needs_a_reason_only_while_writing_may_settle_it() {
        assertTrue(in(State.UNDER_REVIEW).hearing().writingMaySettle());
        assertTrue(inWriting(ID).hearing().writingMaySettle());
        var apart = inWriting(ID).close(new ScoringOutcome.MustMeet(TALLY, Disagreement.SPREAD));
        assertFalse(apart.hearing().writingMaySettle());
        assertFalse(in(State.UNDER_REVIEW)
                .to(new Phase.UnderReview(PANEL, 1))
                .hearing()
                .writingMaySettle());
    }

    @Test
    void opinions_given_up_for_a_meeting_count_no_more() {
        assertEquals(
                2, inWriting(ID).startScoring(SESSION.meetingId()).scoring().round());
        assertThrows(Refused.class, () -> in(State.SCORING).startScoring(ID));
        assertThrows(Refused.class, () -> in(State.DELIBERATION).startScoring(ID));
    }

    @ParameterizedTest(name = "{0} stars, {1} held, {2}: recognised {3}, notice {4}")
    @CsvSource({
        "3, 0, PROVINCE, DECIDED, decision-needed",
        "3, 3, PROVINCE, upgrade-failed, NOT_REACHED",
        "4, 3, PROVINCE, DECIDED, decision-needed",
        "3, 4, PROVINCE, upgrade-failed, NOT_REACHED",
        "4, 4, PROVINCE, upgrade-failed, NOT_REACHED",
        "2, 3, PROVINCE, notice-not-decision, NOT_REACHED",
        "4, 4, CENTRAL, upgrade-failed, RETURNED_TO_PROVINCE",
        "5, 4, CENTRAL, DECIDED, decision-needed"
    })
    void an_upgrade_that_comes_to_no_more_stars_is_a_notice_and_no_decision(
            int stars, int held, Level level, String recognised, String notice) {
        var confirmed = in(State.CONFIRMED, level, Stars.of(stars));
        var bar = new Bar(held);

        assertEquals(recognised, outcome(() -> confirmed.recognise(bar)));
        assertEquals(notice, outcome(() -> confirmed.notReached(bar)));
    }

    @Test
    void a_returned_upgrade_that_comes_to_no_more_stars_rests_or_is_assessed_again() {
        var returned = in(State.RETURNED_TO_PROVINCE, Level.CENTRAL, Stars.FOUR).afterwards();
        var four = new Bar(4);

        assertEquals("upgrade-failed", outcome(() -> returned.followUp(FollowUp.RECOGNISE, four)));
        assertEquals("NOT_REACHED", outcome(() -> returned.followUp(FollowUp.END, four)));
        assertEquals("RETURNED_TO_PROVINCE", outcome(() -> returned.followUp(FollowUp.ASSESS_AGAIN, four)));
        assertEquals("RETURNED_TO_PROVINCE", outcome(() -> returned.followUp(FollowUp.RECOGNISE, new Bar(3))));
        assertEquals("decision-needed", outcome(() -> returned.followUp(FollowUp.END, new Bar(3))));
    }

    private static String outcome(Supplier<Assessment> step) {
        try {
            return step.get().state().name();
        } catch (Refused e) {
            return switch (e.refusal()) {
                case ReviewRefusal.UpgradeFailed(var _, int _, int _) -> "upgrade-failed";
                case ReviewRefusal.DecisionNeeded(var _, int _) -> "decision-needed";
                case ReviewRefusal.NoticeNotDecision(var _, int _) -> "notice-not-decision";
                default -> throw e;
            };
        }
    }

    @Test
    void closing_without_quorum_is_refused() {
        var refused =
                assertThrows(Refused.class, () -> in(State.SCORING).close(new ScoringOutcome.NoQuorum(2, 3, true)));

        assertEquals(new ReviewRefusal.QuorumMissing(ID, 2, 3, true), refused.refusal());
    }

    @Test
    void a_province_recognises_three_and_four_stars() {
        for (var stars : List.of(Stars.THREE, Stars.FOUR)) {
            assertEquals(
                    State.DECIDED,
                    in(State.CONFIRMED, Level.PROVINCE, stars)
                            .recognise(Bar.NONE)
                            .state());
        }
    }

    @Test
    void five_stars_at_the_province_are_forwarded_and_nothing_else() {
        var five = in(State.CONFIRMED, Level.PROVINCE, Stars.FIVE);

        assertEquals(State.FORWARDED, five.forward().state());
        assertEquals(
                new ReviewRefusal.WrongOutcome(ID, State.FORWARDED),
                assertThrows(Refused.class, () -> five.recognise(Bar.NONE)).refusal());
        assertEquals(
                new ReviewRefusal.WrongOutcome(ID, State.DECIDED),
                assertThrows(Refused.class, () -> in(State.CONFIRMED).forward()).refusal());
    }

    @Test
    void below_three_stars_there_is_a_notice_and_no_decision() {
        var two = in(State.CONFIRMED, Level.PROVINCE, Stars.TWO);

        assertEquals(State.NOT_REACHED, two.notReached(Bar.NONE).state());
        assertEquals(
                new ReviewRefusal.NoticeNotDecision(ID, 2),
                assertThrows(Refused.class, () -> two.recognise(Bar.NONE)).refusal());
        assertEquals(
                new ReviewRefusal.NoticeNotDecision(ID, 2),
                assertThrows(Refused.class, two::forward).refusal());
        assertEquals(
                new ReviewRefusal.DecisionNeeded(ID, 4),
                assertThrows(Refused.class, () -> in(State.CONFIRMED).notReached(Bar.NONE))
                        .refusal());
    }

    @Test
    void the_ministry_recognises_five_stars_and_returns_anything_less() {
        assertEquals(
                State.DECIDED,
                in(State.CONFIRMED, Level.CENTRAL, Stars.FIVE)
                        .recognise(Bar.NONE)
                        .state());
        var four = in(State.CONFIRMED, Level.CENTRAL, Stars.FOUR);
        assertEquals(
                new ReviewRefusal.NoticeNotDecision(ID, 4),
                assertThrows(Refused.class, () -> four.recognise(Bar.NONE)).refusal());
        assertEquals(State.RETURNED_TO_PROVINCE, four.notReached(Bar.NONE).state());
    }

    @Test
    void stars_never_lie_above_the_band() {
        assertThrows(IllegalArgumentException.class, () -> new Outcome(TALLY, Stars.FOUR, Stars.FIVE));
    }

    @Test
    void a_recount_uses_up_no_round_of_the_meeting() {
        var rest = new Tally(252, 3, 4);
        var settled = in(State.AGREED).recount(new ScoringOutcome.Settled(rest));

        assertEquals(State.AGREED, settled.state());
        assertEquals(rest, settled.agreed().tally());
        var session = settled.agreed().open();
        assertEquals(2, session.round());
        assertEquals(SESSION.roundsLeft(), session.roundsLeft());
        assertEquals(
                State.DELIBERATION,
                in(State.AGREED)
                        .recount(new ScoringOutcome.MustDeliberate(rest, 3))
                        .state());
        assertEquals(
                2,
                in(State.AGREED)
                        .recount(new ScoringOutcome.NoQuorum(2, 3, true))
                        .scoring()
                        .round());
        var opinions =
                inWriting(ID).close(new ScoringOutcome.Settled(TALLY)).recount(new ScoringOutcome.NoQuorum(2, 3, true));
        assertEquals(new Phase.UnderReview(PANEL, 1), opinions.phase());
        assertFalse(opinions.hearing().writingMaySettle());
        for (var state : Set.of(State.SCORING, State.DELIBERATION, State.CONFIRMED, State.DECIDED)) {
            assertThrows(Refused.class, () -> in(state).recount(new ScoringOutcome.Settled(rest)));
        }
    }
}
