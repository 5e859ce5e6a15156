package vn.ocop.certification.credential;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * One bit a certificate, set where it has ended (W3C Bitstring Status List 1.0). A list holds many certificates, so that who fetches it tells
 * nobody which one is being checked.
 */
final class StatusBits {

    /** Certificates of one list: the least that the standard allows. */
    static final int SIZE = 131_072;

    private static final int BITS = 8;
    private static final String MULTIBASE = "u"; // base64url without padding follows

    private final byte[] bits;

    private StatusBits(byte[] bits) {
        this.bits = bits;
    }

    static StatusBits none() {
        return new StatusBits(new byte[SIZE / BITS]);
    }

    /** @return empty if the text is no list */
    static Optional<StatusBits> decode(String encoded) {
        if (!encoded.startsWith(MULTIBASE)) {
            return Optional.empty();
        }
        try (var in = new GZIPInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(encoded.substring(1))))) {
            var bits = in.readNBytes(SIZE / BITS + 1);
            return bits.length == SIZE / BITS ? Optional.of(new StatusBits(bits)) : Optional.empty();
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    /** @param index from 0, the leftmost bit of the first byte */
    void set(int index) {
        bits[index / BITS] |= (byte) (0x80 >> index % BITS);
    }

    boolean get(int index) {
        return (bits[index / BITS] & 0x80 >> index % BITS) != 0;
    }

    /** The same bits give the same text. */
    String encode() {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bits);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return MULTIBASE + Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
    }
}
