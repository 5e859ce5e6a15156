package vn.ocop.criteria.independent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ocop.criteria.CriteriaSet;
import vn.ocop.criteria.CriteriaSets;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.InvalidAnswers;
import vn.ocop.criteria.InvalidFindings;
import vn.ocop.criteria.Question;
import vn.ocop.criteria.independent.Sheets.Sheet;
import vn.ocop.criteria.independent.Verdict.Halt;
import vn.ocop.criteria.independent.Verdict.Shortfall;

/**
 * The evaluator in use and the one of this package, on the same sheets. {@code ./ocop bench evaluators} runs a million
 * of them.
 */
class EvaluatorsAgreeTest {

    /** At least 10,000: fewer cannot reach every minimum of every form. */
    private static final int SHEETS = Integer.getInteger("ocop.sheets", 10_000);

    /** Printed with the result; set -Docop.seed=... to repeat a failure. */
    private static final long SEED = Long.getLong("ocop.seed", System.nanoTime());

    private static final int DIFFERENCES_SHOWN = 10;

    private static final CriteriaSets FORMS = CriteriaSets.load();
    private static final List<PrintedForm> PRINTED = PrintedForm.all();

    private static CriteriaSet inUse(PrintedForm form) {
        return FORMS.inForceOn(form.number(), LocalDate.of(2026, 5, 22)).orElseThrow();
    }

    @Test
    void both_evaluators_agree_on_every_sheet() {
        var inUse = PRINTED.stream().map(EvaluatorsAgreeTest::inUse).toList();
        var sheets = new Sheets(PRINTED, SEED);
        var coverage = new Coverage();
        int differences = 0;
        var shown = new ArrayList<String>();
        for (int i = 0; i < SHEETS; i++) {
            var sheet = sheets.next();
            var found = differences(inUse.get(sheet.form().number() - 1), sheet, coverage);
            if (!found.isEmpty()) {
                differences++;
                if (shown.size() < DIFFERENCES_SHOWN) {
                    shown.add("sheet %d (%s): in use | second: %s".formatted(i, sheet, found));
                }
            }
        }
        System.out.printf(
                "evaluators: %d sheets, seed %d, %d on an edge, %d exactly one minimum short: %d differences%n",
                SHEETS, SEED, coverage.of("on an edge"), coverage.of("exactly one short"), differences);

        assertEquals(List.of(), shown, () -> "seed " + SEED);
        assertEquals(List.of(), coverage.gaps(PRINTED, sheets.minimums(), SHEETS), () -> "seed " + SEED);
    }

    @Test
    void both_evaluators_know_the_same_rules_for_people_to_decide() {
        for (var form : PRINTED) {
            assertEquals(
                    inUse(form).questions().stream().map(Question::id).toList(),
                    form.rules().stream().map(PrintedForm.Rule::id).toList(),
                    () -> "form " + form.number());
        }
    }

    @Test
    void the_second_evaluator_uses_nothing_of_the_first() {
        ArchRuleDefinition.noClasses()
                .that()
                .haveSimpleNameNotStartingWith("EvaluatorsAgreeTest")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("vn.ocop.criteria")
                .check(new ClassFileImporter().importPackages("vn.ocop.criteria.independent"));
    }

    private static List<String> differences(CriteriaSet form, Sheet sheet, Coverage coverage) {
        var answers = sheet.answers();
        var faults = SecondEvaluator.faults(sheet.form(), answers);
        var unknown = SecondEvaluator.unknown(sheet.form(), sheet.raised());
        if (!faults.isEmpty() || !unknown.isEmpty()) {
            coverage.addRefused(!faults.isEmpty(), !unknown.isEmpty());
            var refused = new ArrayList<String>();
            compare("faults", faults(form, answers), faults, refused);
            compare("unknown", unknown(form, sheet.raised()), unknown, refused);
            return refused;
        }
        var second = SecondEvaluator.evaluate(sheet.form(), sheet.ticks(), sheet.raised());
        coverage.add(sheet, second);
        return verdict(form.evaluate(form.choose(answers), form.findings(sheet.raised())))
                .differences(second);
    }

    private static void compare(String what, Set<String> inUse, Set<String> second, List<String> differences) {
        if (!inUse.equals(second)) {
            differences.add("%s: %s | %s".formatted(what, inUse, second));
        }
    }

    private static Set<String> faults(CriteriaSet form, Map<String, @Nullable Integer> answers) {
        try {
            form.choose(answers);
            return Set.of();
        } catch (InvalidAnswers e) {
            return e.errors().stream()
                    .map(error -> error.criterion() + "=" + error.option())
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> unknown(CriteriaSet form, Set<String> raised) {
        try {
            form.findings(raised);
            return Set.of();
        } catch (InvalidFindings e) {
            return Set.copyOf(e.unknown());
        }
    }

    private static Verdict verdict(Evaluation evaluation) {
        var shortfalls = new TreeMap<Integer, List<Shortfall>>();
        evaluation
                .unmetMinimums()
                .forEach((stars, unmet) -> shortfalls.put(
                        stars,
                        unmet.stream()
                                .map(one -> new Shortfall(one.criterion(), one.points(), one.required(), one.option()))
                                .toList()));
        return new Verdict(
                evaluation.total(),
                evaluation.parts(),
                evaluation.sections(),
                evaluation.criteria(),
                evaluation.band().value(),
                evaluation.stars().value(),
                shortfalls,
                evaluation.stops().stream()
                        .map(stop -> new Halt(stop.id(), stop.byCouncil(), stop.firedBy(), stop.countsZero()))
                        .toList(),
                evaluation.rejectedBy(),
                evaluation.unanswered());
    }
}
