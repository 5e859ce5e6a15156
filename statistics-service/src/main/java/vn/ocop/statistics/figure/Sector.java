package vn.ocop.statistics.figure;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The six sectors (ngành) of Decision 26/2026/QĐ-TTg, Appendix I, and the row of older results whose product set is not known. */
public enum Sector {
    I(1, 13, "Thực phẩm", "Food"),
    II(14, 17, "Đồ uống", "Beverages"),
    III(18, 20, "Dược liệu và sản phẩm từ dược liệu", "Medicinal herbs and their products"),
    IV(21, 22, "Hàng thủ công mỹ nghệ", "Handicrafts"),
    V(23, 25, "Sinh vật cảnh", "Ornamental plants and animals"),
    VI(
            26,
            26,
            "Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch",
            "Community tourism, eco-tourism and tourist sites"),
    UNCLASSIFIED(0, 0, "Chưa phân ngành", "Not classified");

    private final int firstSet;
    private final int lastSet;
    private final String vi;
    private final String en;

    Sector(int firstSet, int lastSet, String vi, String en) {
        this.firstSet = firstSet;
        this.lastSet = lastSet;
        this.vi = vi;
        this.en = en;
    }

    /** @param productSet 1 to 26, or null if it is not known */
    public static Sector ofSet(@Nullable Integer productSet) {
        if (productSet == null) {
            return UNCLASSIFIED;
        }
        return Arrays.stream(values())
                .filter(sector -> sector.firstSet <= productSet && productSet <= sector.lastSet)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("product set " + productSet));
    }

    public int firstSet() {
        return firstSet;
    }

    public int lastSet() {
        return lastSet;
    }

    public String vi() {
        return vi;
    }

    public String en() {
        return en;
    }
}
