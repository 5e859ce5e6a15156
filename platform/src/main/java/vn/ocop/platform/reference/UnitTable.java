package vn.ocop.platform.reference;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The units of one resource, sorted by code and first day so that a lookup needs no map: every service holds them. */
final class UnitTable {

    private static final Comparator<Unit> ORDER =
            Comparator.comparing(Unit::code).thenComparing(Unit::validFrom);

    private final Map<Level, Unit[]> units;

    /** The province of 2024 by commune, parallel to the communes; empty if the resource has none. */
    private final String[] formerProvinces;

    private UnitTable(Map<Level, Unit[]> units, String[] formerProvinces) {
        this.units = units;
        this.formerProvinces = formerProvinces;
    }

    static UnitTable of(List<Unit> rows, Map<String, String> formerProvinceByCommune) {
        var byLevel = new EnumMap<Level, Unit[]>(Level.class);
        for (var level : Level.values()) {
            byLevel.put(
                    level,
                    rows.stream()
                            .filter(unit -> unit.level() == level)
                            .sorted(ORDER)
                            .toArray(Unit[]::new));
        }
        var former = formerProvinceByCommune.isEmpty()
                ? new String[0]
                : Arrays.stream(byLevel.getOrDefault(Level.COMMUNE, new Unit[0]))
                        .map(unit -> formerProvinceByCommune.getOrDefault(unit.code(), ""))
                        .toArray(String[]::new);
        return new UnitTable(byLevel, former);
    }

    Optional<Unit> find(Level level, String code, LocalDate on) {
        var rows = rows(level);
        for (int i = first(rows, code); i < rows.length && rows[i].code().equals(code); i++) {
            if (rows[i].validOn(on)) {
                return Optional.of(rows[i]);
            }
        }
        return Optional.empty();
    }

    /** A unit of any period: what it belongs to is the same in all of them. */
    Optional<Unit> findAny(Level level, String code) {
        var rows = rows(level);
        int i = first(rows, code);
        return i < rows.length && rows[i].code().equals(code) ? Optional.of(rows[i]) : Optional.empty();
    }

    /** @param parent a parent's code, or for communes of the district period also a province's; null for all */
    List<Unit> list(Level level, @Nullable String parent, LocalDate on) {
        return Arrays.stream(rows(level))
                .filter(unit -> unit.validOn(on))
                .filter(unit -> parent == null
                        || parent.equals(unit.parentCode())
                        || (level == Level.COMMUNE && parent.equals(province(unit))))
                .toList();
    }

    /** The code of the province that a unit lies in, or is. */
    String province(Unit unit) {
        var parent = unit.parentCode();
        if (parent == null) {
            return unit.code();
        }
        return findAny(Level.DISTRICT, parent).map(this::province).orElse(parent);
    }

    Optional<String> formerProvince(String commune) {
        var rows = rows(Level.COMMUNE);
        int i = first(rows, commune);
        var known = i < formerProvinces.length && rows[i].code().equals(commune);
        return known && !formerProvinces[i].isEmpty() ? Optional.of(formerProvinces[i]) : Optional.empty();
    }

    private Unit[] rows(Level level) {
        return units.getOrDefault(level, new Unit[0]);
    }

    /** Where the code stands or would stand. */
    private static int first(Unit[] rows, String code) {
        int low = 0;
        int high = rows.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows[middle].code().compareTo(code) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
