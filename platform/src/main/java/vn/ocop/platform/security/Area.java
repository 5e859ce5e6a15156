package vn.ocop.platform.security;

import org.jspecify.annotations.Nullable;

/**
 * The nation, a province or a commune.
 *
 * @param province two-digit code, null for the nation
 * @param commune five-digit code, null for a whole province
 */
public record Area(@Nullable String province, @Nullable String commune) {

    private static final Area NATION = new Area(null, null);

    public Area {
        if (province == null && commune != null) {
            throw new IllegalArgumentException("a commune without its province");
        }
    }

    public static Area nation() {
        return NATION;
    }

    public static Area of(String province) {
        return new Area(province, null);
    }

    public static Area of(String province, String commune) {
        return new Area(province, commune);
    }

    /** @throws IllegalArgumentException unless the text is VN, 08 or 08-01021 */
    public static Area parse(String text) {
        if (text.equals("VN")) {
            return NATION;
        }
        if (!text.matches("\\d{2}(-\\d{5})?")) {
            throw new IllegalArgumentException("not an area: " + text);
        }
        return new Area(text.substring(0, 2), text.length() > 2 ? text.substring(3) : null);
    }

    /** A wider area covers each narrower one inside it, and every area covers itself. */
    public boolean covers(Area other) {
        if (province == null) {
            return true;
        }
        return province.equals(other.province) && (commune == null || commune.equals(other.commune));
    }

    @Override
    public String toString() {
        return province == null ? "VN" : commune == null ? province : province + "-" + commune;
    }
}
