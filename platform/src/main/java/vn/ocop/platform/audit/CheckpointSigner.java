package vn.ocop.platform.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;

/**
 * Writes checkpoints as signed notes: C2SP tlog-checkpoint and signed-note, with Ed25519. The same tree always gives the same note, because
 * Ed25519 signatures are deterministic.
 */
public final class CheckpointSigner {

    private static final byte ED25519 = 1; // the algorithm's number in signed-note
    private static final int PUBLIC_KEY_BYTES = 32;
    private static final int KEY_HASH_BYTES = 4;

    private final String origin;
    private final PrivateKey key;
    private final byte[] publicKey;

    /** @param service as in the paths of its audit, e.g. assessment */
    CheckpointSigner(String service, KeyPair keys) {
        this(keys, "ocop/" + service + "/audit");
    }

    /** @param origin names the log in every note; another log with the same key cannot be taken for it */
    public CheckpointSigner(KeyPair keys, String origin) {
        this.origin = origin;
        this.key = keys.getPrivate();
        var encoded = keys.getPublic().getEncoded(); // a fixed header (RFC 8410), then the key itself
        this.publicKey = Arrays.copyOfRange(encoded, encoded.length - PUBLIC_KEY_BYTES, encoded.length);
    }

    public String note(long size, byte[] root) {
        var body = "%s\n%d\n%s\n".formatted(origin, size, base64(root));
        return body + "\n— " + origin + " " + base64(joined(keyHash(), signature(body))) + "\n";
    }

    /** The public key as verifiers of signed notes take it: name, hash of name and key, key. */
    public String verifierKey() {
        var hash = java.util.HexFormat.of().formatHex(keyHash());
        return origin + "+" + hash + "+" + base64(joined(new byte[] {ED25519}, publicKey));
    }

    private byte[] keyHash() {
        var named = joined((origin + "\n").getBytes(StandardCharsets.UTF_8), new byte[] {ED25519}, publicKey);
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(named), KEY_HASH_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] signature(String body) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(body.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] joined(byte[]... parts) {
        var all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
