package vn.ocop.criteria.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import vn.ocop.criteria.Answers;
import vn.ocop.criteria.CriteriaSet;
import vn.ocop.criteria.Criterion;
import vn.ocop.criteria.StarRule;
import vn.ocop.criteria.Stars;

/** Complete, deterministic answers that evaluate to a wanted total and wanted stars. For tests and demonstrations. */
public final class SampleAnswers {

    private static final Map<Stars, Integer> USUAL_TOTAL =
            Map.of(Stars.FIVE, 93, Stars.FOUR, 80, Stars.THREE, 60, Stars.TWO, 40, Stars.ONE, 20);

    private SampleAnswers() {}

    /** Answers in the middle of the band of these stars, every minimum met. */
    public static Answers reaching(CriteriaSet form, Stars stars) {
        return answersFor(form, USUAL_TOTAL.getOrDefault(stars, 0), stars);
    }

    /**
     * Answers with exactly this total and these stars. Where the total's band is higher than the stars, one minimum of
     * the next level is missed.
     *
     * @throws IllegalArgumentException if the form allows no such answers
     */
    public static Answers answersFor(CriteriaSet form, int total, Stars stars) {
        return attempts(form, total, stars).stream()
                .flatMap(ranges -> fill(ranges, total).stream())
                .map(form::choose)
                .filter(answers -> wanted(form, answers, total, stars))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s allows no %d points with %d stars".formatted(form.version(), total, stars.value())));
    }

    private static boolean wanted(CriteriaSet form, Answers answers, int total, Stars stars) {
        var evaluation = form.evaluate(answers);
        return evaluation.total() == total && evaluation.stars() == stars;
    }

    /** Fewest and most points that a criterion may get. */
    private record Range(Criterion criterion, int min, int max) {}

    private static List<List<Range>> attempts(CriteriaSet form, int total, Stars stars) {
        var rule = StarRule.inForceOn(form.effectiveFrom());
        var plain = ranges(form, total, criterion -> criterion.minimumFor(stars));
        if (stars == Stars.FIVE || total < rule.floor(Stars.of(stars.value() + 1))) {
            return List.of(plain);
        }
        var next = Stars.of(Math.max(stars.value() + 1, Stars.THREE.value()));
        var attempts = new ArrayList<List<Range>>();
        for (int i = 0; i < plain.size(); i++) {
            var range = plain.get(i);
            int below = range.criterion().minimumFor(next) - 1;
            if (below >= range.min()) {
                var missing = new ArrayList<>(plain);
                missing.set(i, new Range(range.criterion(), range.min(), below));
                attempts.add(missing);
            }
        }
        return attempts;
    }

    /** Keeps clear of conditions and machine-decided stops, so that what is chosen is what counts. */
    private static List<Range> ranges(CriteriaSet form, int total, ToIntFunction<Criterion> minimum) {
        boolean low = total < StarRule.inForceOn(form.effectiveFrom()).floor(Stars.TWO);
        return form.criteria().stream()
                .map(criterion -> {
                    var code = criterion.code();
                    boolean conditional = criterion.appliesIf() != null;
                    boolean carries = form.criteria().stream()
                            .map(Criterion::appliesIf)
                            .anyMatch(condition ->
                                    condition != null && condition.criterion().equals(code));
                    boolean fires = form.stopRules().stream()
                            .anyMatch(rule -> rule.firesAtZero().contains(code));
                    boolean stopped = form.stopRules().stream()
                            .anyMatch(rule -> rule.countsZero().contains(code));
                    int min = !low && (carries || fires) ? 1 : 0;
                    int max = low && (conditional || stopped) ? 0 : criterion.max();
                    return new Range(criterion, Math.max(min, minimum.applyAsInt(criterion)), max);
                })
                .toList();
    }

    /** Picks per criterion what lies nearest to an even spread, as long as the rest can still make up the total. */
    private static Optional<Map<String, Integer>> fill(List<Range> ranges, int total) {
        var reachable = reachable(ranges, total);
        if (!reachable[0][total]) {
            return Optional.empty();
        }
        var chosen = new LinkedHashMap<String, Integer>();
        int left = total;
        int maxLeft = CriteriaSet.TOTAL;
        for (int i = 0; i < ranges.size(); i++) {
            var criterion = ranges.get(i).criterion();
            int best = -1;
            for (int option : numbers(ranges.get(i))) {
                int points = criterion.points(option);
                boolean possible = points <= left && reachable[i + 1][left - points];
                if (possible
                        && (best < 0
                                || off(points, criterion, left, maxLeft)
                                        < off(criterion.points(best), criterion, left, maxLeft))) {
                    best = option;
                }
            }
            chosen.put(criterion.code(), best);
            left -= criterion.points(best);
            maxLeft -= criterion.max();
        }
        return Optional.of(chosen);
    }

    private static int off(int points, Criterion criterion, int left, int maxLeft) {
        return Math.abs(points * maxLeft - criterion.max() * left);
    }

    /** Printed options in range; "none fits" only where the form prints nothing low enough. */
    private static List<Integer> numbers(Range range) {
        var numbers = new ArrayList<Integer>();
        for (var option : range.criterion().options()) {
            if (option.points() >= range.min() && option.points() <= range.max()) {
                numbers.add(option.no());
            }
        }
        boolean printsZero = range.criterion().options().stream().anyMatch(option -> option.points() == 0);
        if (range.min() == 0 && !printsZero) {
            numbers.add(Criterion.NONE_FITS);
        }
        return numbers;
    }

    /** reachable[i][t]: whether the criteria from i on can make exactly t points. */
    private static boolean[][] reachable(List<Range> ranges, int total) {
        var reachable = new boolean[ranges.size() + 1][total + 1];
        reachable[ranges.size()][0] = true;
        for (int i = ranges.size() - 1; i >= 0; i--) {
            for (int option : numbers(ranges.get(i))) {
                int points = ranges.get(i).criterion().points(option);
                for (int t = points; t <= total; t++) {
                    reachable[i][t] |= reachable[i + 1][t - points];
                }
            }
        }
        return reachable;
    }
}
