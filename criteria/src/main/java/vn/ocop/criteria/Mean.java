package vn.ocop.criteria;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The average total of a council, kept as a fraction: points are whole numbers, so nothing is ever rounded (ADR-0020).
 *
 * @param sum of the members' totals, in points
 * @param sheets how many sheets counted, at least 1
 */
public record Mean(int sum, int sheets) {

    /**
     * Refuses a mean that cannot be.
     *
     * @throws IllegalArgumentException if no member scored or the sum cannot come from that many sheets
     */
    public Mean {
        if (sheets < 1) {
            throw new IllegalArgumentException("no member scored");
        }
        if (sum < 0 || sum > CriteriaSet.TOTAL * sheets) {
            throw new IllegalArgumentException("sum %d of %d sheets".formatted(sum, sheets));
        }
    }

    /** Exact: 89.99… never reaches 90, however it would print. */
    public boolean reaches(int floor) {
        return sum >= floor * sheets;
    }

    /** For people only: two decimals, cut off. Never compare it. */
    public String display() {
        return BigDecimal.valueOf(sum)
                .divide(BigDecimal.valueOf(sheets), 2, RoundingMode.DOWN)
                .toPlainString();
    }
}
