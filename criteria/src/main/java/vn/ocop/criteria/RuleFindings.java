package vn.ocop.criteria;

import java.util.Set;

/**
 * The council's answers to the form's {@link Question}s; a question that is not raised is answered "no".
 * Made by {@link CriteriaSet#findings}, which refuses unknown ids.
 *
 * @param raised ids of the rules that apply to the product
 */
public record RuleFindings(Set<String> raised) {

    public RuleFindings {
        raised = Set.copyOf(raised);
    }

    private static final RuleFindings NONE = new RuleFindings(Set.of());

    public static RuleFindings none() {
        return NONE;
    }
}
