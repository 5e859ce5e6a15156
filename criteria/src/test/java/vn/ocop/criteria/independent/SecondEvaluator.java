package vn.ocop.criteria.independent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.ocop.criteria.independent.PrintedForm.Line;
import vn.ocop.criteria.independent.Verdict.Halt;
import vn.ocop.criteria.independent.Verdict.Shortfall;

/**
 * Decision 26/2026 applied to one sheet, from top to bottom as a member of the council reads the form. Readings where
 * the text is silent: ADR-0021 (stops), ADR-0022 (missed minimums), ADR-0025 (none fits, no answer).
 */
final class SecondEvaluator {

    /** No tick on a line; 0 is a tick: "none fits". */
    static final int NO_TICK = -1;

    private static final int LAST_SET_OF_GOODS = 25;
    private static final int BOTTLED_WATER = 16;
    private static final int SENSES = 6;

    private SecondEvaluator() {}

    /** Ticks the form cannot take, as "criterion=number"; a null reads as -1. */
    static Set<String> faults(PrintedForm form, Map<String, @Nullable Integer> answers) {
        var faults = new TreeSet<String>();
        answers.forEach((code, given) -> {
            int tick = given == null ? -1 : given;
            int index = form.indexOf(code);
            var fits = index >= 0
                    && (tick == 0
                            || IntStream.of(form.lines().get(index).numbers()).anyMatch(number -> number == tick));
            if (!fits) {
                faults.add(code + "=" + tick);
            }
        });
        return faults;
    }

    /** Findings on remarks that the form does not print. */
    static Set<String> unknown(PrintedForm form, Set<String> raised) {
        var unknown = new TreeSet<>(raised);
        form.rules().forEach(rule -> unknown.remove(rule.id()));
        return unknown;
    }

    /** Points that count, line by line. */
    static int[] points(PrintedForm form, int[] ticks, Set<String> raised) {
        int[] points = new int[ticks.length];
        int end = Math.min(firstLineAfterACouncilStop(form, raised), firstLineAfterTastelessWater(form, ticks));
        for (int i = 0; i < end; i++) {
            points[i] = form.lines().get(i).worth(ticks[i]);
        }
        if (form.number() <= LAST_SET_OF_GOODS && points[form.indexOf("5.1")] < 1) {
            points[form.indexOf("5.2")] = 0; // a story that is not there has no structure
        }
        return points;
    }

    static int total(PrintedForm form, int[] ticks, Set<String> raised) {
        return IntStream.of(points(form, ticks, raised)).sum();
    }

    private static int firstLineAfterACouncilStop(PrintedForm form, Set<String> raised) {
        int end = form.lines().size();
        for (var rule : form.rules()) {
            if (rule.stops() && raised.contains(rule.id())) {
                end = Math.min(end, rule.line() + 1);
            }
        }
        return end;
    }

    private static int firstLineAfterTastelessWater(PrintedForm form, int[] ticks) {
        int end = form.lines().size();
        if (!zeroSenses(form, ticks).isEmpty()) {
            while (form.lines().get(end - 1).section() > SENSES) {
                end--;
            }
        }
        return end;
    }

    /** Whether a zero on this line stops the scoring: "Có chỉ tiêu 0 điểm thì dừng chấm". */
    static boolean isSense(PrintedForm form, Line line) {
        return form.number() == BOTTLED_WATER && line.section() == SENSES;
    }

    private static List<String> zeroSenses(PrintedForm form, int[] ticks) {
        return codes(form, i -> {
            var line = form.lines().get(i);
            return isSense(form, line) && ticks[i] != NO_TICK && line.worth(ticks[i]) == 0;
        });
    }

    private static List<String> codes(PrintedForm form, IntPredicate which) {
        return IntStream.range(0, form.lines().size())
                .filter(which)
                .mapToObj(i -> form.lines().get(i).code())
                .toList();
    }

    static Verdict evaluate(PrintedForm form, int[] ticks, Set<String> raised) {
        int[] points = points(form, ticks, raised);
        int total = 0;
        var parts = new TreeMap<String, Integer>();
        var sections = new TreeMap<String, Integer>();
        var criteria = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < points.length; i++) {
            var line = form.lines().get(i);
            total += points[i];
            parts.merge(line.part(), points[i], Integer::sum);
            sections.merge(Integer.toString(line.section()), points[i], Integer::sum);
            criteria.put(line.code(), points[i]);
        }
        var shortfalls = new TreeMap<Integer, List<Shortfall>>();
        for (int stars = 3; stars <= 5; stars++) {
            shortfalls.put(stars, shortfalls(form, points, stars));
        }
        int band = band(total);
        int stars = band;
        while (stars >= 3 && !shortfalls.getOrDefault(stars, List.of()).isEmpty()) {
            stars--;
        }
        return new Verdict(
                total,
                parts,
                sections,
                criteria,
                band,
                stars,
                shortfalls,
                halts(form, ticks, raised),
                form.rules().stream()
                        .filter(rule -> !rule.stops() && raised.contains(rule.id()))
                        .map(PrintedForm.Rule::id)
                        .toList(),
                open(form, ticks));
    }

    static int band(int total) {
        if (total < 30) {
            return 1;
        }
        if (total < 50) {
            return 2;
        }
        if (total < 70) {
            return 3;
        }
        return total < 90 ? 4 : 5;
    }

    private static List<Shortfall> shortfalls(PrintedForm form, int[] points, int stars) {
        var found = new ArrayList<Shortfall>();
        for (int i = 0; i < points.length; i++) {
            var line = form.lines().get(i);
            int minimum = line.minimum(stars);
            if (points[i] < minimum) {
                found.add(new Shortfall(line.code(), points[i], minimum, leastOption(line, minimum)));
            }
        }
        return found;
    }

    /** The option of fewest points that reaches the minimum; of equals the one printed first. */
    private static int leastOption(Line line, int minimum) {
        int least = -1;
        for (int i = 0; i < line.points().length; i++) {
            if (line.points()[i] >= minimum && (least < 0 || line.points()[i] < line.points()[least])) {
                least = i;
            }
        }
        return line.numbers()[least];
    }

    private static List<Halt> halts(PrintedForm form, int[] ticks, Set<String> raised) {
        var halts = new ArrayList<Halt>();
        int end = firstLineAfterTastelessWater(form, ticks);
        if (end < ticks.length) {
            halts.add(new Halt("sensory-zero", false, zeroSenses(form, ticks), codes(form, i -> i >= end)));
        }
        for (var rule : form.rules()) {
            if (rule.stops() && raised.contains(rule.id())) {
                halts.add(new Halt(
                        rule.id(),
                        true,
                        List.of(form.lines().get(rule.line()).code()),
                        codes(form, i -> i > rule.line())));
            }
        }
        return halts;
    }

    /** Lines without a tick, but not 5.2 where the tick on 5.1 says that there is no story. */
    private static List<String> open(PrintedForm form, int[] ticks) {
        int story = form.number() <= LAST_SET_OF_GOODS ? form.indexOf("5.1") : -1;
        boolean noStory =
                story >= 0 && ticks[story] != NO_TICK && form.lines().get(story).worth(ticks[story]) < 1;
        return codes(
                form,
                i -> ticks[i] == NO_TICK
                        && !(noStory && form.lines().get(i).code().equals("5.2")));
    }
}
