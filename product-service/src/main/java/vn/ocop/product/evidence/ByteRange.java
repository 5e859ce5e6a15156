package vn.ocop.product.evidence;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file (RFC 9110, 14.2).
 *
 * @param first index of the first byte
 * @param last index of the last byte, not before the first
 */
record ByteRange(long first, long last) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    long length() {
        return last - first + 1;
    }

    /**
     * @param header as sent; several ranges or another unit count as none, as the RFC allows
     * @return empty if the whole file is to be sent
     * @throws Unsatisfiable if no byte of the file lies in it
     */
    static Optional<ByteRange> parse(@Nullable String header, long size) {
        var matcher = ONE.matcher(header == null ? "" : header.strip());
        if (!matcher.matches()
                || (matcher.group(1).isEmpty() && matcher.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (matcher.group(1).isEmpty()) {
            return Optional.of(suffix(Long.parseLong(matcher.group(2)), size));
        }
        var first = Long.parseLong(matcher.group(1));
        var last = matcher.group(2).isEmpty() ? size - 1 : Math.min(Long.parseLong(matcher.group(2)), size - 1);
        if (!matcher.group(2).isEmpty() && Long.parseLong(matcher.group(2)) < first) {
            return Optional.empty(); // not a range at all: ignored
        }
        if (first >= size) {
            throw new Unsatisfiable(size);
        }
        return Optional.of(new ByteRange(first, last));
    }

    private static ByteRange suffix(long bytes, long size) {
        if (bytes == 0 || size == 0) {
            throw new Unsatisfiable(size);
        }
        return new ByteRange(Math.max(0, size - bytes), size - 1);
    }

    /** The range asked for lies behind the end of the file. */
    static final class Unsatisfiable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final long size;

        Unsatisfiable(long size) {
            super("a file of " + size + " bytes", null, false, false);
            this.size = size;
        }

        long size() {
            return size;
        }
    }
}
