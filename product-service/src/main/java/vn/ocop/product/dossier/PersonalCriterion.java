package vn.ocop.product.dossier;

import java.util.LinkedHashMap;
import java.util.Map;

/** The criterion whose answer says something about a person: 3.2 asks in all 26 forms whether the representative is a woman, of an ethnic minority or disabled. */
final class PersonalCriterion {

    static final String CODE = "3.2";

    private PersonalCriterion() {}

    /** The answers that may stand on an open topic. */
    static Map<String, Integer> without(Map<String, Integer> answers) {
        var open = new LinkedHashMap<>(answers);
        open.remove(CODE);
        return open;
    }

    /** The answers that may not. */
    static Map<String, Integer> only(Map<String, Integer> answers) {
        var restricted = new LinkedHashMap<>(answers);
        restricted.keySet().retainAll(java.util.Set.of(CODE));
        return restricted;
    }
}
