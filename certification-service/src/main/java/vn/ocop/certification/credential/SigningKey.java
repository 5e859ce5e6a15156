package vn.ocop.certification.credential;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;

/**
 * An Ed25519 key with the days on which it counts.
 *
 * @param kid begin of the key's thumbprint (RFC 7638), so that it names this key and no other
 * @param from first day in Vietnam on which it signs
 * @param revoked whether it is known to be in other hands: nothing that it signed is believed any more
 */
record SigningKey(String kid, LocalDate from, KeyPair pair, boolean revoked) {

    private static final int PUBLIC_KEY_BYTES = 32;
    private static final int KID_LENGTH = 8;

    static SigningKey of(LocalDate from, KeyPair pair, boolean revoked) {
        return new SigningKey(thumbprint(x(pair.getPublic())).substring(0, KID_LENGTH), from, pair, revoked);
    }

    /** The public key as a JWK writes it. */
    String x() {
        return x(pair.getPublic());
    }

    private static String x(PublicKey key) {
        var encoded = key.getEncoded(); // a fixed header (RFC 8410), then the key itself
        return base64(Arrays.copyOfRange(encoded, encoded.length - PUBLIC_KEY_BYTES, encoded.length));
    }

    private static String thumbprint(String x) {
        var members = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}";
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(members.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
