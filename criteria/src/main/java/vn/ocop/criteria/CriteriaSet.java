package vn.ocop.criteria;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of one scoring form (bộ tiêu chí). A new decision is a new version, never an edit: an assessment pins its
 * version for ever. Whatever is loaded has been checked, see {@link FormCheck}.
 *
 * @param number of the product set in the decision, 1 to 26
 * @param version unique, e.g. "QD26-2026/11"
 * @param effectiveFrom first legal day (Vietnam)
 * @param sampleUnits product samples to hand in; 0 for services
 * @param disqualifiers lines at the head of the form that refuse a dossier
 * @param stopRules stop rules that follow from the answers alone
 * @param questions rules on the form that a person must answer
 * @param toVerify doubts about our copy, to be checked against the signed text
 */
public record CriteriaSet(
        int number,
        String version,
        String legalBasis,
        LocalDate effectiveFrom,
        Text name,
        boolean requiresSample,
        int sampleUnits,
        List<Part> parts,
        List<Text> disqualifiers,
        List<StopRule> stopRules,
        List<Question> questions,
        List<String> toVerify) {

    /** Points of a whole form. */
    public static final int TOTAL = 100;

    public CriteriaSet {
        parts = new PreparedParts(parts);
        disqualifiers = List.copyOf(disqualifiers);
        stopRules = List.copyOf(stopRules);
        questions = List.copyOf(questions);
        toVerify = List.copyOf(toVerify);
    }

    /** Every criterion, in the order of the form. */
    public List<Criterion> criteria() {
        return prepared().criteria();
    }

    public Optional<Criterion> find(String code) {
        var prepared = prepared();
        int place = prepared.place(code);
        return place < 0 ? Optional.empty() : Optional.of(prepared.criteria().get(place));
    }

    /**
     * The criterion with this code.
     *
     * @throws IllegalArgumentException if the form has no such criterion
     */
    public Criterion criterion(String code) {
        return find(code)
                .orElseThrow(() -> new IllegalArgumentException("%s has no criterion %s".formatted(version, code)));
    }

    PreparedParts prepared() {
        return (PreparedParts) parts; // as the constructor made them
    }

    /** Codes of the criteria that follow this one. */
    List<String> after(String code) {
        return criteria().stream()
                .map(Criterion::code)
                .dropWhile(other -> !other.equals(code))
                .skip(1)
                .toList();
    }

    /**
     * Checks answers against the form. Criteria may be left out; null counts as a wrong option.
     *
     * @param options option number by criterion, 0 = none fits
     * @throws InvalidAnswers naming every criterion or option that the form does not have
     */
    public Answers choose(Map<String, ? extends @Nullable Integer> options) {
        var chosen = new LinkedHashMap<String, Integer>();
        for (var criterion : criteria()) {
            var option = options.get(criterion.code());
            if (option != null && criterion.has(option)) {
                chosen.put(criterion.code(), option);
            }
        }
        if (chosen.size() < options.size()) {
            throw new InvalidAnswers(wrong(options, chosen.keySet()));
        }
        return new Answers(version, chosen);
    }

    private List<AnswerError> wrong(Map<String, ? extends @Nullable Integer> options, Set<String> right) {
        var errors = new ArrayList<AnswerError>();
        options.forEach((code, given) -> {
            int option = given == null ? -1 : given;
            if (!right.contains(code)) {
                errors.add(
                        find(code).isPresent()
                                ? AnswerError.noSuchOption(code, option)
                                : AnswerError.noSuchCriterion(code, option));
            }
        });
        return errors;
    }

    /**
     * Checks which rules the council raised.
     *
     * @param raised ids of {@link Question}s
     * @throws InvalidFindings naming every id that is no question of this form
     */
    public RuleFindings findings(Collection<String> raised) {
        if (raised.isEmpty()) {
            return RuleFindings.none();
        }
        var ids = questions.stream().map(Question::id).toList();
        var unknown = raised.stream().filter(id -> !ids.contains(id)).sorted().toList();
        if (!unknown.isEmpty()) {
            throw new InvalidFindings(unknown);
        }
        return new RuleFindings(Set.copyOf(raised));
    }

    /** Whether the criterion is to be answered: false only where its condition was answered and is not met. */
    public boolean applies(Criterion criterion, Answers answers) {
        var condition = criterion.appliesIf();
        if (condition == null) {
            return true;
        }
        var option = answers.option(condition.criterion());
        return option == null || criterion(condition.criterion()).points(option) >= condition.minPoints();
    }

    /** Evaluates a sheet on which no rule was raised. */
    public Evaluation evaluate(Answers answers) {
        return evaluate(answers, RuleFindings.none());
    }

    /**
     * Points, unmet minimums and stars of one sheet; criteria left out count 0.
     *
     * @throws IllegalArgumentException if the answers belong to another version
     */
    public Evaluation evaluate(Answers answers, RuleFindings findings) {
        return new Evaluator(this, answers, findings).evaluate();
    }

    /**
     * Per criterion the option that most sheets chose; on a tie the one with fewer points.
     *
     * @throws IllegalArgumentException if there is no sheet
     */
    public Answers proposeAgreed(List<Answers> sheets) {
        return AgreedSheet.propose(this, sheets);
    }
}
