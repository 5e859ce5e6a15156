package vn.ocop.assessment.council;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.rating.IssuedDocument;

/** Columns of table {@code council} that say what it is set up for; never leaves this package. */
@Embeddable
class MandateRow {

    @Column(name = "product_sets", nullable = false, columnDefinition = "integer[]")
    List<Integer> productSets = new ArrayList<>();

    @Column(name = "stands_from")
    @Nullable
    LocalDate standsFrom;

    @Column(name = "stands_until")
    @Nullable
    LocalDate standsUntil;

    @Column(name = "plan_number")
    @Nullable
    String planNumber;

    @Column(name = "plan_signed_on")
    @Nullable
    LocalDate planSignedOn;

    @Column(name = "plan_proposed_by")
    @Nullable
    LocalDate planProposedBy;

    @Column(name = "plan_finished_by")
    @Nullable
    LocalDate planFinishedBy;

    Mandate toDomain() {
        return new Mandate(productSets, new Term(standsFrom, standsUntil), plan());
    }

    void take(Mandate mandate) {
        productSets = new ArrayList<>(mandate.productSets());
        standsFrom = mandate.standing().from();
        standsUntil = mandate.standing().until();
        var plan = mandate.plan();
        planNumber = plan == null ? null : plan.document().number();
        planSignedOn = plan == null ? null : plan.document().signedOn();
        planProposedBy = plan == null ? null : plan.proposedBy();
        planFinishedBy = plan == null ? null : plan.finishedBy();
    }

    private @Nullable RoundPlan plan() {
        return planNumber == null || planSignedOn == null || planProposedBy == null || planFinishedBy == null
                ? null
                : new RoundPlan(new IssuedDocument(planNumber, planSignedOn), planProposedBy, planFinishedBy);
    }
}
