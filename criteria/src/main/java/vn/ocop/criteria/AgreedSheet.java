package vn.ocop.criteria;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The sheet that is proposed to a council after scoring; the council may change it before it confirms. */
final class AgreedSheet {

    private AgreedSheet() {}

    /**
     * Per criterion the option that most members chose; on a tie the one with fewer points, then the lower number
     * (ADR-0024). A criterion that nobody answered stays unanswered.
     */
    static Answers propose(CriteriaSet form, List<Answers> sheets) {
        if (sheets.isEmpty()) {
            throw new IllegalArgumentException("no sheet to agree on");
        }
        var agreed = new LinkedHashMap<String, Integer>();
        for (var criterion : form.criteria()) {
            var votes = new TreeMap<Integer, Integer>();
            for (var sheet : sheets) {
                var option = sheet.option(criterion.code());
                if (option != null) {
                    votes.merge(option, 1, Integer::sum);
                }
            }
            votes.entrySet().stream()
                    .min(Comparator.comparingInt((Map.Entry<Integer, Integer> vote) -> -vote.getValue())
                            .thenComparingInt(vote -> criterion.points(vote.getKey()))
                            .thenComparingInt(Map.Entry::getKey))
                    .ifPresent(vote -> agreed.put(criterion.code(), vote.getKey()));
        }
        return form.choose(agreed);
    }
}
