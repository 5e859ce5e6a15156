package vn.ocop.platform.reference;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One administrative unit during a period in which its type, name and parent did not change. A change of type alone is a
 * second period of the same unit, not a successor.
 *
 * @param code of the General Statistics Office: 2 digits for a province, 3 for a district, 5 for a commune
 * @param name without the type, Unicode NFC, e.g. "Bắc Ninh"
 * @param type as printed before the name, e.g. "Thành phố"
 * @param parentCode the province of a district and of a commune since 2025-07-01; the district of an earlier commune
 * @param validFrom first day
 * @param validUntil last day; null while it lasts
 * @param predecessors codes before 2025-07-01 that came into this unit; advisory for communes, whose splits are not known.
 *     The length of a code tells its level: special zones came from districts
 * @param successors codes since 2025-07-01 that this unit went into
 */
public record Unit(
        Level level,
        String code,
        String name,
        String type,
        @Nullable String parentCode,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        List<String> predecessors,
        List<String> successors) {

    /** For people, e.g. "Xã Hoàng Su Phì". */
    public String fullName() {
        return type + " " + name;
    }

    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }
}
