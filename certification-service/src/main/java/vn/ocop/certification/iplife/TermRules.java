package vn.ocop.certification.iplife;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of all kinds with their first days. */
public record TermRules(List<TermRule> rules) {

    public TermRules {
        rules = List.copyOf(rules);
    }

    /** The rule of the day on which it was filed; the oldest known for earlier filings, today's where the day is not known. */
    public TermRule of(IpRightKind kind, @Nullable LocalDate filedOn) {
        var ofKind = rules.stream()
                .filter(rule -> rule.kind() == kind)
                .sorted(Comparator.comparing(TermRule::from))
                .toList();
        return ofKind.stream()
                .filter(rule -> filedOn == null || !rule.from().isAfter(filedOn))
                .reduce((_, later) -> later)
                .orElseGet(ofKind::getFirst);
    }
}
