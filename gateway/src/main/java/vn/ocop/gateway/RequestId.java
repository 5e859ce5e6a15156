package vn.ocop.gateway;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The name under which one request is found in every log; not a secret, so a fast random source will do. */
final class RequestId {

    private static final int MAX_LENGTH = 128;
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private RequestId() {}

    /** The caller's own if it is safe to log and to pass on, else a new UUID. */
    static String of(@Nullable String sent) {
        if (sent != null && isValid(sent)) {
            return sent;
        }
        var random = ThreadLocalRandom.current();
        var high = (random.nextLong() & ~0xF000L) | VERSION_4;
        var low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | VARIANT;
        return new UUID(high, low).toString();
    }

    private static boolean isValid(String sent) {
        if (sent.isEmpty() || sent.length() > MAX_LENGTH) {
            return false;
        }
        for (var i = 0; i < sent.length(); i++) {
            var c = sent.charAt(i);
            var letterOrDigit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!letterOrDigit && c != '-' && c != '_' && c != '.' && c != ':') {
                return false;
            }
        }
        return true;
    }
}
