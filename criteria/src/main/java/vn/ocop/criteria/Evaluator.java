package vn.ocop.criteria;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** From answers to points, in the order of the law: options, condition of 5.2, stop rules, minimums, band. */
final class Evaluator {

    private final CriteriaSet form;
    private final PreparedParts prepared;
    private final List<Criterion> criteria;
    private final Answers answers;
    private final RuleFindings findings;

    Evaluator(CriteriaSet form, Answers answers, RuleFindings findings) {
        if (!answers.version().equals(form.version())) {
            throw new IllegalArgumentException("answers to %s on %s".formatted(answers.version(), form.version()));
        }
        form.findings(findings.raised());
        this.form = form;
        this.prepared = form.prepared();
        this.criteria = prepared.criteria();
        this.answers = answers;
        this.findings = findings;
    }

    Evaluation evaluate() {
        var stops = stops();
        int[] points = points(stops);
        var unmet = unmetMinimums(points);
        var parts = new LinkedHashMap<String, Integer>();
        var sections = new LinkedHashMap<String, Integer>();
        int total = sum(points, parts, sections);
        var rule = StarRule.inForceOn(form.effectiveFrom());
        var band = rule.band(new Mean(total, 1));
        return new Evaluation(
                form.version(),
                total,
                parts,
                sections,
                byCriterion(points),
                band,
                rule.highest(band, unmet),
                unmet,
                stops,
                rejectedBy(),
                unanswered(),
                form.questions());
    }

    private int sum(int[] points, Map<String, Integer> parts, Map<String, Integer> sections) {
        int place = 0;
        int total = 0;
        for (var part : form.parts()) {
            int ofPart = 0;
            for (var section : part.sections()) {
                int ofSection = 0;
                for (int end = place + section.criteria().size(); place < end; place++) {
                    ofSection += points[place];
                }
                sections.put(section.code(), ofSection);
                ofPart += ofSection;
            }
            parts.put(part.code(), ofPart);
            total += ofPart;
        }
        return total;
    }

    private Map<String, Integer> byCriterion(int[] points) {
        var named = new LinkedHashMap<String, Integer>();
        for (int place = 0; place < points.length; place++) {
            named.put(criteria.get(place).code(), points[place]);
        }
        return named;
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
        if (findings.raised().isEmpty()) {
            return stops;
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

    private int[] points(List<Stop> stops) {
        var points = new int[criteria.size()];
        for (int place = 0; place < points.length; place++) {
            var criterion = criteria.get(place);
            points[place] = counts(criterion) ? chosen(criterion) : 0;
        }
        for (var stop : stops) {
            stop.countsZero().forEach(code -> points[prepared.place(code)] = 0);
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

    private Map<Integer, List<UnmetMinimum>> unmetMinimums(int[] points) {
        var unmet = new TreeMap<Integer, List<UnmetMinimum>>();
        for (int level = 0; level < Stars.WITH_MINIMUMS.size(); level++) {
            var missed = new ArrayList<UnmetMinimum>();
            int[] required = prepared.minimums(level);
            for (int place = 0; place < points.length; place++) {
                if (points[place] < required[place]) {
                    missed.add(missed(criteria.get(place), points[place], required[place]));
                }
            }
            unmet.put(Stars.WITH_MINIMUMS.get(level).value(), List.copyOf(missed));
        }
        return unmet;
    }

    private static UnmetMinimum missed(Criterion criterion, int counted, int required) {
        return new UnmetMinimum(
                criterion.code(),
                counted,
                required,
                criterion.cheapest(required).no());
    }

    private List<String> rejectedBy() {
        if (findings.raised().isEmpty()) {
            return List.of();
        }
        return form.questions().stream()
                .filter(question ->
                        question.kind().rejects() && findings.raised().contains(question.id()))
                .map(Question::id)
                .toList();
    }

    private List<String> unanswered() {
        var unanswered = new ArrayList<String>();
        for (var criterion : criteria) {
            if (answers.option(criterion.code()) == null && form.applies(criterion, answers)) {
                unanswered.add(criterion.code());
            }
        }
        return unanswered;
    }
}
