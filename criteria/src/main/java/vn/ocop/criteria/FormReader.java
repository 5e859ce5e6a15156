package vn.ocop.criteria;

import static vn.ocop.criteria.Resources.bilingual;
import static vn.ocop.criteria.Resources.list;
import static vn.ocop.criteria.Resources.text;
import static vn.ocop.criteria.Resources.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** From a form's file to the checked model. */
final class FormReader {

    private FormReader() {}

    /** @param key of the decision, e.g. "QD26-2026"; with the set's number it makes the version */
    static CriteriaSet read(String key, JsonNode node) {
        int number = node.required("legal_number").asInt();
        var parts = list(node.required("parts"), FormReader::part);
        var disqualifiers = list(node.required("disqualifiers"), Resources::bilingual);
        var stopRules = list(node.path("stop_rules"), rule -> stopRule(rule, parts));
        return FormCheck.checked(new CriteriaSet(
                number,
                key + "/" + number,
                text(node, "legal_basis"),
                LocalDate.parse(text(node, "effective_from")),
                name(node),
                node.required("requires_sample").asBoolean(),
                node.required("sample_units").asInt(),
                parts,
                disqualifiers,
                stopRules,
                questions(parts, disqualifiers, stopRules),
                texts(node.path("verify_against_signed_pdf"))));
    }

    private static Text name(JsonNode node) {
        return new Text(text(node, "name_vi"), text(node, "name_en"));
    }

    private static Part part(JsonNode node) {
        return new Part(
                text(node, "code"),
                name(node),
                node.required("max").asInt(),
                list(node.required("sections"), FormReader::section));
    }

    private static Section section(JsonNode node) {
        return new Section(
                text(node, "code"),
                name(node),
                node.required("max").asInt(),
                list(node.required("criteria"), FormReader::criterion));
    }

    private static Criterion criterion(JsonNode node) {
        var condition = node.get("applies_if");
        var subgroup = node.get("subgroup");
        return new Criterion(
                text(node, "code"),
                name(node),
                node.required("max").asInt(),
                list(node.required("options"), FormReader::option),
                minimums(node.required("min_points_for_star")),
                list(node.path("notes"), FormReader::note),
                condition == null
                        ? null
                        : new AppliesIf(
                                text(condition, "criterion"),
                                condition.required("min_points").asInt()),
                subgroup == null
                        ? null
                        : new Subgroup(
                                text(subgroup, "code"),
                                name(subgroup),
                                subgroup.required("max").asInt()),
                node.path("choose_one_case").asBoolean(false));
    }

    private static Option option(JsonNode node) {
        return new Option(
                node.required("no").asInt(),
                node.required("points").asInt(),
                new Text(text(node, "label_vi"), text(node, "label_en")),
                number(node, "star_mark"),
                number(node, "case"),
                node.path("inferred").asBoolean(false));
    }

    private static @Nullable Integer number(JsonNode node, String field) {
        var value = node.get(field);
        return value == null ? null : Integer.valueOf(value.asInt());
    }

    private static Map<Integer, Integer> minimums(JsonNode node) {
        var minimums = new TreeMap<Integer, Integer>();
        node.properties()
                .forEach(entry -> minimums.put(
                        Integer.valueOf(entry.getKey()), entry.getValue().asInt()));
        return minimums;
    }

    private static Note note(JsonNode node) {
        return new Note(Note.Kind.valueOf(text(node, "kind").toUpperCase(Locale.ROOT)), bilingual(node));
    }

    /** The printed sentence stands as a note beside one of the criteria that fire the rule. */
    private static StopRule stopRule(JsonNode node, List<Part> parts) {
        var fires = texts(node.required("fires_when_chosen_option_is_worth_zero"));
        var printed = criteria(parts).stream()
                .filter(criterion -> fires.contains(criterion.code()))
                .flatMap(criterion -> criterion.notes().stream())
                .filter(note -> note.kind() == Note.Kind.STOP)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no printed note for stop rule " + node));
        return new StopRule(text(node, "id"), fires, texts(node.required("counts_zero")), printed.text());
    }

    private static List<Criterion> criteria(List<Part> parts) {
        return parts.stream()
                .flatMap(part -> part.sections().stream())
                .flatMap(section -> section.criteria().stream())
                .toList();
    }

    /** Rules for a person, in the order of the form: its head first. A stop that the machine decides is none. */
    private static List<Question> questions(List<Part> parts, List<Text> disqualifiers, List<StopRule> stopRules) {
        var questions = new ArrayList<Question>();
        for (var text : disqualifiers) {
            questions.add(new Question("rejection:" + (questions.size() + 1), Question.Kind.REJECTION, null, text));
        }
        for (var criterion : criteria(parts)) {
            boolean decided =
                    stopRules.stream().anyMatch(rule -> rule.firesAtZero().contains(criterion.code()));
            for (var note : criterion.notes()) {
                var kind = kind(note.kind());
                if (kind != null && !(decided && kind == Question.Kind.STOP)) {
                    var id = kind.name().toLowerCase(Locale.ROOT) + ":" + criterion.code();
                    questions.add(new Question(id, kind, criterion.code(), note.text()));
                }
            }
        }
        return questions;
    }

    private static Question.@Nullable Kind kind(Note.Kind kind) {
        return switch (kind) {
            case STOP -> Question.Kind.STOP;
            case DISQUALIFY -> Question.Kind.DISQUALIFY;
            case EXCLUSION -> Question.Kind.EXCLUSION;
            case REQUIREMENT -> Question.Kind.REQUIREMENT;
            case CONDITION, EVIDENCE, GUIDANCE, CASE -> null;
        };
    }
}
