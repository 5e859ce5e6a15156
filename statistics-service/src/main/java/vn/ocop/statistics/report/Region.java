package vn.ocop.statistics.report;

import java.util.Arrays;
import java.util.List;
import vn.ocop.criteria.Text;

/**
 * The socio-economic regions of Resolution 81/2023/QH15, by the codes of the 63 provinces, under which the published shares are told.
 * The north and the south of the central coast are apart, as the programme's reports have them.
 */
enum Region {
    NORTHERN_MOUNTAINS(
            "Trung du và miền núi phía Bắc",
            "Northern midlands and mountains",
            "02 04 06 08 10 11 12 14 15 17 19 20 24 25"),
    RED_RIVER_DELTA("Đồng bằng sông Hồng", "Red River Delta", "01 22 26 27 30 31 33 34 35 36 37"),
    NORTH_CENTRAL("Bắc Trung Bộ", "North Central", "38 40 42 44 45 46"),
    SOUTH_CENTRAL_COAST("Duyên hải Nam Trung Bộ", "South Central Coast", "48 49 51 52 54 56 58 60"),
    CENTRAL_HIGHLANDS("Tây Nguyên", "Central Highlands", "62 64 66 67 68"),
    SOUTHEAST("Đông Nam Bộ", "Southeast", "70 72 74 75 77 79"),
    MEKONG_DELTA("Đồng bằng sông Cửu Long", "Mekong Delta", "80 82 83 84 86 87 89 91 92 93 94 95 96"),
    UNALLOCATED("Chưa xác định vùng", "Region not told by the record", "");

    private final String vi;
    private final String en;
    /** Two-digit codes between spaces. */
    private final String provinces;

    Region(String vi, String en, String provinces) {
        this.vi = vi;
        this.en = en;
        this.provinces = provinces;
    }

    Text text() {
        return new Text(vi, en);
    }

    /** @param province code among the 63, or that of the row that is not told */
    static Region of(String province) {
        return Arrays.stream(values())
                .filter(region -> List.of(region.provinces.split(" ", -1)).contains(province))
                .findFirst()
                .orElse(UNALLOCATED);
    }
}
