package vn.ocop.criteria;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a council's mean and agreed sheet are worth.
 *
 * @param band level by points alone
 * @param stars level after the minimums; never above the band
 * @param unmetMinimums by star level 3, 4 and 5 (all three keys always present)
 * @param rejectedBy ids of raised questions that refuse the product; if any, the stars must not be awarded
 */
public record Rating(
        Stars band,
        Stars stars,
        Map<Integer, List<UnmetMinimum>> unmetMinimums,
        List<Stop> stops,
        List<String> rejectedBy) {

    public Rating {
        unmetMinimums = Collections.unmodifiableMap(new TreeMap<>(unmetMinimums));
        stops = List.copyOf(stops);
        rejectedBy = List.copyOf(rejectedBy);
    }
}
