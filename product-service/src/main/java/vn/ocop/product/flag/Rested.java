package vn.ocop.product.flag;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ocop.criteria.completeness.Requirement;

/** Which criteria rest on a paper: those that it was brought for; without any, those that its form asks such a paper for. */
final class Rested {

    private Rested() {}

    /**
     * @param named when the paper was brought
     * @param asked what the form asks for by what was claimed
     * @return with null where the form asks every dossier of the set for such a paper; empty if nothing rests on it
     */
    static List<@Nullable String> on(String documentType, List<String> named, List<Requirement> asked) {
        var criteria = new ArrayList<@Nullable String>(named);
        if (named.isEmpty()) {
            asked.stream()
                    .filter(rule -> rule.documentType().equals(documentType))
                    .map(Requirement::criterion)
                    .forEach(criteria::add);
        }
        // more exact than "every dossier"
        if (criteria.stream().anyMatch(Objects::nonNull)) {
            criteria.removeIf(Objects::isNull);
        }
        return criteria.stream().distinct().toList();
    }
}
