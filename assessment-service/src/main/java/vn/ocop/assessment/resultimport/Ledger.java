package vn.ocop.assessment.resultimport;

import static vn.ocop.assessment.resultimport.RowStatus.CORRECTED;
import static vn.ocop.assessment.resultimport.RowStatus.CREATED;
import static vn.ocop.assessment.resultimport.RowStatus.UNCHANGED;
import static vn.ocop.assessment.resultimport.RowStatus.VOIDED;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.law.Transition;
import vn.ocop.assessment.resultimport.Entry.Act;
import vn.ocop.assessment.resultimport.Entry.Decided;
import vn.ocop.assessment.resultimport.Entry.Standing;
import vn.ocop.assessment.resultimport.Entry.Terms;
import vn.ocop.platform.problem.FieldError;

/**
 * What is recorded under the keys of a batch and around them, row by row: each row is judged by what stood before it, and stands for those
 * behind it. A row that contradicts a later decision is refused (ADR-0121).
 */
final class Ledger {

    private final Map<UUID, Standing> standings = new HashMap<>();
    private final Map<UUID, Set<UUID>> actsOf = new HashMap<>();
    private final Map<UUID, Set<UUID>> decisionsOn = new HashMap<>();
    private final Rights rights;
    private final ActRules actRules;

    Ledger(Collection<Standing> standings, Rights rights, Transition transition) {
        this.rights = rights;
        this.actRules = new ActRules(this, transition);
        standings.forEach(this::stand);
    }

    Judgement judge(Entry entry) {
        var before = standings.get(entry.id());
        var terms = entry.terms();
        var fault = keyFault(entry, before);
        if (fault != null) {
            return Judgement.refused(fault);
        }
        if (terms == null) {
            return before == null ? missing() : takeBack(entry, before);
        }
        if (before != null && before.hash().equals(entry.hash())) {
            return Judgement.of(UNCHANGED, before.version());
        }
        fault = switch (terms) {
            case Decided decided -> before == null ? null : DecisionRules.fault(decided, before, acts(entry.id()));
            case Act act -> actRules.fault(act, entry.id(), before);
        };
        if (fault == null && before != null) {
            fault = changeFault(entry, terms, before);
        }
        return fault == null ? take(entry, terms, before) : Judgement.refused(fault);
    }

    private Judgement take(Entry entry, Terms terms, @Nullable Standing before) {
        var version = before == null ? 1 : before.version() + 1;
        var kept = before == null ? null : before.amendedOn();
        var amendedOn = entry.amendedOn() == null ? kept : entry.amendedOn();
        stand(new Standing(entry.id(), version, false, entry.hash(), terms, amendedOn));
        return Judgement.of(before == null ? CREATED : CORRECTED, version);
    }

    private Judgement takeBack(Entry entry, Standing before) {
        if (before.voided()) {
            return Judgement.of(UNCHANGED, before.version());
        }
        var fault = before.terms() instanceof Decided
                ? acts(entry.id())
                        .map(act -> later("/externalId", act.terms()))
                        .findFirst()
                        .orElse(null)
                : null;
        var amendedOn = entry.amendedOn();
        if (fault == null
                && amendedOn != null
                && amendedOn.isBefore(before.terms().day())) {
            fault = later("/correction/signedOn", before.terms());
        }
        if (fault != null) {
            return Judgement.refused(fault);
        }
        stand(new Standing(entry.id(), before.version() + 1, true, before.hash(), before.terms(), amendedOn));
        return Judgement.of(VOIDED, before.version() + 1);
    }

    /** Of the key itself, whatever the row says. */
    private @Nullable FieldError keyFault(Entry entry, @Nullable Standing before) {
        if (before == null) {
            return entry.operation() == RowOperation.UPSERT ? null : FieldError.of("/externalId", "no-such-row");
        }
        var kind = before.terms().kind();
        if (entry.kind() != null && entry.kind() != kind) {
            return FieldError.of("/kind", "another-kind", kind);
        }
        if (before.voided() && entry.operation() != RowOperation.VOID) {
            return FieldError.of("/externalId", "row-voided");
        }
        return rightsFault(decisionOf(before.terms()));
    }

    /** Who may not push a decision may not touch one either. */
    @Nullable
    FieldError rightsFault(@Nullable Decided decided) {
        if (decided == null) {
            return null;
        }
        if (decided.stars() == 5 && !rights.nation()) {
            return FieldError.of("/externalId", "not-your-decision", 5);
        }
        return rights.provinces().test(decided.provinceCode())
                ? null
                : FieldError.of("/externalId", "outside-area", decided.provinceCode());
    }

    private @Nullable Decided decisionOf(Terms terms) {
        return switch (terms) {
            case Decided decided -> decided;
            case Act act -> {
                var of = standings.get(act.target());
                yield of != null && of.terms() instanceof Decided decided ? decided : null;
            }
        };
    }

    /** What was decided changes by a correction only, and what an amending decision said by a later one or by a slip of the pen. */
    private static @Nullable FieldError changeFault(Entry entry, Terms terms, Standing before) {
        var amendedOn = before.amendedOn();
        if (entry.operation() == RowOperation.UPSERT) {
            if (terms.day().isBefore(before.terms().day())) {
                return later("/decision/signedOn", before.terms());
            }
            if (amendedOn != null) {
                return FieldError.of("/externalId", "contradicts-later-decision", amendedOn);
            }
            var same = terms.decision().equals(before.terms().decision())
                    && terms.day().equals(before.terms().day());
            return same ? null : FieldError.of("/decision/number", "another-decision");
        }
        if (entry.amendedOn() == null) {
            return null;
        }
        if (entry.amendedOn().isBefore(terms.day())) {
            return later("/correction/signedOn", terms);
        }
        return amendedOn == null || !entry.amendedOn().isBefore(amendedOn)
                ? null
                : FieldError.of("/correction/signedOn", "contradicts-later-decision", amendedOn);
    }

    static FieldError later(String pointer, Terms terms) {
        return FieldError.of(pointer, "contradicts-later-decision", terms.day());
    }

    private static Judgement missing() {
        return Judgement.refused(FieldError.of("/externalId", "no-such-row"));
    }

    @Nullable
    Standing standing(UUID id) {
        return standings.get(id);
    }

    /** What befell a decision and still stands. */
    Stream<Standing> acts(UUID decision) {
        return live(actsOf.getOrDefault(decision, Set.of()));
    }

    /** Decisions on a product that still stand. */
    Stream<Standing> decisions(UUID productId) {
        return live(decisionsOn.getOrDefault(productId, Set.of()));
    }

    private Stream<Standing> live(Set<UUID> ids) {
        return ids.stream().map(standings::get).filter(standing -> !standing.voided());
    }

    private void stand(Standing standing) {
        standings.put(standing.id(), standing);
        switch (standing.terms()) {
            case Decided decided ->
                decisionsOn
                        .computeIfAbsent(decided.productId(), _ -> new HashSet<>())
                        .add(standing.id());
            case Act act ->
                actsOf.computeIfAbsent(act.target(), _ -> new HashSet<>()).add(standing.id());
        }
    }
}
