package vn.ocop.statistics.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
        var known = byRecord(records.of(ids));
        var fresh = taken.stream()
                .filter(fact -> known.getOrDefault(fact.recordId(), List.of()).stream()
                        .noneMatch(one -> one.version() == fact.version()))
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        records.add(fresh);
        var deltas = new Deltas();
        byRecord(fresh).forEach((id, later) -> deltas.add(RecordLife.deltas(known.getOrDefault(id, List.of()), later)));
        cells.add(deltas);
    }

    private static Map<UUID, List<RecordFact>> byRecord(List<RecordFact> facts) {
        return facts.stream()
                .collect(Collectors.groupingBy(RecordFact::recordId, LinkedHashMap::new, Collectors.toList()));
    }
}
