package vn.ocop.statistics.cube;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import vn.ocop.statistics.cell.CellColumn;

/** Which provinces a figure is split by. A code means nothing without them: 08 is a smaller Tuyên Quang before 2025-07-01. */
enum Boundaries {

    /** The 63 provinces until 2025-06-30. */
    OF_63("2024", CellColumn.PROVINCE_2024, LocalDate.of(2025, 6, 30)),

    /** The 34 provinces since 2025-07-01 (Resolution 202/2025/QH15). */
    OF_34("2025", CellColumn.PROVINCE_2025, LocalDate.MAX);

    private final String wireName;
    private final CellColumn cell;
    private final LocalDate lastDay;

    Boundaries(String wireName, CellColumn cell, LocalDate lastDay) {
        this.wireName = wireName;
        this.cell = cell;
        this.lastDay = lastDay;
    }

    String wireName() {
        return wireName;
    }

    CellColumn cell() {
        return cell;
    }

    /** Where the schematic map with these provinces lies. */
    String geometry() {
        return "/api/v1/administrative-units/geometry?boundaries=" + wireName;
    }

    /** The day whose names of units to use: as of the day asked for, but within the period of the boundaries. */
    LocalDate namesOn(LocalDate asOf) {
        if (this == OF_34) {
            var first = OF_63.lastDay.plusDays(1);
            return asOf.isBefore(first) ? first : asOf;
        }
        return asOf.isAfter(lastDay) ? lastDay : asOf;
    }

    static Optional<Boundaries> named(String wireName) {
        return Arrays.stream(values()).filter(b -> b.wireName.equals(wireName)).findFirst();
    }
}
