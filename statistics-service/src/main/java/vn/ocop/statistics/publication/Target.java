package vn.ocop.statistics.publication;

import java.math.BigDecimal;
import java.util.List;

/**
 * How many products the programme was to have, as its decisions say.
 *
 * @param period both years included
 * @param source citation that a lawyer can look up
 */
record Target(String period, BigDecimal products, String source) {

    /** The targets that are known; a publication may have meant another. */
    static final List<Target> KNOWN = List.of(
            new Target("2018-2020", new BigDecimal("2400"), "490/QĐ-TTg, 07/5/2018"),
            new Target("2021-2025", new BigDecimal("10000"), "919/QĐ-TTg, 01/8/2022"));
}
