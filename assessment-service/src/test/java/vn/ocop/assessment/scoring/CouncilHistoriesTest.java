package vn.ocop.assessment.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
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
        for (int i = 0; i < HISTORIES; i++) {
            var history = new CouncilHistory(SEED + i, TEA, POOL).run(STEPS);
            for (var published : history.published) {
                ends.merge(published.state(), 1, Integer::sum);
                heardAgain += published.afterMeetings() > 1 && published.state() != State.REJECTED ? 1 : 0;
                assertEquals(List.of(), broken(history, published), "seed " + (SEED + i));
            }
            refused += history.refused;
        }
        System.out.printf(
                "histories from seed %d: %d, refused steps %d, ends %s, %d of them after a meeting without result%n",
                SEED, HISTORIES, refused, ends, heardAgain);
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
        counting(closing, voting).forEach((id, sheet) -> totals.put(id, total(sheet.answers(), closing)));
        if (totals.size() * 100 < history.rules.quorumPercent() * voting.size()) {
            broken.add("no quorum: %d of %d".formatted(totals.size(), voting.size()));
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
        int stars = stars(totals.values(), agreed, closing);
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
    private static int stars(Collection<Integer> totals, Answers agreed, Closing closing) {
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
        return points(answers, closing.raised()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Points of set 11, which has no stop of its own; what follows a raised stop counts 0. */
    private static Map<String, Integer> points(Answers answers, Set<String> raised) {
        var points = new HashMap<String, Integer>();
        var stopped = false;
        for (var criterion : TEA.criteria()) {
            int option = answers.options().getOrDefault(criterion.code(), 0);
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

    private static Published moved(Published published, int rounds, int before) {
        var closing = Objects.requireNonNull(published.closing());
        var moved = new Closing(
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
