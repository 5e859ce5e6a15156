package vn.ocop.standalone.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A public key as verifiers of C2SP signed notes take it: {@code name+hash+key}.
 *
 * @param name of the log, which is also the first line of its notes
 * @param hash names the key within a signature, 4 bytes in hex
 */
public record VerifierKey(String name, String hash, PublicKey key) {

    private static final byte ED25519 = 1;
    private static final byte[] SPKI_HEAD = HexFormat.of().parseHex("302a300506032b6570032100"); // RFC 8410
    private static final int HASH_BYTES = 4;
    private static final int KEY_BYTES = 32;

    /** @throws IllegalArgumentException if the text is no such key */
    public static VerifierKey parse(String text) {
        var parts = text.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a verifier key: " + text.strip());
        }
        var encoded = Base64.getDecoder().decode(parts[2]);
        if (encoded.length != 1 + KEY_BYTES || encoded[0] != ED25519 || !parts[1].equals(hash(parts[0], encoded))) {
            throw new IllegalArgumentException("not an Ed25519 verifier key: " + text.strip());
        }
        try {
            var spki = new X509EncodedKeySpec(joined(SPKI_HEAD, Arrays.copyOfRange(encoded, 1, encoded.length)));
            return new VerifierKey(
                    parts[0], parts[1], KeyFactory.getInstance("Ed25519").generatePublic(spki));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 verifier key: " + text.strip(), e);
        }
    }

    /** @param signature the hash of the key, then the signature itself */
    boolean signed(String body, byte[] signature) {
        if (signature.length <= HASH_BYTES || !hash.equals(HexFormat.of().formatHex(signature, 0, HASH_BYTES))) {
            return false;
        }
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(body.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature, HASH_BYTES, signature.length - HASH_BYTES);
        } catch (GeneralSecurityException e) {
            return false; // malformed is not signed
        }
    }

    private static String hash(String name, byte[] encoded) {
        var digest = Sha256.start();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(encoded), 0, HASH_BYTES);
    }

    private static byte[] joined(byte[] head, byte[] tail) {
        var all = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, all, head.length, tail.length);
        return all;
    }
}
