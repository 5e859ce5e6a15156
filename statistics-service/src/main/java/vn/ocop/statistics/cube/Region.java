package vn.ocop.statistics.cube;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.ocop.criteria.Text;

/**
 * The economic regions: six of the 63 provinces (Resolution 81/2023/QH15), and six of the 34 as they were drawn anew in 2025 (ADR-0161). A
 * code means nothing without its boundaries.
 */
enum Region {
    NORTHERN_MOUNTAINS(
            "Trung du và miền núi phía Bắc",
            "Northern midlands and mountains",
            "02 04 06 08 10 11 12 14 15 17 19 20 24 25",
            "04 08 11 12 14 15 19 20 25"),
    RED_RIVER_DELTA("Đồng bằng sông Hồng", "Red River Delta", "01 22 26 27 30 31 33 34 35 36 37", "01 22 24 31 33 37"),
    NORTH_CENTRAL_AND_CENTRAL_COAST(
            "Bắc Trung Bộ và duyên hải miền Trung",
            "North Central and Central Coast",
            "38 40 42 44 45 46 48 49 51 52 54 56 58 60",
            ""),
    NORTH_CENTRAL("Bắc Trung Bộ", "North Central", "", "38 40 42 44 46"),
    CENTRAL_HIGHLANDS("Tây Nguyên", "Central Highlands", "62 64 66 67 68", ""),
    SOUTH_CENTRAL_AND_HIGHLANDS(
            "Duyên hải Nam Trung Bộ và Tây Nguyên",
            "South Central Coast and Central Highlands",
            "",
            "48 51 52 56 66 68"),
    SOUTHEAST("Đông Nam Bộ", "Southeast", "70 72 74 75 77 79", "75 79 80"),
    MEKONG_DELTA("Đồng bằng sông Cửu Long", "Mekong Delta", "80 82 83 84 86 87 89 91 92 93 94 95 96", "82 86 91 92 96");

    private final String vi;
    private final String en;
    private final String of63;
    private final String of34;

    Region(String vi, String en, String of63, String of34) {
        this.vi = vi;
        this.en = en;
        this.of63 = of63;
        this.of34 = of34;
    }

    Text text() {
        return new Text(vi, en);
    }

    List<String> provinces(Boundaries boundaries) {
        var codes = boundaries == Boundaries.OF_63 ? of63 : of34;
        return codes.isEmpty() ? List.of() : List.of(codes.split(" ", -1));
    }

    /** From north to south. */
    int place() {
        return Arrays.asList(values()).indexOf(this);
    }

    static Optional<Region> of(Boundaries boundaries, String provinceCode) {
        return Arrays.stream(values())
                .filter(region -> region.provinces(boundaries).contains(provinceCode))
                .findFirst();
    }
}
