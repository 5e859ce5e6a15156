package vn.ocop.assessment.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ocop.assessment.council.Level;
import vn.ocop.assessment.council.Member;
import vn.ocop.assessment.council.Position;
import vn.ocop.assessment.review.State;
import vn.ocop.assessment.scoring.CouncilHistory.Call;
import vn.ocop.assessment.scoring.CouncilHistory.Closing;
import vn.ocop.assessment.scoring.CouncilHistory.Published;
import vn.ocop.criteria.Answers;
import vn.ocop.criteria.CriteriaSet;
import vn.ocop.criteria.CriteriaSets;
import vn.ocop.criteria.Stars;
import vn.ocop.criteria.sample.SampleAnswers;

/**
 * Random lives of councils. Whatever happens, what is published obeys every rule, judged anew from what was recorded and not by the code in use.
 * {@code ./ocop bench histories} runs a hundred thousand.
 */
class CouncilHistoriesTest {

    private static final int HISTORIES = Integer.getInteger("ocop.histories", 2_000);

    /** Printed with the result; set -Docop.seed=... to repeat a failure. */
    private static final long SEED = Long.getLong("ocop.seed", System.nanoTime());

    private static final int STEPS = 150;
    private static final CriteriaSet TEA = CriteriaSets.load().byNumber(11).orElseThrow();
    private static final List<Answers> POOL = pool();

    @Test
    void no_history_publishes_a_result_that_breaks_a_rule() {
        var ends = new EnumMap<State, Integer>(State.class);
        int refused = 0;
        int heardAgain = 0;
        int inWriting = 0;
        int completed = 0;
        for (int i = 0; i < HISTORIES; i++) {
            var history = new CouncilHistory(SEED + i, TEA, POOL).run(STEPS);
            for (var published : history.published) {
                ends.merge(published.state(), 1, Integer::sum);
                heardAgain += published.afterMeetings() > 1 && published.state() != State.REJECTED ? 1 : 0;
                inWriting += settledInWriting(published) ? 1 : 0;
                completed += completed(published) ? 1 : 0;
                assertEquals(List.of(), broken(history, published), "seed " + (SEED + i));
            }
            refused += history.refused;
        }
        System.out.printf(
                "histories from seed %d: %d, refused steps %d, ends %s, %d of them after a meeting without result, %d in writing,"
                        + " %d of a dossier that the producer completed%n",
                SEED, HISTORIES, refused, ends, heardAgain, inWriting, completed);
        assertTrue(inWriting >= 10, "hardly any result in writing: " + inWriting);
        assertTrue(completed >= 10, "hardly any completed dossier: " + completed);
        assertTrue(heardAgain >= 10, "hardly any result in a second meeting: " + heardAgain);
        for (var end : List.of(
                State.DECIDED, State.FORWARDED, State.NOT_REACHED, State.REJECTED, State.RETURNED_TO_PROVINCE)) {
            assertTrue(ends.getOrDefault(end, 0) >= 10, end + " was hardly reached: " + ends);
        }
    }

    @Test
    void the_same_seed_reaches_the_same_states() {
        for (int i = 0; i < HISTORIES / 20; i++) {
            assertEquals(
                    new CouncilHistory(SEED + i, TEA, POOL).run(STEPS).toString(),
                    new CouncilHistory(SEED + i, TEA, POOL).run(STEPS).toString());
        }
    }

    private static boolean settledInWriting(Published published) {
        var closing = published.closing();
        return published.state() != State.REJECTED
                && closing != null
                && closing.call().inWriting();
    }

    private static boolean completed(Published published) {
        var closing = published.closing();
        return closing != null && closing.version() > 1;
    }

    /** Sheets around every edge, and one minimum short. */
    private static List<Answers> pool() {
        var pool = new ArrayList<Answers>();
        for (int total : new int[] {28, 30, 45, 49, 50, 51, 60, 68, 69, 70, 71, 80, 86, 88, 89, 90, 91, 92, 93, 95}) {
            for (var stars : Stars.values()) {
                sheet(total, stars).ifPresent(pool::add);
            }
        }
        return pool;
    }

    private static Optional<Answers> sheet(int total, Stars stars) {
        try {
            return Optional.of(SampleAnswers.answersFor(TEA, total, stars));
        } catch (IllegalArgumentException theFormAllowsNone) {
            return Optional.empty();
        }
    }

