package vn.ocop.assessment.appeal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What a complainant keeps to ask how it goes; whoever has it may ask. Only its hash is stored.
 *
 * @param text 16 letters and digits in groups of four, without those that look alike
 */
record ReceiptCode(String text) {

    static final int RANDOM_BYTES = 10;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;

    /** @param random 10 bytes of a secure source: 80 bits, five to a character */
    static ReceiptCode of(byte[] random) {
        var number = new java.math.BigInteger(1, random);
        var text = new StringBuilder();
        for (int i = 0; i < random.length * Byte.SIZE / BITS; i++) {
            if (i > 0 && i % 4 == 0) {
                text.append('-');
            }
            text.append(ALPHABET.charAt(number.intValue() & 31));
            number = number.shiftRight(BITS);
        }
        return new ReceiptCode(text.toString());
    }

    /** SHA-256 of the letters and digits: dashes, blanks and small letters do not matter. */
    String hash() {
        var plain = text.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(plain.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
