package vn.ocop.assessment.council;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a council is set up for, and how long (ADR-0106).
 *
 * @param productSets numbers of the sets it is limited to; none: any set
 * @param standing days on which it may be given products
 * @param plan of an extra round; null for a prescribed one, and for councils before it was kept
 */
public record Mandate(
        List<Integer> productSets, Term standing, @Nullable RoundPlan plan) {

    /** Any product, at any time. */
    static final Mandate GENERAL = new Mandate(List.of(), new Term(null, null), null);

    public Mandate {
        productSets = productSets.stream().sorted().distinct().toList();
    }

    public boolean takes(int productSet) {
        return productSets.isEmpty() || productSets.contains(productSet);
    }
}
