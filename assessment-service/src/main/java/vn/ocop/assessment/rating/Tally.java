package vn.ocop.assessment.rating;

import java.util.Collections;
import java.util.List;
import vn.ocop.criteria.Mean;

/**
 * What the counted sheets of one closing come to.
 *
 * @param sum of the members' totals, in points
 * @param sheets how many sheets counted
 * @param spread highest total less lowest, in points
 */
public record Tally(int sum, int sheets, int spread) {

    /** @throws IllegalArgumentException if the numbers cannot come from sheets */
    public Tally {
        new Mean(sum, sheets);
        if (spread < 0 || spread > 100) {
            throw new IllegalArgumentException("spread " + spread);
        }
    }

    /** @throws IllegalArgumentException if there is no total */
    public static Tally of(List<Integer> totals) {
        if (totals.isEmpty()) {
            throw new IllegalArgumentException("no member scored");
        }
        int sum = totals.stream().mapToInt(Integer::intValue).sum();
        return new Tally(sum, totals.size(), Collections.max(totals) - Collections.min(totals));
    }

    public Mean mean() {
        return new Mean(sum, sheets);
    }
}
