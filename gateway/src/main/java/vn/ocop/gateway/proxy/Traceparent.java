package vn.ocop.gateway.proxy;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The trace a request belongs to (W3C Trace Context).
 *
 * @param isNew whether it begins here, because the caller sent none or a malformed one
 */
record Traceparent(String value, boolean isNew) {

    private static final int LENGTH = 55;
    private static final int FLAGS = 53;

    static Traceparent of(@Nullable String sent) {
        return sent != null && isValid(sent) ? new Traceparent(sent, false) : fresh();
    }

    private static Traceparent fresh() {
        var random = ThreadLocalRandom.current();
        var hex = HexFormat.of();
        // an id of zeros only is invalid
        var trace = hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong() | 1);
        return new Traceparent("00-" + trace + "-" + hex.toHexDigits(random.nextLong() | 1) + "-01", true);
    }

    private static boolean isValid(String sent) {
        return sent.length() == LENGTH
                && sent.startsWith("00-")
                && isHexNotZero(sent, 3, 35)
                && sent.charAt(35) == '-'
                && isHexNotZero(sent, 36, 52)
                && sent.charAt(52) == '-'
                && isHex(sent.charAt(FLAGS))
                && isHex(sent.charAt(FLAGS + 1));
    }

    private static boolean isHexNotZero(String text, int from, int to) {
        var seen = false;
        for (var i = from; i < to; i++) {
            if (!isHex(text.charAt(i))) {
                return false;
            }
            seen |= text.charAt(i) != '0';
        }
        return seen;
    }

    private static boolean isHex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }
}
