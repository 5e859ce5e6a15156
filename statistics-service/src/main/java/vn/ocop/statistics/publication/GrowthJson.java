package vn.ocop.statistics.publication;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a figure grew between two days: one line for each pair of numbers that stand for these days.
 *
 * @param basis counted or published
 */
record GrowthJson(String measure, String basis, LocalDate from, LocalDate to, List<LineJson> lines) {

    /**
     * @param fromNumber of the publication; null for what is counted here
     * @param percent of the first number, two decimals cut off; null where that is 0
     */
    record LineJson(
            @Nullable String fromNumber,
            @Nullable String toNumber,
            String from,
            String to,
            String difference,
            @Nullable String percent) {

        static LineJson of(@Nullable String fromNumber, @Nullable String toNumber, Growth growth) {
            return new LineJson(
                    fromNumber,
                    toNumber,
                    growth.from().toPlainString(),
                    growth.to().toPlainString(),
                    growth.difference().toPlainString(),
                    growth.percent());
        }
    }
}
