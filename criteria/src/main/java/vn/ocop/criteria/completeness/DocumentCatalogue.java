package vn.ocop.criteria.completeness;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ocop.criteria.CriteriaSet;
import vn.ocop.criteria.CriteriaSets;
import vn.ocop.criteria.Resources;

/** The document types, and what each version of each form asks for. Load once and share. */
public final class DocumentCatalogue {

    private final List<DocumentType> types;
    private final Map<String, List<Requirement>> requirements;

    private DocumentCatalogue(List<DocumentType> types, Map<String, List<Requirement>> requirements) {
        this.types = List.copyOf(types);
        this.requirements = Map.copyOf(requirements);
    }

    /**
     * Reads the catalogue and checks it against the forms.
     *
     * @throws IllegalStateException if a rule names a form, criterion, points or document type that does not exist
     */
    public static DocumentCatalogue load(CriteriaSets forms) {
        var types = Resources.list(
                Resources.read("/documents/document-types.json").required("types"), DocumentCatalogue::type);
        var requirements = new LinkedHashMap<String, List<Requirement>>();
        Resources.read("/documents/requirements.json")
                .required("sets")
                .properties()
                .forEach(set -> {
                    var rules = new ArrayList<>(
                            Resources.list(set.getValue().required("always"), rule -> requirement(null, 0, rule)));
                    rules.addAll(Resources.list(
                            set.getValue().required("byCriterion"),
                            rule -> requirement(
                                    Resources.text(rule, "criterion"),
                                    rule.required("fromPoints").asInt(),
                                    rule)));
                    requirements.put(set.getKey(), List.copyOf(rules));
                });
        var catalogue = new DocumentCatalogue(types, requirements);
        forms.all().forEach(catalogue::check);
        return catalogue;
    }

    private static DocumentType type(JsonNode node) {
        return new DocumentType(
                Resources.text(node, "code"),
                Resources.bilingual(node.required("name")),
                node.required("requiresNumber").asBoolean(),
                node.required("requiresIssuer").asBoolean(),
                node.required("requiresValidity").asBoolean(),
                DocumentType.Sensitivity.valueOf(Resources.text(node, "sensitivity")));
    }

    private static Requirement requirement(@Nullable String criterion, int fromPoints, JsonNode rule) {
        return new Requirement(
                criterion,
                fromPoints,
                Resources.text(rule, "documentType"),
                Resources.text(rule, "source"),
                rule.required("inferred").asBoolean());
    }

    private void check(CriteriaSet form) {
        for (var rule : requirements(form)) {
            var code = rule.criterion();
            boolean known = code == null
                    || form.find(code)
                            .filter(criterion -> rule.fromPoints() > 0 && rule.fromPoints() <= criterion.max())
                            .isPresent();
            if (!known || type(rule.documentType()).isEmpty()) {
                throw new IllegalStateException("%s: no such criterion or type: %s".formatted(form.version(), rule));
            }
        }
    }

    public List<DocumentType> types() {
        return types;
    }

    public Optional<DocumentType> type(String code) {
        return types.stream().filter(type -> type.code().equals(code)).findFirst();
    }

    /**
     * What a form asks for: always-required papers first, then in the order of the form.
     *
     * @throws IllegalStateException if nothing is known about this version
     */
    public List<Requirement> requirements(CriteriaSet form) {
        var rules = requirements.get(form.version());
        if (rules == null) {
            throw new IllegalStateException("no document requirements for " + form.version());
        }
        return rules;
    }
}
