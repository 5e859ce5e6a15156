package vn.ocop.product.place;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.reference.Level;
import vn.ocop.platform.reference.Unit;

/** @param parent code of the unit above; null for a province */
@Schema(name = "AdministrativeUnit", examples = """
                {"level": "COMMUNE", "code": "01021", "name": "Hoàng Su Phì", "type": "Xã", "parent": "08", "validFrom": "2025-07-01",
                 "validUntil": null, "predecessors": ["00808"], "successors": []}
                """)
record UnitJson(
        Level level,
        String code,
        String name,
        String type,
        @Nullable String parent,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        List<String> predecessors,
        List<String> successors) {

    static UnitJson of(Unit unit) {
        return new UnitJson(
                unit.level(),
                unit.code(),
                unit.name(),
                unit.type(),
                unit.parentCode(),
                unit.validFrom(),
                unit.validUntil(),
                unit.predecessors(),
                unit.successors());
    }
}
