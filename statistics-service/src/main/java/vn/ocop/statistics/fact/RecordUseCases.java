package vn.ocop.statistics.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import vn.ocop.statistics.cell.DeltaStore;
import vn.ocop.statistics.cell.Deltas;

/** Takes steps of records in, with what they change in the cells. Runs inside the transaction that moves the consumer's position. */
@ApplicationScoped
class RecordUseCases {

    private final RecordStore records;
    private final DeltaStore cells;

    RecordUseCases(RecordStore records, DeltaStore cells) {
        this.records = records;
        this.cells = cells;
    }

    /** A step that is there already stays as it is. */
    void take(List<RecordFact> taken) {
        var ids = new LinkedHashSet<UUID>();
        taken.forEach(fact -> ids.add(fact.recordId()));
        var known = records.of(ids);
        var fresh = taken.stream()
                .filter(fact -> known.stream().noneMatch(one -> sameStep(one, fact)))
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        records.add(fresh);
        var deltas = new Deltas();
        for (var id : ids) {
            var before = of(id, known);
            var now = new ArrayList<>(before);
            now.addAll(of(id, fresh));
            deltas.add(RecordLife.deltas(now));
            deltas.subtract(RecordLife.deltas(before));
        }
        cells.add(deltas);
    }

    private static List<RecordFact> of(UUID id, List<RecordFact> facts) {
        return facts.stream().filter(fact -> fact.recordId().equals(id)).toList();
    }

    private static boolean sameStep(RecordFact one, RecordFact other) {
        return one.recordId().equals(other.recordId()) && one.version() == other.version();
    }
}
