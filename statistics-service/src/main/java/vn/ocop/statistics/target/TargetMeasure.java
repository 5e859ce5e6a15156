package vn.ocop.statistics.target;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ocop.statistics.figure.Definition;

/**
 * What of the kept figures a target's measure counts.
 *
 * @param cube its name
 * @param dimension that splits it beside the province; null if none does
 * @param code of that dimension; null counts all
 */
record TargetMeasure(
        String cube,
        Definition definition,
        @Nullable String dimension,
        @Nullable String code) {

    private static final Pattern PRODUCTS = Pattern.compile("(recognised|valid)-products(?:-([345])-stars)?");
    private static final Pattern PRODUCERS = Pattern.compile("(recognised|valid)-producers");
    private static final Pattern RECORDS = Pattern.compile("records-of-([a-z-]{1,40})");

    /**
     * {@code recognised-products} (ever) and {@code valid-products} (on the day), each also with {@code -3-stars} to {@code -5-stars};
     * {@code recognised-producers} and {@code valid-producers}; {@code records-of-} with a kind of programme record, which stand on the day.
     *
     * @return empty for a measure that the system does not know
     */
    static Optional<TargetMeasure> of(String measure) {
        var products = PRODUCTS.matcher(measure);
        if (products.matches()) {
            return Optional.of(
                    new TargetMeasure("products", definition(products.group(1)), "stars", products.group(2)));
        }
        var producers = PRODUCERS.matcher(measure);
        if (producers.matches()) {
            return Optional.of(new TargetMeasure("producers", definition(producers.group(1)), null, null));
        }
        var records = RECORDS.matcher(measure);
        return records.matches()
                ? Optional.of(new TargetMeasure("programme", Definition.VALID_ON_DAY, "kind", records.group(1)))
                : Optional.empty();
    }

    private static Definition definition(String word) {
        return word.equals("valid") ? Definition.VALID_ON_DAY : Definition.RECOGNISED_EVER;
    }
}
