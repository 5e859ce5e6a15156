package vn.ocop.statistics.cell;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The codes of a dimension in its order, and at which place among them each number of its column stands. Made once for many questions. */
final class GroupPlaces {

    /** Of what has no place here: so far below 0 that no other place makes up for it. */
    static final int NONE = Integer.MIN_VALUE;

    private final Grouping grouping;
    private final Map<Integer, String> codes;
    private final List<String> names;
    private final Map<String, Integer> placesOfNames = new HashMap<>();
    private final int[] places;

    /** @param codes what each number of the column stands for */
    GroupPlaces(Grouping grouping, Map<Integer, String> codes) {
        this.grouping = grouping;
        this.codes = codes;
        this.names = codes.values().stream()
                .map(grouping.code())
                .distinct()
                .sorted(Comparator.comparing(grouping.order()))
                .toList();
        for (int place = 0; place < names.size(); place++) {
            placesOfNames.put(names.get(place), place);
        }
        this.places = new int[1 << grouping.column().bits()]; // no number is beyond it
        Arrays.fill(places, NONE);
        codes.forEach((number, code) -> places[number] = of(grouping.code().apply(code)));
    }

    Grouping grouping() {
        return grouping;
    }

    /** Whether they were made of these. */
    boolean areOf(Map<Integer, String> others) {
        return codes == others;
    }

    int count() {
        return names.size();
    }

    /** The dimension's code at a place. */
    String name(int place) {
        return names.get(place);
    }

    /** @param name of the dimension; {@link #NONE} if it is none of these */
    int of(String name) {
        return placesOfNames.getOrDefault(name, NONE);
    }

    /** By number of the column. */
    int[] places() {
        return places;
    }
}
