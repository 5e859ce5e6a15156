package vn.ocop.assessment.decision;

import org.jspecify.annotations.Nullable;

/**
 * Who signs.
 *
 * @param level PROVINCE or MINISTRY
 * @param provinceCode null for the ministry
 */
public record Issuer(String level, @Nullable String provinceCode, String name) {

    public static Issuer ministry() {
        return new Issuer("MINISTRY", null, "Bộ Nông nghiệp và Môi trường");
    }

    public static Issuer province(String code, String fullName) {
        var name = fullName.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + fullName.substring(1);
        return new Issuer("PROVINCE", code, "Ủy ban nhân dân " + name);
    }

    /** Decision numbers are unique within it and a year. */
    String key() {
        return provinceCode == null ? level : level + ":" + provinceCode;
    }
}
