package vn.ocop.statistics.publication;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.ocop.criteria.Text;
import vn.ocop.statistics.publication.PublishedValue.Unit;

/**
 * Whether a publication agrees with itself and with what is known. One that does not is kept and shown as it was printed.
 *
 * @param code stable, for programs
 * @param printed the number that was published
 * @param computed what follows from the other numbers, with two decimals cut off where it does not come out even
 */
record Check(String code, boolean holds, String printed, String computed, Text says) {

    private static final String STARS = "stars";
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    static List<Check> of(Publication publication) {
        var checks = new ArrayList<Check>();
        publication.values().stream()
                .filter(PublishedValue::whole)
                .filter(value -> value.unit() == Unit.COUNT)
                .forEach(whole -> starsAddUp(publication, whole).ifPresent(checks::add));
        sharesStayWithinTheWhole(publication).ifPresent(checks::add);
        publication.values().stream()
                .filter(value -> value.unit() == Unit.RATIO)
                .forEach(ratio -> publication
                        .whole("products")
                        .ifPresent(products -> Target.KNOWN.forEach(
                                target -> checks.add(ratioOf(products.value(), ratio.value(), target)))));
        return checks;
    }

    private static Optional<Check> starsAddUp(Publication publication, PublishedValue whole) {
        var parts = parts(publication, whole.measure(), Unit.COUNT);
        if (parts.size() < 2) {
            return Optional.empty();
        }
        var sum = sum(parts);
        return Optional.of(new Check(
                "stars-add-up",
                sum.compareTo(whole.value()) == 0,
                whole.value().toPlainString(),
                sum.toPlainString(),
                new Text(
                        "Số theo hạng sao cộng lại là %s, tổng được công bố là %s.".formatted(sum, whole.value()),
                        "The star counts sum to %s, the published total is %s.".formatted(sum, whole.value()))));
    }

    private static Optional<Check> sharesStayWithinTheWhole(Publication publication) {
        var shares = parts(publication, "products", Unit.PERCENT);
        if (shares.size() < 2) {
            return Optional.empty();
        }
        var sum = sum(shares);
        return Optional.of(new Check(
                "shares-within-the-whole",
                sum.compareTo(HUNDRED) <= 0,
                sum.toPlainString(),
                "100",
                new Text(
                        "Tỷ lệ theo hạng sao cộng lại là %s%%.".formatted(sum),
                        "The shares by stars sum to %s%%.".formatted(sum))));
    }

    /** Two decimals cut off, as the ratio was printed. */
    private static Check ratioOf(BigDecimal products, BigDecimal ratio, Target target) {
        var computed = products.divide(target.products(), ratio.scale(), RoundingMode.DOWN);
        var needed = target.products().multiply(ratio).stripTrailingZeros().toPlainString();
        var implied = products.divide(ratio, 2, RoundingMode.DOWN);
        return new Check(
                "ratio-of-target-" + target.period(),
                computed.compareTo(ratio) == 0,
                ratio.toPlainString(),
                computed.toPlainString(),
                new Text(
                        ("Mục tiêu %s là %s sản phẩm (%s): %s sản phẩm gấp %s lần, còn %s lần là %s sản phẩm. "
                                        + "Cơ sở suy ra từ hai số đã công bố: %s.")
                                .formatted(
                                        target.period(),
                                        target.products(),
                                        target.source(),
                                        products,
                                        computed,
                                        ratio,
                                        needed,
                                        implied),
                        ("The target of %s is %s products (%s): %s products are %s times of it, and %s times are %s products. "
                                        + "The base that the two published numbers imply: %s.")
                                .formatted(
                                        target.period(),
                                        target.products(),
                                        target.source(),
                                        products,
                                        computed,
                                        ratio,
                                        needed,
                                        implied)));
    }

    private static List<BigDecimal> parts(Publication publication, String measure, Unit unit) {
        return publication.values().stream()
                .filter(value -> value.measure().equals(measure) && value.unit() == unit)
                .filter(value -> value.codes().keySet().equals(Set.of(STARS)))
                .map(PublishedValue::value)
                .toList();
    }

    private static BigDecimal sum(List<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
