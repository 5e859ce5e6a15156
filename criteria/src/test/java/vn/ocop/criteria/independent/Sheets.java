package vn.ocop.criteria.independent;

import static vn.ocop.criteria.independent.SecondEvaluator.NO_TICK;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.ocop.criteria.independent.PrintedForm.Line;

/**
 * Generated sheets, in turn: a total at the edge of a band, exactly one minimum missed, and two at random. Mistakes
 * live at edges, where random sheets almost never are.
 */
final class Sheets {

    enum Kind {
        EDGE,
        ONE_SHORT,
        RANDOM
    }

    /**
     * One generated sheet.
     *
     * @param ticks option number by line, or {@link SecondEvaluator#NO_TICK}
     * @param wrong answers that the form cannot take
     * @param raised findings of the council, of which some may be unknown to the form
     * @param missed what a sheet of the kind ONE_SHORT misses
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Sheet(
            Kind kind,
            PrintedForm form,
            int[] ticks,
            Map<String, @Nullable Integer> wrong,
            Set<String> raised,
            @Nullable Minimum missed) {

        Map<String, @Nullable Integer> answers() {
            var answers = new HashMap<String, @Nullable Integer>(wrong);
            for (int i = 0; i < ticks.length; i++) {
                if (ticks[i] != NO_TICK) {
                    answers.putIfAbsent(form.lines().get(i).code(), ticks[i]);
                }
            }
            return answers;
        }

        @Override
        public String toString() {
            return "%s, form %d, %s, raised %s".formatted(kind, form.number(), answers(), raised);
        }
    }

    /** A line that some stars ask something of. */
    record Minimum(PrintedForm form, int line, int stars) {
        @Override
        public String toString() {
            return "%d/%s*%d".formatted(form.number(), form.lines().get(line).code(), stars);
        }
    }

    /** Lowest totals of two to five stars. */
    static final List<Integer> FLOORS = List.of(30, 50, 70, 90);

    /** From a floor: the last total below it, and the floor itself. */
    private static final int[] OFFSETS = {-1, 0};

    /** Instead of the fewest points of a line: its tick is not to be changed. */
    private static final int STAYS = Integer.MIN_VALUE;

    private static final int PATIENCE = 5_000;

    private final Random random;
    private final List<PrintedForm> forms;
    private final List<Minimum> minimums = new ArrayList<>();
    private int turn;

    Sheets(List<PrintedForm> forms, long seed) {
        this.forms = forms;
        this.random = new Random(seed);
        for (var form : forms) {
            for (int line = 0; line < form.lines().size(); line++) {
                for (int stars = 3; stars <= 5; stars++) {
                    if (form.lines().get(line).minimum(stars) > 0) {
                        minimums.add(new Minimum(form, line, stars));
                    }
                }
            }
        }
    }

    /** Every minimum of every form, carried ones included. */
    List<Minimum> minimums() {
        return List.copyOf(minimums);
    }

    Sheet next() {
        int round = turn / 4;
        return switch (turn++ % 4) {
            case 0 -> edge(forms.get(round % forms.size()));
            case 1 -> oneShort(minimums.get(round % minimums.size()));
            default -> random(forms.get(random.nextInt(forms.size())));
        };
    }

    private Sheet edge(PrintedForm form) {
        int band = 2 + random.nextInt(4);
        int aim = FLOORS.get(band - 2) + OFFSETS[random.nextInt(OFFSETS.length)];
        // mostly with the minimums of the stars above the edge met, so that the total alone decides
        int[] least = least(form, random.nextInt(5) > 0 ? band : 2);
        var raised = aim < 60 && random.nextInt(6) == 0 ? stops(form) : Set.<String>of();
        int[] ticks = new int[least.length];
        for (int i = 0; i < ticks.length; i++) {
            ticks[i] = tick(form.lines().get(i), least[i]);
        }
        approach(form, ticks, least, aim, raised);
        return new Sheet(Kind.EDGE, form, ticks, Map.of(), raised, null);
    }

    private Sheet oneShort(Minimum missed) {
        var form = missed.form();
        int[] least = least(form, missed.stars());
        int[] ticks = new int[least.length];
        for (int i = 0; i < ticks.length; i++) {
            var line = form.lines().get(i);
            ticks[i] = i == missed.line() ? below(line, least[i]) : tick(line, best(line));
        }
        least[missed.line()] = STAYS; // this tick stays
        int floor = FLOORS.get(missed.stars() - 2);
        int most = SecondEvaluator.total(form, ticks, Set.of());
        int aim = random.nextBoolean() ? floor : floor + random.nextInt(Math.max(1, most - floor + 1));
        approach(form, ticks, least, aim, Set.of());
        return new Sheet(Kind.ONE_SHORT, form, ticks, Map.of(), Set.of(), missed);
    }

