package vn.ocop.platform.reference;

import java.util.Optional;

/**
 * A trade item number of GS1 with 8, 12, 13 or 14 digits (General Specifications, section 7.9 for the check digit).
 *
 * @param text the digits as printed
 */
public record Gtin(String text) {

    private static final int LONGEST = 14;

    /** @throws IllegalArgumentException if the length is another or the check digit is wrong */
    public Gtin {
        if (!text.matches("[0-9]{8}|[0-9]{12,14}") || checkDigit(text) != text.charAt(text.length() - 1) - '0') {
            throw new IllegalArgumentException("no GTIN: " + text);
        }
    }

    /** As people and scanners write it: spaces and hyphens are passed over. */
    public static Optional<Gtin> read(String typed) {
        var digits = typed.replaceAll("[\\s-]", "");
        try {
            return Optional.of(new Gtin(digits));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** The number of one item is the same in all lengths: filled up with zeros on the left to 14 digits. */
    public String padded() {
        return "0".repeat(LONGEST - text.length()) + text;
    }

    /** Digits weigh 3 and 1 in turn, from the one beside the check digit. */
    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = digits.length() - 2, weight = 3; i >= 0; i--, weight = 4 - weight) {
            sum += (digits.charAt(i) - '0') * weight;
        }
        return (10 - sum % 10) % 10;
    }
}
