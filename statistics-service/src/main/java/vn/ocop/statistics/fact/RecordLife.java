package vn.ocop.statistics.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ocop.statistics.cell.CellColumn;
import vn.ocop.statistics.cell.CellKey;
import vn.ocop.statistics.cell.Change;
import vn.ocop.statistics.cell.Deltas;
import vn.ocop.statistics.cell.Steps;

/** A record's states as steps from cell to cell over the legal days. The lapse follows from the dates; its event changes nothing. */
final class RecordLife {

    private static final String EXPIRED = "EXPIRED";

    private RecordLife() {}

    /**
     * @param before facts of one record, in any order
     * @param later more of them
     */
    static Deltas deltas(List<RecordFact> before, List<RecordFact> later) {
        var now = Stream.concat(before.stream(), later.stream()).toList();
        var instants = now.stream().map(RecordFact::recordedAt).collect(Collectors.toCollection(TreeSet::new));
        return Deltas.between(
                instants.tailSet(later.stream()
                        .map(RecordFact::recordedAt)
                        .min(Instant::compareTo)
                        .orElseThrow()),
                knownAt -> asKnown(known(before, knownAt)),
                knownAt -> asKnown(known(now, knownAt)));
    }

    private static List<RecordFact> known(List<RecordFact> facts, Instant knownAt) {
        return facts.stream()
                .filter(fact -> !fact.recordedAt().isAfter(knownAt))
                .toList();
    }

    private static Steps asKnown(List<RecordFact> facts) {
        var steps = new Steps();
        var days = new TreeSet<LocalDate>();
        for (var fact : facts) {
            days.add(fact.legalDay());
            if (fact.validUntil() != null) {
                days.add(fact.validUntil().plusDays(1));
            }
        }
        CellKey was = null;
        CellKey wasInForce = null;
        for (var day : days) {
            var current = current(facts, day);
            var is = current == null ? null : key(current, day, days.first());
            var inForce = current == null || !inForceOn(current, day) ? null : is;
            steps.move(facts.getFirst().subject(), day, was, is, Change.EVER);
            steps.move(facts.getFirst().subject(), day, wasInForce, inForce, Change.VALID);
            was = is;
            wasInForce = inForce;
        }
        return steps;
    }

    private static @Nullable RecordFact current(List<RecordFact> facts, LocalDate day) {
        return facts.stream()
                .filter(fact -> !fact.legalDay().isAfter(day))
                .max(RecordFact.NEWER)
                .orElse(null);
    }

    private static boolean inForceOn(RecordFact fact, LocalDate day) {
        return fact.inForce()
                && (fact.validUntil() == null || !fact.validUntil().isBefore(day));
    }

    private static CellKey key(RecordFact fact, LocalDate day, LocalDate begun) {
        var state = fact.inForce() && !inForceOn(fact, day) ? EXPIRED : fact.state();
        return fact.key().with(CellColumn.STATE, state).begun(begun);
    }
}