    private Sheet random(PrintedForm form) {
        int leftOut = random.nextInt(3) * 15; // per cent
        int tries = 1 + random.nextInt(6); // the best of several ticks, or good stars would hardly ever come out
        int[] ticks = new int[form.lines().size()];
        for (int i = 0; i < ticks.length; i++) {
            var line = form.lines().get(i);
            ticks[i] = random.nextInt(100) < leftOut ? NO_TICK : tick(line, 0);
            for (int again = 1; again < tries && ticks[i] != NO_TICK; again++) {
                int other = tick(line, 0);
                ticks[i] = line.worth(other) > line.worth(ticks[i]) ? other : ticks[i];
            }
        }
        var raised = new HashSet<String>();
        if (random.nextInt(3) == 0) {
            form.rules().stream()
                    .filter(_ -> random.nextInt(3) == 0)
                    .map(PrintedForm.Rule::id)
                    .forEach(raised::add);
        }
        if (random.nextInt(50) == 0) {
            raised.add(random.nextBoolean() ? "stop:1.1" : "rejection:9");
        }
        var wrong = random.nextInt(50) == 0 ? wrong(form) : new HashMap<String, @Nullable Integer>();
        return new Sheet(Kind.RANDOM, form, ticks, wrong, Set.copyOf(raised), null);
    }

    private Map<String, @Nullable Integer> wrong(PrintedForm form) {
        var wrong = new HashMap<String, @Nullable Integer>();
        for (int count = 1 + random.nextInt(3); count > 0; count--) {
            var line = form.lines().get(random.nextInt(form.lines().size()));
            switch (random.nextInt(4)) {
                case 0 -> wrong.put(line.code() + ".9", 1);
                case 1 -> wrong.put(line.code(), line.numbers().length + 1);
                case 2 -> wrong.put(line.code(), -2);
                default -> wrong.put(line.code(), null);
            }
        }
        return wrong;
    }

    private static Set<String> stops(PrintedForm form) {
        var stops = new HashSet<String>();
        form.rules().stream()
                .filter(PrintedForm.Rule::stops)
                .map(PrintedForm.Rule::id)
                .forEach(stops::add);
        return stops;
    }

    /** Changes one tick after another, never away from the total that is wanted, until it is there. */
    private void approach(PrintedForm form, int[] ticks, int[] least, int aim, Set<String> raised) {
        int off = Math.abs(SecondEvaluator.total(form, ticks, raised) - aim);
        for (int tries = 0; off > 0 && tries < PATIENCE; tries++) {
            int i = random.nextInt(ticks.length);
            if (least[i] == STAYS) {
                continue;
            }
            int before = ticks[i];
            ticks[i] = tick(form.lines().get(i), least[i]);
            int now = Math.abs(SecondEvaluator.total(form, ticks, raised) - aim);
            if (now > off) {
                ticks[i] = before;
            } else {
                off = now;
            }
        }
    }

    private static int[] least(PrintedForm form, int stars) {
        return form.lines().stream()
                .mapToInt(line -> SecondEvaluator.isSense(form, line) && stars >= 3
                        ? Math.max(1, line.minimum(stars)) // a zero there would take the minimums of later lines
                        : line.minimum(stars))
                .toArray();
    }

    private static int best(Line line) {
        return Arrays.stream(line.points()).max().orElseThrow();
    }

    /** Any tick worth at least so many points; without a wish "none fits" is one, too. */
    private int tick(Line line, int least) {
        if (least == 0) {
            int index = random.nextInt(line.numbers().length + 1);
            return index == line.numbers().length ? 0 : line.numbers()[index];
        }
        return oneOf(IntStream.of(line.numbers())
                .filter(number -> line.worth(number) >= least)
                .toArray());
    }

    /** A tick that misses the minimum, half of the time the best of them. */
    private int below(Line line, int minimum) {
        int[] below = IntStream.concat(IntStream.of(0), IntStream.of(line.numbers()))
                .filter(number -> line.worth(number) < minimum)
                .toArray();
        return random.nextBoolean() ? below[below.length - 1] : oneOf(below);
    }

    private int oneOf(int[] numbers) {
        return numbers[random.nextInt(numbers.length)];
    }
}
