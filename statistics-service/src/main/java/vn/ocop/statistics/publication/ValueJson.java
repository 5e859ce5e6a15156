package vn.ocop.statistics.publication;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.Pattern;
import vn.ocop.platform.input.Size;
import vn.ocop.statistics.publication.PublishedValue.Bound;
import vn.ocop.statistics.publication.PublishedValue.Unit;

/**
 * @param value as printed, a text so that no decimal is lost, e.g. 62.8
 * @param bound EXACT if absent
 */
record ValueJson(
        @Pattern("[a-z][A-Za-z0-9]{1,39}") String measure,

        @Size(max = 5) @Nullable SortedMap<String, String> codes,

        @Pattern("\\d{1,12}(\\.\\d{1,6})?") String value,
        Unit unit,
        @Nullable Bound bound) {

    static ValueJson of(PublishedValue value) {
        return new ValueJson(
                value.measure(), value.codes(), value.value().toPlainString(), value.unit(), value.bound());
    }

    PublishedValue toDomain() {
        return new PublishedValue(
                measure,
                codes == null ? new TreeMap<>(Map.of()) : codes,
                new BigDecimal(value),
                unit,
                bound == null ? Bound.EXACT : bound);
    }
}
