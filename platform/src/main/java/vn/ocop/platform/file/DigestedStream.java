package vn.ocop.platform.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.problem.InvalidInput;
import vn.ocop.platform.problem.Refused;

/** A body held against its {@code Content-Digest} (RFC 9530) at its last byte: a stream that ends well is what the sender meant. */
public final class DigestedStream extends FilterInputStream {

    private static final Map<String, String> ALGORITHMS = Map.of("sha-256", "SHA-256", "sha-512", "SHA-512");
    private static final Pattern MEMBER = Pattern.compile("([a-z0-9-]+)=:([A-Za-z0-9+/=]+):");

    private record Expected(String algorithm, MessageDigest actual, ByteBuffer digest) {}

    private final List<Expected> expected;
    private boolean ended;

    private DigestedStream(InputStream in, List<Expected> expected) {
        super(in);
        this.expected = expected;
    }

    /**
     * @param header null for none
     * @throws InvalidInput if it cannot be read, or names no algorithm that is known here
     */
    public static InputStream of(InputStream in, @Nullable String header) {
        if (header == null) {
            return in;
        }
        var expected = new ArrayList<Expected>();
        for (var member : header.split(",", -1)) {
            var parts = MEMBER.matcher(member.strip());
            if (!parts.matches()) {
                throw InvalidInput.of("Content-Digest", "pattern");
            }
            var algorithm = ALGORITHMS.get(parts.group(1));
            if (algorithm != null) {
                expected.add(new Expected(parts.group(1), digest(algorithm), ByteBuffer.wrap(decoded(parts.group(2)))));
            }
        }
        if (expected.isEmpty()) {
            throw InvalidInput.of("Content-Digest", "wrong-enum", "sha-256, sha-512");
        }
        return new DigestedStream(in, expected);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        if (ended || read == 0) {
            return read;
        }
        ended = read < 0;
        for (var each : expected) {
            if (!ended) {
                each.actual().update(into, offset, read);
            } else if (!each.digest().equals(ByteBuffer.wrap(each.actual().digest()))) {
                throw new Refused(new FileRefusal.DigestMismatch(each.algorithm()));
            }
        }
        return read;
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw InvalidInput.of("Content-Digest", "pattern");
        }
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has both
        }
    }
}