    private static List<String> broken(CouncilHistory history, Published published) {
        if (published.state() == State.REJECTED) {
            return published.raised().stream().anyMatch(history::rejects)
                    ? List.of()
                    : List.of("rejected without a finding");
        }
        var closing = published.closing();
        var agreed = published.agreed();
        if (closing == null || agreed == null) {
            return List.of("published without a closing");
        }
        var broken = new ArrayList<String>();
        if (published.raised().stream().anyMatch(history::rejects)) {
            broken.add("published in spite of a rule that refuses the product");
        }
        var voting = closing.members().stream()
                .filter(member -> member.position() != Position.SECRETARY)
                .map(Member::id)
                .toList();
        var totals = new HashMap<UUID, Integer>();
        var sheets = counting(closing, voting);
        sheets.forEach((id, sheet) -> totals.put(id, total(sheet.answers(), closing)));
        int all = closing.call().inWriting() ? closing.call().asked().size() : voting.size();
        if (totals.size() * 100 < history.rules.quorumPercent() * all) {
            broken.add("no quorum: %d of %d".formatted(totals.size(), all));
        }
        if (!totals.containsKey(chair(closing))) {
            broken.add("without the chair");
        }
        if (closing.inMeeting() > history.rules.maxRounds()) {
            broken.add("after %d rounds in one meeting".formatted(closing.inMeeting()));
        }
        if (spread(totals.values()) > history.rules.maxSpread()) {
            broken.add("too far apart");
        }
        broken.addAll(SecondReading.dossier(closing));
        if (closing.call().inWriting()) {
            broken.addAll(SecondReading.opinions(history.reassessment, closing, voting, sheets.keySet()));
            int together = stars(totals.values(), SecondReading.majority(TEA, sheets.values()), closing);
            if (stars(totals.values(), agreed.options(), closing) != together
                    || sheets.values().stream()
                            .anyMatch(sheet -> together
                                    != stars(
                                            List.of(total(sheet.answers(), closing)),
                                            sheet.answers().options(),
                                            closing))) {
                broken.add("opinions that differ on the stars");
            }
        }
        int stars = stars(totals.values(), agreed.options(), closing);
        if (published.state() != due(history.level, stars)) {
            broken.add("%s at %d stars".formatted(published.state(), stars));
        }
        return broken;
    }

    private static Map<UUID, ScoreSheet> counting(Closing closing, Collection<UUID> voting) {
        var last = new HashMap<UUID, ScoreSheet>();
        for (var sheet : closing.saved()) {
            last.put(sheet.memberId(), sheet);
        }
        last.values()
                .removeIf(sheet -> !sheet.complete()
                        || !Objects.equals(closing.savedAfter().get(sheet.versionNo()), closing.before())
                        || !voting.contains(sheet.memberId())
                        || !closing.present().contains(sheet.memberId())
                        || closing.inConflict().contains(sheet.memberId()));
        return last;
    }

    private static @Nullable UUID chair(Closing closing) {
        var chair = closing.members().stream()
                .filter(member -> member.position() == Position.CHAIR)
                .map(Member::id)
                .findFirst()
                .orElseThrow();
        return closing.inConflict().contains(chair) ? closing.actingChair() : chair;
    }

    private static int spread(Collection<Integer> totals) {
        int lowest = Integer.MAX_VALUE;
        int highest = Integer.MIN_VALUE;
        for (int total : totals) {
            lowest = Math.min(lowest, total);
            highest = Math.max(highest, total);
        }
        return highest - lowest;
    }

    /** Bands by whole numbers, then down to the first level whose every printed minimum the agreed sheet meets. */
    private static int stars(Collection<Integer> totals, Map<String, Integer> agreed, Closing closing) {
        int sum = totals.stream().mapToInt(Integer::intValue).sum();
        int sheets = totals.size();
        int stars =
                sum >= 90 * sheets ? 5 : sum >= 70 * sheets ? 4 : sum >= 50 * sheets ? 3 : sum >= 30 * sheets ? 2 : 1;
        var points = points(agreed, closing.raised());
        while (stars >= 3 && missesMinimum(points, stars)) {
            stars--;
        }
        return stars;
    }

    private static boolean missesMinimum(Map<String, Integer> points, int stars) {
        return TEA.criteria().stream()
                .anyMatch(criterion -> points.getOrDefault(criterion.code(), 0)
                        < criterion.minPointsForStar().getOrDefault(stars, 0));
    }

