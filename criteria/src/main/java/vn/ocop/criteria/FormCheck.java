package vn.ocop.criteria;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What must hold of a form before it may score anything. Collects every fault, so that a new form is mended in one go. */
final class FormCheck {

    private final CriteriaSet form;
    private final List<String> faults = new ArrayList<>();

    private FormCheck(CriteriaSet form) {
        this.form = form;
    }

    /**
     * The form itself, if it holds.
     *
     * @throws IllegalStateException naming every fault
     */
    static CriteriaSet checked(CriteriaSet form) {
        var check = new FormCheck(form);
        check.sums();
        check.codes();
        form.criteria().forEach(check::criterion);
        check.rules();
        if (!check.faults.isEmpty()) {
            throw new IllegalStateException(form.version() + ": " + String.join("; ", check.faults));
        }
        return form;
    }

    private void sums() {
        same(
                "total",
                CriteriaSet.TOTAL,
                form.parts().stream().mapToInt(Part::max).sum());
        for (var part : form.parts()) {
            same(
                    "part " + part.code(),
                    part.max(),
                    part.sections().stream().mapToInt(Section::max).sum());
            for (var section : part.sections()) {
                same(
                        "section " + section.code(),
                        section.max(),
                        section.criteria().stream().mapToInt(Criterion::max).sum());
                section.criteria().stream()
                        .map(Criterion::subgroup)
                        .filter(Objects::nonNull)
                        .distinct()
                        .forEach(group -> same("subgroup " + group.code(), group.max(), sumOf(section, group)));
            }
        }
    }

    private static int sumOf(Section section, Subgroup group) {
        return section.criteria().stream()
                .filter(criterion -> group.equals(criterion.subgroup()))
                .mapToInt(Criterion::max)
                .sum();
    }

    private void codes() {
        var seen = new HashSet<String>();
        form.criteria().forEach(criterion -> hold(seen.add(criterion.code()), "criterion twice: " + criterion.code()));
        var ids = new HashSet<String>();
        form.questions().forEach(question -> hold(ids.add(question.id()), "question twice: " + question.id()));
    }

    private void criterion(Criterion criterion) {
        var code = criterion.code();
        for (int i = 0; i < criterion.options().size(); i++) {
            same("option number in " + code, i + 1, criterion.options().get(i).no());
            hold(criterion.options().get(i).points() >= 0, "negative points in " + code);
        }
        same(
                "best option of " + code,
                criterion.max(),
                criterion.options().stream().mapToInt(Option::points).max().orElse(-1));
        hold(
                criterion.options().stream().allMatch(option -> (option.caseNo() != null) == criterion.chooseOneCase()),
                "cases in " + code);
        for (var level : Stars.WITH_MINIMUMS) {
            same(
                    "minimum of %s for %d stars".formatted(code, level.value()),
                    carried(criterion, level),
                    criterion.minimumFor(level));
        }
        var condition = criterion.appliesIf();
        if (condition != null) {
            hold(
                    form.find(condition.criterion()).isPresent()
                            && form.after(condition.criterion()).contains(code),
                    "condition of " + code);
        }
    }

    /** The highest minimum printed for this or a lower level: five stars need what four stars need. */
    private static int carried(Criterion criterion, Stars level) {
        return criterion.options().stream()
                .filter(option -> marked(option.starMark(), level))
                .mapToInt(Option::points)
                .max()
                .orElse(0);
    }

    private static boolean marked(@Nullable Integer mark, Stars level) {
        return mark != null && mark <= level.value();
    }

    private void rules() {
        for (var rule : form.stopRules()) {
            Stream.concat(rule.firesAtZero().stream(), rule.countsZero().stream())
                    .forEach(code ->
                            hold(form.find(code).isPresent(), "stop rule %s names %s".formatted(rule.id(), code)));
        }
    }

    private void same(String what, int expected, int actual) {
        hold(expected == actual, "%s: %d, not %d".formatted(what, actual, expected));
    }

    private void hold(boolean condition, String fault) {
        if (!condition) {
            faults.add(fault);
        }
    }
}
