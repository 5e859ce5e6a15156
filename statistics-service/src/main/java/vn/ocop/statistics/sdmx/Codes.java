package vn.ocop.statistics.sdmx;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.ocop.criteria.Classification;
import vn.ocop.criteria.Text;
import vn.ocop.platform.reference.AdministrativeUnits;
import vn.ocop.platform.reference.Level;
import vn.ocop.statistics.figure.Sector;

/** The code lists, in the order in which they are published. */
final class Codes {

    /** Before the code of one of the 34 provinces. */
    static final String AREA_OF_34 = "P34_";

    /** Before the code of one of the 63 provinces. */
    static final String AREA_OF_63 = "P63_";

    static final String EVER = "EVER";
    static final String VALID = "VALID";

    private static final LocalDate LAST_DAY_OF_63 = LocalDate.of(2025, 6, 30);
    private static final LocalDate FIRST_DAY_OF_34 = LocalDate.of(2025, 7, 1);
    private static final Text TOTAL = new Text("Tổng số", "Total");

    private final Map<Component, Map<String, Text>> lists = new LinkedHashMap<>();

    Codes(AdministrativeUnits units, Classification classification) {
        lists.put(
                Component.DEFINITION,
                list(
                        EVER,
                        new Text("Đã từng được công nhận", "Recognised ever"),
                        VALID,
                        new Text("Còn hiệu lực trong ngày", "Valid on the day")));
        var areas = new LinkedHashMap<String, Text>();
        areas.put(Component.TOTAL, new Text("Cả nước", "Viet Nam"));
        areas(areas, units, AREA_OF_34, FIRST_DAY_OF_34, "34");
        areas(areas, units, AREA_OF_63, LAST_DAY_OF_63, "63");
        lists.put(Component.REF_AREA, areas);
        var stars = new LinkedHashMap<>(Map.of(Component.TOTAL, TOTAL));
        for (var n = 3; n <= 5; n++) {
            stars.put(Integer.toString(n), new Text(n + " sao", n + " stars"));
        }
        lists.put(Component.STARS, stars);
        var sectors = new LinkedHashMap<>(Map.of(Component.TOTAL, TOTAL));
        for (var sector : Sector.values()) {
            sectors.put(sector.name(), new Text(sector.vi(), sector.en()));
        }
        lists.put(Component.SECTOR, sectors);
        var kinds = new LinkedHashMap<>(Map.of(Component.TOTAL, TOTAL));
        classification.applicantTypes().forEach(type -> kinds.put(type.code(), type.name()));
        kinds.put("UNKNOWN", new Text("Không rõ", "Not known"));
        lists.put(Component.PRODUCER_TYPE, kinds);
    }

    Map<String, Text> of(Component component) {
        return lists.getOrDefault(component, Map.of());
    }

    Map<Component, Map<String, Text>> all() {
        return lists;
    }

    private static Map<String, Text> list(String one, Text first, String two, Text second) {
        var list = new LinkedHashMap<String, Text>();
        list.put(one, first);
        list.put(two, second);
        return list;
    }

    private static void areas(
            Map<String, Text> areas, AdministrativeUnits units, String prefix, LocalDate on, String boundaries) {
        units.units(Level.PROVINCE, null, on)
                .forEach(unit -> areas.put(
                        prefix + unit.code(),
                        new Text(
                                unit.fullName() + " (" + boundaries + " tỉnh)",
                                unit.name() + " (of " + boundaries + " provinces)")));
        areas.put(
                prefix + "UNALLOCATED",
                new Text("Chưa xác định (" + boundaries + " tỉnh)", "Not told (of " + boundaries + " provinces)"));
    }
}
