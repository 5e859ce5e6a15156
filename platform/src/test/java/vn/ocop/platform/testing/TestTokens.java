package vn.ocop.platform.testing;

import io.smallrye.jwt.build.Jwt;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Tokens as the identity provider issues them. */
public final class TestTokens {

    private TestTokens() {}

    /** @param areas VN, a province code or province-commune, e.g. 08-01021; several separated by a comma */
    public static String bearer(String username, String areas, String... roles) {
        return "Bearer " + token(username, subjectOf(username), areas, Duration.ofMinutes(30), roles);
    }

    public static String token(String username, String subject, String areas, Duration lifetime, String... roles) {
        return Jwt.issuer("https://test.invalid/realms/ocop")
                .subject(subject)
                .upn(username)
                .claim("preferred_username", username)
                .claim("ocop_area", List.of(areas.split(",")))
                .groups(Set.of(roles))
                .expiresIn(lifetime)
                .sign(TestKeys.privateKey());
    }

    /** The same account in every test of a run. */
    public static String subjectOf(String username) {
        return UUID.nameUUIDFromBytes(username.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
