package vn.ocop.criteria.independent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.ocop.criteria.independent.Sheets.Kind;
import vn.ocop.criteria.independent.Sheets.Minimum;
import vn.ocop.criteria.independent.Sheets.Sheet;

/** Counts what the generated sheets really were: agreement on sheets that never reach a rule proves nothing. */
final class Coverage {

    /** Of 4,153 possible ticks, no tick included; chance may leave out a rare one. */
    private static final int UNSEEN_TICKS = 8;

    /** Fewest of 10,000 sheets; well below what comes out, so that chance does not fail the build. */
    private static final Map<String, Integer> LEAST = Map.ofEntries(
            Map.entry("EDGE", 2_500),
            Map.entry("ONE_SHORT", 2_500),
            Map.entry("RANDOM", 4_600),
            Map.entry("on an edge", 1_500),
            Map.entry("exactly one short", 2_500),
            Map.entry("total 29 decides 1", 150),
            Map.entry("total 30 decides 2", 150),
            Map.entry("total 49 decides 2", 170),
            Map.entry("total 50 decides 3", 90),
            Map.entry("total 69 decides 3", 130),
            Map.entry("total 70 decides 4", 90),
            Map.entry("total 89 decides 4", 90),
            Map.entry("total 90 decides 5", 90),
            Map.entry("stars 1", 350),
            Map.entry("stars 2", 3_000),
            Map.entry("stars 3", 2_000),
            Map.entry("stars 4", 500),
            Map.entry("stars 5", 180),
            Map.entry("lowered from 3 to 2", 1_200),
            Map.entry("lowered from 4 to 2", 650),
            Map.entry("lowered from 4 to 3", 850),
            Map.entry("lowered from 5 to 2", 230),
            Map.entry("lowered from 5 to 3", 500),
            Map.entry("lowered from 5 to 4", 140),
            Map.entry("stopped by the council", 300),
            Map.entry("stopped by the senses", 60),
            Map.entry("rejected", 800),
            Map.entry("answers refused", 40),
            Map.entry("findings refused", 50),
            Map.entry("with open lines", 2_000),
            Map.entry("structure without a story", 320),
            Map.entry("story not ticked", 200),
            Map.entry("tourism 8, case 1", 45),
            Map.entry("tourism 8, case 2", 45),
            Map.entry("tourism 9, case 1", 45),
            Map.entry("tourism 9, case 2", 45),
            Map.entry("tourism 15, case 1", 45),
            Map.entry("tourism 15, case 2", 45));

    private final Map<String, Integer> counts = new TreeMap<>();
    private final Set<String> ticked = new HashSet<>();
    private final Set<String> onlyMissed = new HashSet<>();
    private final Set<String> raised = new HashSet<>();

    void addRefused(boolean answers, boolean findings) {
        if (answers) {
            count("answers refused");
        }
        if (findings) {
            count("findings refused");
        }
    }

    void add(Sheet sheet, Verdict verdict) {
        count(sheet.kind().name());
        count("form " + sheet.form().number());
        count("stars " + verdict.stars());
        if (verdict.stars() < verdict.band()) {
            count("lowered from " + verdict.band() + " to " + verdict.stars());
        } else if (Sheets.FLOORS.contains(verdict.total()) || Sheets.FLOORS.contains(verdict.total() + 1)) {
            count("total " + verdict.total() + " decides " + verdict.stars());
        }
        if (sheet.kind() == Kind.EDGE
                && (Sheets.FLOORS.contains(verdict.total()) || Sheets.FLOORS.contains(verdict.total() + 1))) {
            count("on an edge");
        }
        missed(sheet, verdict);
        for (var halt : verdict.halts()) {
            count(halt.byCouncil() ? "stopped by the council" : "stopped by the senses");
        }
        if (!verdict.refusedBy().isEmpty()) {
            count("rejected");
        }
        if (!verdict.open().isEmpty()) {
            count("with open lines");
        }
        sheet.raised().forEach(id -> raised.add(sheet.form().number() + "/" + id));
        for (int i = 0; i < sheet.ticks().length; i++) {
            ticked.add(tick(sheet.form(), i, sheet.ticks()[i]));
        }
        if (sheet.form().number() == 26) {
            List.of("8", "9", "15").forEach(code -> countCase(sheet, code));
        } else {
            countStory(sheet, verdict);
        }
    }

    /** Options 1 and 2 are the community's, 3 and 4 the organisation's. */
    private void countCase(Sheet sheet, String code) {
        int tick = sheet.ticks()[sheet.form().indexOf(code)];
        if (tick > 0) {
            count("tourism %s, case %d".formatted(code, tick <= 2 ? 1 : 2));
        }
    }

    private void countStory(Sheet sheet, Verdict verdict) {
        int structure = sheet.form().indexOf("5.2");
        if (sheet.form().lines().get(structure).worth(sheet.ticks()[structure]) > 0
                && Integer.valueOf(0).equals(verdict.criteria().get("5.2"))) {
            boolean silent = sheet.ticks()[sheet.form().indexOf("5.1")] == SecondEvaluator.NO_TICK;
            count(silent ? "story not ticked" : "structure without a story");
        }
    }

    private void missed(Sheet sheet, Verdict verdict) {
        var missed = sheet.missed();
        if (missed != null
                && verdict.band() >= missed.stars()
                && verdict.shortfalls().getOrDefault(missed.stars(), List.of()).size() == 1) {
            count("exactly one short");
            onlyMissed.add(missed.toString());
        }
    }

    private static String tick(PrintedForm form, int line, int number) {
        return form.number() + "/" + form.lines().get(line).code() + "=" + number;
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    int of(String what) {
        return counts.getOrDefault(what, 0);
    }

    /** What was not met often enough; empty if generation kept what it claims. */
    List<String> gaps(List<PrintedForm> forms, List<Minimum> minimums, int sheets) {
        var gaps = new ArrayList<String>();
        LEAST.forEach((what, bound) -> atLeast(what, (long) bound * sheets / 10_000, gaps));
        for (var form : forms) {
            atLeast("form " + form.number(), 180L * sheets / 10_000, gaps);
            for (var rule : form.rules()) {
                if (!raised.contains(form.number() + "/" + rule.id())) {
                    gaps.add("never raised: " + form.number() + "/" + rule.id());
                }
            }
        }
        minimums.stream()
                .map(Minimum::toString)
                .filter(minimum -> !onlyMissed.contains(minimum))
                .forEach(minimum -> gaps.add("never the only one missed: " + minimum));
        var unseen = new TreeSet<String>();
        for (var form : forms) {
            for (int i = 0; i < form.lines().size(); i++) {
                unseen.add(tick(form, i, SecondEvaluator.NO_TICK));
                unseen.add(tick(form, i, 0));
                for (int number : form.lines().get(i).numbers()) {
                    unseen.add(tick(form, i, number));
                }
            }
        }
        unseen.removeAll(ticked);
        if (unseen.size() > UNSEEN_TICKS) {
            gaps.add("never ticked: " + unseen);
        }
        return gaps;
    }

    private void atLeast(String what, long bound, List<String> gaps) {
        if (of(what) < bound) {
            gaps.add("%s: %d of at least %d".formatted(what, of(what), bound));
        }
    }
}
