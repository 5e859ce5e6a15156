package vn.ocop.criteria;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** From answers to points, in the order of the law: options, condition of 5.2, stop rules, minimums, band. */
final class Evaluator {

    private final CriteriaSet form;
    private final List<Criterion> criteria;
    private final Answers answers;
    private final RuleFindings findings;

    Evaluator(CriteriaSet form, Answers answers, RuleFindings findings) {
        if (!answers.version().equals(form.version())) {
            throw new IllegalArgumentException("answers to %s on %s".formatted(answers.version(), form.version()));
        }
        form.findings(findings.raised());
        this.form = form;
        this.criteria = form.criteria();
        this.answers = answers;
        this.findings = findings;
    }

    Evaluation evaluate() {
        var stops = stops();
        var points = points(stops);
        int total = points.values().stream().mapToInt(Integer::intValue).sum();
        var unmet = unmetMinimums(points);
        var rule = StarRule.inForceOn(form.effectiveFrom());
        var band = rule.band(new Mean(total, 1));
        var stars = rule.floors().descendingMap().values().stream()
                .filter(level -> band.atLeast(level)
                        && unmet.getOrDefault(level.value(), List.of()).isEmpty())
                .findFirst()
                .orElseThrow();
        var sections = new LinkedHashMap<String, Integer>();
        var parts = new LinkedHashMap<String, Integer>();
        for (var part : form.parts()) {
            for (var section : part.sections()) {
                int sum = section.criteria().stream()
                        .mapToInt(criterion -> points.getOrDefault(criterion.code(), 0))
                        .sum();
                sections.put(section.code(), sum);
                parts.merge(part.code(), sum, Integer::sum);
            }
        }
        return new Evaluation(
                form.version(),
                total,
                parts,
                sections,
                points,
                band,
                stars,
                unmet,
                stops,
                rejectedBy(),
                unanswered(),
                form.questions());
    }

    /** Machine-decided rules first, then what the council raised, each in the order of the form. */
    private List<Stop> stops() {
        var stops = new ArrayList<Stop>();
        for (var rule : form.stopRules()) {
            var firedBy = rule.firesAtZero().stream().filter(this::chosenAtZero).toList();
            if (!firedBy.isEmpty()) {
                stops.add(new Stop(rule.id(), false, firedBy, rule.countsZero(), rule.text()));
            }
        }
        for (var question : form.questions()) {
            var at = question.criterion();
            if (question.kind() == Question.Kind.STOP
                    && at != null
                    && findings.raised().contains(question.id())) {
                stops.add(new Stop(question.id(), true, List.of(at), form.after(at), question.text()));
            }
        }
        return stops;
    }

    private boolean chosenAtZero(String code) {
        var option = answers.option(code);
        return option != null && form.criterion(code).points(option) == 0;
    }

    private Map<String, Integer> points(List<Stop> stops) {
        var points = new LinkedHashMap<String, Integer>();
        for (var criterion : criteria) {
            points.put(criterion.code(), counts(criterion) ? chosen(criterion) : 0);
        }
        for (var stop : stops) {
            stop.countsZero().forEach(code -> points.put(code, 0));
        }
        return points;
    }

    /** A condition that was not answered earned nothing (ADR-0025) and so is not met, unlike what is still to be asked. */
    private boolean counts(Criterion criterion) {
        var condition = criterion.appliesIf();
        return condition == null || chosen(form.criterion(condition.criterion())) >= condition.minPoints();
    }

    private int chosen(Criterion criterion) {
        var option = answers.option(criterion.code());
        return option == null ? 0 : criterion.points(option);
    }

    private Map<Integer, List<UnmetMinimum>> unmetMinimums(Map<String, Integer> points) {
        var unmet = new TreeMap<Integer, List<UnmetMinimum>>();
        for (var level : Stars.WITH_MINIMUMS) {
            var missed = new ArrayList<UnmetMinimum>();
            for (var criterion : criteria) {
                int required = criterion.minimumFor(level);
                int counted = points.getOrDefault(criterion.code(), 0);
                if (counted < required) {
                    missed.add(new UnmetMinimum(
                            criterion.code(),
                            counted,
                            required,
                            criterion.cheapest(required).no()));
                }
            }
            unmet.put(level.value(), List.copyOf(missed));
        }
        return unmet;
    }

    private List<String> rejectedBy() {
        return form.questions().stream()
                .filter(question ->
                        question.kind().rejects() && findings.raised().contains(question.id()))
                .map(Question::id)
                .toList();
    }

    private List<String> unanswered() {
        return criteria.stream()
                .filter(criterion -> answers.option(criterion.code()) == null && form.applies(criterion, answers))
                .map(Criterion::code)
                .toList();
    }
}
