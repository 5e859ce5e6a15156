package vn.ocop.statistics.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.event.ReceivedEvent;
import vn.ocop.platform.reference.AdministrativeUnits;
import vn.ocop.statistics.cell.CellColumn;
import vn.ocop.statistics.cell.CellKey;
import vn.ocop.statistics.cell.DeltaStore;
import vn.ocop.statistics.cell.Deltas;
import vn.ocop.statistics.programme.ProgrammeRecordChangedJson;
import vn.ocop.statistics.programme.RecordFactStore;
import vn.ocop.statistics.programme.RecordVersion;

/** Takes versions of programme records in, with what they change in the cells. Runs in the transaction that moves the consumer's position. */
@ApplicationScoped
class ProgrammeUseCases {

    private final RecordFactStore records;
    private final DeltaStore cells;
    private final Places places = new Places(new AdministrativeUnits());

    ProgrammeUseCases(RecordFactStore records, DeltaStore cells) {
        this.records = records;
        this.cells = cells;
    }

    /** A version that is there already stays as it is. */
    void take(List<ReceivedEvent<ProgrammeRecordChangedJson>> events) {
        var ids = events.stream()
                .map(event -> event.payload().recordId())
                .distinct()
                .toList();
        var before = byRecord(records.versions(ids));
        records.add(events);
        var now = byRecord(records.versions(ids));
        var deltas = new Deltas();
        for (var id : ids) {
            deltas.add(ProgrammeLife.deltas(
                    before.getOrDefault(id, List.of()), now.getOrDefault(id, List.of()), this::place));
        }
        cells.add(deltas);
    }

    private static Map<UUID, List<RecordVersion>> byRecord(List<RecordVersion> versions) {
        return versions.stream()
                .collect(Collectors.groupingBy(RecordVersion::recordId, HashMap::new, Collectors.toList()));
    }

    /** A record of the nation has no province: it is counted as UNALLOCATED. */
    private CellKey place(RecordVersion version) {
        var province = version.provinceCode();
        if (province == null) {
            return key(version.communeCode(), null, null);
        }
        var place = places.of(version.communeCode(), province);
        return key(version.communeCode(), place.province2024(), place.province2025());
    }

    private static CellKey key(@Nullable String commune, @Nullable String of63, @Nullable String of34) {
        return CellKey.NONE
                .with(CellColumn.COMMUNE, commune)
                .with(CellColumn.PROVINCE_2024, of63)
                .with(CellColumn.PROVINCE_2025, of34);
    }
}
