package vn.ocop.criteria;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One sheet, evaluated. Points are whole; stops and conditions are already applied.
 *
 * @param version of the form
 * @param parts points by "A", "B", "C"
 * @param criteria points that count, by criterion, every criterion of the form
 * @param band level by the total alone
 * @param stars highest level with its band reached and every minimum met
 * @param unmetMinimums by star level 3, 4 and 5 (all three keys always present)
 * @param rejectedBy ids of raised questions that refuse the product; if any, the stars must not be awarded
 * @param unanswered criteria left out; they count 0
 * @param questions rules a person must answer
 */
public record Evaluation(
        String version,
        int total,
        Map<String, Integer> parts,
        Map<String, Integer> sections,
        Map<String, Integer> criteria,
        Stars band,
        Stars stars,
        Map<Integer, List<UnmetMinimum>> unmetMinimums,
        List<Stop> stops,
        List<String> rejectedBy,
        List<String> unanswered,
        List<Question> questions) {

    public Evaluation {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
        criteria = Collections.unmodifiableMap(new LinkedHashMap<>(criteria));
        unmetMinimums = Collections.unmodifiableMap(new TreeMap<>(unmetMinimums));
        stops = List.copyOf(stops);
        rejectedBy = List.copyOf(rejectedBy);
        unanswered = List.copyOf(unanswered);
        questions = List.copyOf(questions);
    }

    /** Minimums of this level that are missed; 1 and 2 stars have none. */
    public List<UnmetMinimum> unmet(Stars level) {
        return unmetMinimums.getOrDefault(level.value(), List.of());
    }
}
