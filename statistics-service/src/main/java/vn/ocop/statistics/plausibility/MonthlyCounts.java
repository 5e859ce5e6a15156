package vn.ocop.statistics.plausibility;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import vn.ocop.criteria.Text;
import vn.ocop.statistics.plausibility.Finding.Kind;

/**
 * Certificates of one province by the month of their decision.
 *
 * @param province code among the 34
 * @param counts months without any are 0
 */
record MonthlyCounts(String province, SortedMap<YearMonth, Long> counts) {

    /** So many months are looked at, the newest. */
    static final int LOOKED_AT = 12;

    /** A difference of less is of no interest, however quiet the history. */
    private static final long LEAST_DIFFERENCE = 5;

    /** @param last month that has ended */
    List<Finding> outliers(YearMonth last) {
        var findings = new ArrayList<Finding>();
        if (counts.isEmpty()) {
            return findings;
        }
        var history = new ArrayList<Long>();
        for (var month = counts.firstKey(); !month.isAfter(last); month = month.plusMonths(1)) {
            long value = counts.getOrDefault(month, 0L);
            if (month.isAfter(last.minusMonths(LOOKED_AT)) && history.size() >= RobustScore.SHORTEST_HISTORY) {
                outlier(month, value, List.copyOf(history), findings);
            }
            history.add(value);
        }
        return findings;
    }

    private void outlier(YearMonth month, long value, List<Long> history, List<Finding> findings) {
        var score = RobustScore.of(value, history);
        if (!score.outlier() || Math.abs(2 * value - RobustScore.twiceMedian(history)) < 2 * LEAST_DIFFERENCE) {
            return;
        }
        var median = RobustScore.medianOf(history);
        findings.add(new Finding(
                Kind.OUTLIER,
                province,
                month.toString(),
                Long.toString(value),
                median,
                new Text(
                        "Tháng %s có %d giấy chứng nhận, trung vị các tháng trước là %s (z = %s)."
                                .formatted(month, value, median, score.display()),
                        "%d certificates in %s, the median of the months before is %s (z = %s)."
                                .formatted(value, month, median, score.display())),
                List.of()));
    }
}
