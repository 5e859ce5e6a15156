package vn.ocop.certification.credential;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Optional;

/** A JSON Web Signature in its compact form, Ed25519 only: {@code header.payload.signature} (RFC 7515, RFC 8037). */
record Jws(String signed, String header, String payload, String signature) {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    /** @return empty if it is not three parts of base64url */
    static Optional<Jws> parse(String text) {
        var parts = text.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            bytes(parts[2]);
            return Optional.of(new Jws(parts[0] + "." + parts[1], decoded(parts[0]), decoded(parts[1]), parts[2]));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Signatures of Ed25519 are deterministic: the same text and key give the same token. */
    static String sign(String header, String payload, PrivateKey key) {
        var signed = encoded(header) + "." + encoded(payload);
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + ENCODER.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean signedWith(PublicKey key) {
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(signed.getBytes(StandardCharsets.US_ASCII));
            return check.verify(bytes(signature));
        } catch (GeneralSecurityException notEvenOne) {
            return false;
        }
    }

    private static String encoded(String text) {
        return ENCODER.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String part) {
        return new String(bytes(part), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String part) {
        return Base64.getUrlDecoder().decode(part);
    }
}
