package vn.ocop.assessment.decision;

import java.util.List;

/** What a decision on chosen results would say; not recorded. */
public record Draft(Issuer issuer, String legalBasis, List<Item> items) {

    public Draft {
        items = List.copyOf(items);
    }
}
