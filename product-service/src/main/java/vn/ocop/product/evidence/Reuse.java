package vn.ocop.product.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import vn.ocop.platform.problem.Refused;

/**
 * Whether a paper of an earlier dossier serves a later one too: a dossier of re-assessment renews what has lapsed and repeats the
 * rest (Decision 26/2026, Article 6.1c).
 *
 * @param criterionKnown whether the later dossier's form has a criterion
 * @param reused papers of the earlier dossier that the later one reuses already
 * @param on day on which the paper must be valid
 */
record Reuse(Predicate<String> criterionKnown, Set<UUID> reused, LocalDate on) {

    enum Verdict {
        REUSABLE,
        ALREADY_REUSED,
        SUPERSEDED,
        WITHDRAWN,
        LAPSED,
        /** It proves criteria that the later dossier's form does not have. */
        OF_ANOTHER_FORM
    }

    Verdict judge(EvidenceItem paper) {
        if (reused.contains(paper.id())) {
            return Verdict.ALREADY_REUSED;
        }
        if (paper.supersededAt() != null) {
            return Verdict.SUPERSEDED;
        }
        if (paper.withdrawnAt() != null) {
            return Verdict.WITHDRAWN;
        }
        if (paper.lapsedOn(on)) {
            return Verdict.LAPSED;
        }
        return paper.criteria().isEmpty() || !criteria(paper).isEmpty() ? Verdict.REUSABLE : Verdict.OF_ANOTHER_FORM;
    }

    /** Those that the later form has; none would mean any. */
    List<String> criteria(EvidenceItem paper) {
        return paper.criteria().stream().filter(criterionKnown).toList();
    }

    /** @throws Refused unless it may be reused */
    void require(EvidenceItem paper) {
        var refusal =
                switch (judge(paper)) {
                    case REUSABLE -> null;
                    case ALREADY_REUSED -> new EvidenceRefusal.AlreadyReused();
                    case SUPERSEDED -> new EvidenceRefusal.AlreadySuperseded();
                    case WITHDRAWN -> new EvidenceRefusal.AlreadyWithdrawn();
                    case LAPSED -> new EvidenceRefusal.Lapsed(Objects.requireNonNull(paper.validUntil()));
                    case OF_ANOTHER_FORM -> new EvidenceRefusal.OfAnotherForm(String.join(", ", paper.criteria()));
                };
        if (refusal != null) {
            throw new Refused(refusal);
        }
    }
}
