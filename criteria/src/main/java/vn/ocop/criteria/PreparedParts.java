package vn.ocop.criteria;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The parts of a form, and its criteria by place: a form is made once and evaluates many sheets, of which looking each criterion up by its
 * code took two thirds of the time.
 */
final class PreparedParts extends AbstractList<Part> {

    private final List<Part> parts;
    private final List<Criterion> criteria;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<int[]> minimums;

    PreparedParts(List<Part> parts) {
        this.parts = List.copyOf(parts);
        this.criteria = parts.stream()
                .flatMap(part -> part.sections().stream())
                .flatMap(section -> section.criteria().stream())
                .toList();
        for (int place = 0; place < criteria.size(); place++) {
            places.putIfAbsent(criteria.get(place).code(), place);
        }
        this.minimums = Stars.WITH_MINIMUMS.stream()
                .map(level -> criteria.stream()
                        .mapToInt(criterion -> criterion.minimumFor(level))
                        .toArray())
                .toList();
    }

    @Override
    public Part get(int index) {
        return parts.get(index);
    }

    @Override
    public int size() {
        return parts.size();
    }

    /** Every criterion, in the order of the form. */
    List<Criterion> criteria() {
        return criteria;
    }

    /** The place of the criterion in {@link #criteria}, or -1. */
    int place(String code) {
        return places.getOrDefault(code, -1);
    }

    /** Fewest points for the level at this index of {@link Stars#WITH_MINIMUMS}, by place; 0 where the form asks for none. */
    int[] minimums(int level) {
        return minimums.get(level);
    }
}