    private static int total(Answers answers, Closing closing) {
        return points(answers.options(), closing.raised()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Points of set 11, which has no stop of its own; what follows a raised stop counts 0. */
    private static Map<String, Integer> points(Map<String, Integer> answers, Set<String> raised) {
        var points = new HashMap<String, Integer>();
        var stopped = false;
        for (var criterion : TEA.criteria()) {
            int option = answers.getOrDefault(criterion.code(), 0);
            boolean counts = !stopped && option > 0;
            if (counts && criterion.code().equals("5.2")) {
                counts = points.getOrDefault("5.1", 0) >= 1;
            }
            points.put(
                    criterion.code(),
                    counts ? criterion.options().get(option - 1).points() : 0);
            stopped |= raised.contains("stop:" + criterion.code());
        }
        return points;
    }

    private static State due(Level level, int stars) {
        if (level == Level.CENTRAL) {
            return stars == 5 ? State.DECIDED : State.RETURNED_TO_PROVINCE;
        }
        return stars == 5 ? State.FORWARDED : stars >= 3 ? State.DECIDED : State.NOT_REACHED;
    }

    /** The judge must be able to say no: a history whose quorum is taken away afterwards is broken. */
    @Test
    void the_judge_finds_what_is_wrong() {
        for (int i = 0; ; i++) {
            var history = new CouncilHistory(i, TEA, POOL).run(STEPS);
            for (var published : history.published) {
                var closing = published.closing();
                if (published.state() == State.DECIDED && closing != null) {
                    var absent = new Closing(
                            closing.call(),
                            closing.on(),
                            closing.version(),
                            closing.inMeeting(),
                            closing.before(),
                            closing.members(),
                            Set.of(),
                            closing.inConflict(),
                            closing.actingChair(),
                            closing.saved(),
                            closing.savedAfter(),
                            closing.raised());
                    var robbed = new Published(State.DECIDED, absent, published.agreed(), published.raised(), 1);
                    assertTrue(broken(history, robbed).contains("without the chair"));
                    return;
                }
            }
        }
    }

    /** As above: a result of a round that the rules do not allow, and one that rests on sheets of an earlier meeting. */
    @Test
    void the_judge_counts_rounds_and_knows_earlier_sheets() {
        var history = new CouncilHistory(0, TEA, POOL);
        for (int i = 1; history.published.stream().noneMatch(p -> p.state() == State.DECIDED); i++) {
            history = new CouncilHistory(i, TEA, POOL).run(STEPS);
        }
        var decided = history.published.stream()
                .filter(p -> p.state() == State.DECIDED)
                .findFirst()
                .orElseThrow();
        var tooLate = broken(history, moved(decided, history.rules.maxRounds(), 0));
        var fromBefore = broken(history, moved(decided, 0, 1));

        assertTrue(tooLate.toString().contains("rounds in one meeting"), tooLate::toString);
        assertTrue(fromBefore.contains("without the chair"), fromBefore::toString);
    }

    /** As above: opinions outside their law, and scoring while the producer had time. */
    @Test
    void the_judge_knows_opinions_in_writing_and_what_the_producer_is_asked() {
        var history = new CouncilHistory(0, TEA, POOL);
        for (int i = 1; history.published.stream().noneMatch(CouncilHistoriesTest::settledInWriting); i++) {
            history = new CouncilHistory(i, TEA, POOL).run(STEPS);
        }
        var lawful = history.published.stream()
                .filter(CouncilHistoriesTest::settledInWriting)
                .findFirst()
                .orElseThrow();
        var call = Objects.requireNonNull(lawful.closing()).call();
        var crowd = new HashSet<UUID>(call.asked());
        for (int i = 0; i < 100; i++) {
            crowd.add(new UUID(9, i));
        }
        var open = new ProducerHistory.Asked(call.on(), call.on(), null);
        var asked = call.asked();

        assertEquals(List.of(), broken(history, lawful));
        assertBroken("no quorum", history, lawful, call(call, crowd, 1, call.version(), call.completions()));
        assertBroken(
                "after another hearing", history, lawful, call(call, asked, 2, call.version(), call.completions()));
        assertBroken("had time", history, lawful, call(call, asked, 1, call.version(), List.of(open)));
        assertBroken("two requests", history, lawful, call(call, asked, 1, call.version(), List.of(open, open)));
        assertBroken("another version", history, lawful, call(call, asked, 1, 0, call.completions()));
    }

    private static Call call(
            Call call, Set<UUID> asked, int nth, int version, List<ProducerHistory.Asked> completions) {
        return new Call(true, asked, call.on(), call.answerBy(), nth, version, completions);
    }

    private static void assertBroken(String what, CouncilHistory history, Published lawful, Call call) {
        var c = Objects.requireNonNull(lawful.closing());
        var closing = new Closing(
                call,
                c.on(),
                c.version(),
                c.inMeeting(),
                c.before(),
                c.members(),
                c.present(),
                c.inConflict(),
                c.actingChair(),
                c.saved(),
                c.savedAfter(),
                c.raised());
        var broken = broken(history, new Published(lawful.state(), closing, lawful.agreed(), lawful.raised(), 1));
        assertTrue(broken.toString().contains(what), () -> what + ": " + broken);
    }

    private static Published moved(Published published, int rounds, int before) {
        var closing = Objects.requireNonNull(published.closing());
        var moved = new Closing(
                closing.call(),
                closing.on(),
                closing.version(),
                closing.inMeeting() + rounds,
                closing.before() + before,
                closing.members(),
                closing.present(),
                closing.inConflict(),
                closing.actingChair(),
                closing.saved(),
                closing.savedAfter(),
                closing.raised());
        return new Published(published.state(), moved, published.agreed(), published.raised(), 1);
    }
}
