package vn.ocop.certification.certificate;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The register's own number, safe in a URL: OCOP-(province or VN)-(year of decision)-(serial, without gaps). No national format is
 * published (dossier, section 11), so the issuer's printed number stands beside it (ADR-0073).
 *
 * @param text e.g. OCOP-08-2026-000001
 */
public record RegisterNumber(String text) {

    public static final String MINISTRY = "VN";

    private static final Pattern SHAPE = Pattern.compile("OCOP-(?:[0-9]{2}|VN)-[0-9]{4}-[0-9]{6,9}");

    /** @throws IllegalArgumentException if it has another shape */
    public RegisterNumber {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("not a register number");
        }
    }

    /**
     * @param series two digits of a province, or {@link #MINISTRY}
     * @param serial from 1, counted per series and year
     */
    public static RegisterNumber of(String series, int year, int serial) {
        return new RegisterNumber("OCOP-%s-%04d-%06d".formatted(series, year, serial));
    }

    /** As people type it: in small letters, with blanks around. */
    public static boolean looksLikeOne(String typed) {
        return SHAPE.matcher(normalised(typed)).matches();
    }

    public static String normalised(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return text;
    }
}
