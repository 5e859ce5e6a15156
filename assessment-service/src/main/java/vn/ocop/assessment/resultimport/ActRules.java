package vn.ocop.assessment.resultimport;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.law.Transition;
import vn.ocop.assessment.resultimport.Entry.Act;
import vn.ocop.assessment.resultimport.Entry.Decided;
import vn.ocop.assessment.resultimport.Entry.Standing;
import vn.ocop.platform.problem.FieldError;

/** When a decision can be revoked (Article 8) or its certificate be extended (Article 12). */
final class ActRules {

    private static final String OF = "/of/externalId";
    private static final String DAY = "/decision/signedOn";

    private final Ledger ledger;
    private final Transition transition;

    ActRules(Ledger ledger, Transition transition) {
        this.ledger = ledger;
        this.transition = transition;
    }

    @Nullable
    FieldError fault(Act act, UUID id, @Nullable Standing before) {
        if (before != null && before.terms() instanceof Act was && !was.target().equals(act.target())) {
            return FieldError.of(OF, "target-fixed");
        }
        var target = ledger.standing(act.target());
        if (target == null || !(target.terms() instanceof Decided decided)) {
            return FieldError.of(OF, "no-such-row");
        }
        if (target.voided()) {
            return FieldError.of(OF, "row-voided");
        }
        var fault = ledger.rightsFault(decided);
        if (fault == null) {
            fault = timeFault(act, id, decided);
        }
        return fault != null || act.kind() == RowKind.REVOCATION ? fault : extensionFault(act, decided);
    }

    private @Nullable FieldError timeFault(Act act, UUID id, Decided decided) {
        if (act.byMinistry() != (decided.stars() == 5)) {
            return FieldError.of("/decision/issuer/level", "other-level-ends", decided.stars());
        }
        if (act.day().isBefore(decided.day())) {
            return FieldError.of(DAY, "before-its-decision", decided.day());
        }
        var later = ledger.decisions(decided.productId())
                .filter(other -> !other.id().equals(act.target()))
                .filter(other -> other.terms().day().isAfter(decided.day())
                        && !other.terms().day().isAfter(act.day()))
                .findFirst();
        if (later.isPresent()) {
            return Ledger.later(OF, later.get().terms());
        }
        var others = ledger.acts(act.target())
                .filter(other -> !other.id().equals(id))
                .toList();
        for (var other : others) {
            if (other.terms().kind() == act.kind()) {
                return FieldError.of(OF, "done-before", other.terms().day());
            }
            if (act.kind() == RowKind.EXTENSION && !other.terms().day().isAfter(act.day())) {
                return Ledger.later(OF, other.terms());
            }
        }
        return act.kind() == RowKind.REVOCATION && act.day().isAfter(lastDay(decided, others))
                ? FieldError.of(DAY, "lapsed-before", decided.printedEnd())
                : null;
    }

    private static LocalDate lastDay(Decided decided, List<Standing> acts) {
        return acts.stream()
                .map(standing -> ((Act) standing.terms()).until())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(decided.printedEnd());
    }

    /** Only for certificates that ran when the passage began, and no longer than it lets them. */
    private @Nullable FieldError extensionFault(Act act, Decided decided) {
        var end = decided.printedEnd();
        if (act.day().isBefore(transition.lodgedBefore()) || end.isBefore(transition.lodgedBefore())) {
            return FieldError.of(DAY, "no-extension-before", transition.lodgedBefore());
        }
        var last = end.plusDays(transition.keptDays());
        var until = act.until();
        return until != null && until.isAfter(end) && !until.isAfter(last)
                ? null
                : FieldError.of("/until", "outside-extension", end, last);
    }
}
