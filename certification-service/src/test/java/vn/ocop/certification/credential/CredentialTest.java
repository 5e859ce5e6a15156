package vn.ocop.certification.credential;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.security.PublicKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ocop.certification.credential.CredentialVerdict.Ended;
import vn.ocop.certification.credential.CredentialVerdict.Expired;
import vn.ocop.certification.credential.CredentialVerdict.Good;
import vn.ocop.certification.credential.CredentialVerdict.NotYet;
import vn.ocop.certification.credential.CredentialVerdict.Reason;
import vn.ocop.certification.credential.CredentialVerdict.Unbelievable;
import vn.ocop.certification.testing.Decisions;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.security.Roles;
import vn.ocop.platform.testing.TestTokens;
import vn.ocop.standalone.testing.RealInfrastructure;

/** Verified by jose4j, which shares no code with the signer, and by our own verifier from what it fetches. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class CredentialTest {

    private static final String ISSUER = "http://localhost:8080";
    private static final LocalDate TODAY = Decisions.today();

    @Inject
    Db db;

    @Inject
    KeyFolder keys;

    private String number = "";
    private String token = "";

    @BeforeEach
    void issue() {
        var product = UUID.randomUUID();
        try (var decisions = new Decisions()) {
            decisions.decided(Decisions.decision(product, "08", 4, TODAY));
        }
        Decisions.until("the certificate", () -> !numbers(product).isEmpty());
        number = numbers(product).getFirst();
        token = given().get("/api/v1/certificates/{n}/credential", number)
                .then()
                .statusCode(200)
                .contentType("application/vc+jwt")
                .extract()
                .asString();
    }

    @Test
    void another_library_verifies_it_with_the_published_keys_alone() throws Exception {
        var said = verified(token);

        assertEquals(ISSUER, said.getString("issuer"));
        assertEquals(ISSUER + "/verify/" + number, said.getString("id"));
        assertEquals(List.of("VerifiableCredential", "OcopCertificate"), said.getList("type"));
        assertEquals("https://www.w3.org/ns/credentials/v2", said.getString("'@context'[0]"));
        assertEquals(4, said.getInt("credentialSubject.stars"));
        assertEquals("Chè Shan tuyết Hoàng Su Phì", said.getString("credentialSubject.product"));
        assertEquals(TODAY + "T00:00+07:00", said.getString("validFrom"));
        assertEquals(TODAY.plusMonths(36) + "T23:59:59+07:00", said.getString("validUntil"));
        assertTrue(token.length() < 1_150, () -> token.length() + " characters");
    }

    @Test
    void a_revocation_shows_in_the_signed_list_within_seconds() throws Exception {
        assertFalse(ended());
        assertInstanceOf(Good.class, offline(token, list(), Instant.now()));

        given().header("Authorization", TestTokens.bearer("tq.authority", "08", Roles.PROVINCIAL_AUTHORITY))
                .contentType("application/json")
                .body(Map.of(
                        "ground", "A",
                        "trigger", "INSPECTION",
                        "decision", Map.of("number", "77/QĐ-UBND", "signedOn", TODAY.toString()),
                        "reason", "Hồ sơ giả"))
                .post("/api/v1/certificates/{n}/revocation", number)
                .then()
                .statusCode(200);

        online(token).statusCode(200).body("verdict", equalTo("REVOKED"));
        Decisions.until("the bit", this::ended);
        assertInstanceOf(Ended.class, offline(token, list(), Instant.now()));
    }

    @Test
    void a_token_is_answered_by_what_the_register_says() {
        online(token).statusCode(200).body("verdict", equalTo("VALID")).body("number", equalTo(number));
    }

    @Test
    void what_was_changed_forged_or_signed_elsewhere_is_never_valid() {
        var parts = token.split("\\.", -1);
        var five = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        new String(Base64.getUrlDecoder().decode(parts[1]), java.nio.charset.StandardCharsets.UTF_8)
                                .replace("\"stars\":4", "\"stars\":5")
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var payload = Jws.parse(token).orElseThrow().payload();
        var header = Jws.parse(token).orElseThrow().header();
        var stranger = KeyRingTest.pair().getPrivate();

        refused(parts[0] + "." + five + "." + parts[2], "BAD_SIGNATURE");
        refused(parts[0] + "." + parts[1] + ".AAAA", "BAD_SIGNATURE");
        refused(Jws.sign(header, payload, stranger), "BAD_SIGNATURE");
        refused(
                Jws.sign(header.replaceAll("\"kid\":\"[^\"]+\"", "\"kid\":\"unknown1\""), payload, stranger),
                "UNKNOWN_KEY");
        refused(Jws.sign(header.replace("EdDSA", "none"), payload, stranger), "MALFORMED");
        refused("a.b", "MALFORMED");
        given().get("/verify/{t}", parts[0] + "." + five + "." + parts[2])
                .then()
                .statusCode(404);
    }

    @Test
    void even_with_our_own_key_a_token_says_nothing_that_the_register_does_not_say() {
        var jws = Jws.parse(token).orElseThrow();
        var key = keys.ring().signerOn(TODAY).pair().getPrivate();

        refused(Jws.sign(jws.header(), jws.payload().replace("\"stars\":4", "\"stars\":5"), key), "OTHER_CONTENT");
        refused(Jws.sign(jws.header(), jws.payload().replace(number, "OCOP-08-1999-000001"), key), "OTHER_CONTENT");
        refused(Jws.sign(jws.header(), jws.payload().replace("//localhost", "//gia-mao"), key), "OTHER_ISSUER");
    }

    @Test
    void a_phone_without_network_judges_by_dates_keys_and_a_list_that_nobody_changed() throws Exception {
        var now = Instant.now();
        var list = list();

        assertEquals(new Good(credential(), false), offline(token, null, now));
        assertEquals(new Good(credential(), true), offline(token, list, now));
        assertInstanceOf(Expired.class, offline(token, list, now.plus(java.time.Duration.ofDays(1100))));
        assertInstanceOf(NotYet.class, offline(token, list, now.minus(java.time.Duration.ofDays(2))));
        var other = Jws.sign(
                Jws.parse(list).orElseThrow().header(),
                Jws.parse(list).orElseThrow().payload(),
                KeyRingTest.pair().getPrivate());
        assertEquals(new Unbelievable(Reason.STATUS_LIST), offline(token, other, now));
        assertEquals(new Unbelievable(Reason.STATUS_LIST), offline(token, token, now));
        assertEquals(
                new Unbelievable(Reason.STATUS_LIST), offline(token, list, now.plus(java.time.Duration.ofDays(9))));
        assertEquals(
                new Unbelievable(Reason.UNKNOWN_KEY),
                new CredentialVerifier(ISSUER, Map.of()).verify(token, null, now));
        assertEquals(
                new Unbelievable(Reason.OTHER_ISSUER),
                new CredentialVerifier("https://gia-mao.example", published()).verify(token, null, now));
    }

    @Test
    void a_list_that_is_not_there_says_so() {
        given().get("/status-lists/999999")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/no-such-status-list"));
    }

    private static ValidatableResponse online(String text) {
        return given().get("/api/v1/verifications/{t}", text).then();
    }

    private static void refused(String forged, String reason) {
        online(forged)
                .statusCode(404)
                .body("type", equalTo("/problems/credential-not-genuine"))
                .body("reason", equalTo(reason))
                .body("verdict", equalTo("UNKNOWN"));
    }

    private Credential credential() throws Exception {
        return new com.fasterxml.jackson.databind.ObjectMapper()
                .readValue(Jws.parse(token).orElseThrow().payload(), Credential.class);
    }

    private static CredentialVerdict offline(String token, @org.jspecify.annotations.Nullable String list, Instant now)
            throws Exception {
        return new CredentialVerifier(ISSUER, published()).verify(token, list, now);
    }

    private static String keySet() {
        return given().get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static Map<String, PublicKey> published() throws Exception {
        var keys = new java.util.HashMap<String, PublicKey>();
        for (var key : new JsonWebKeySet(keySet()).getJsonWebKeys()) {
            keys.put(key.getKeyId(), (PublicKey) key.getKey());
        }
        return keys;
    }

    private static JsonPath verified(String token) throws Exception {
        var jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(
                new AlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.EDDSA));
        jws.setCompactSerialization(token);
        jws.setKey(published().get(jws.getKeyIdHeaderValue()));
        assertTrue(jws.verifySignature());
        assertEquals("vc+jwt", jws.getHeader("typ"));
        return JsonPath.from(jws.getPayload());
    }

    private String list() throws Exception {
        var address = verified(token).getString("credentialStatus.statusListCredential");
        return given().get(address.substring(ISSUER.length()))
                .then()
                .statusCode(200)
                .contentType("application/vc+jwt")
                .extract()
                .asString();
    }

    /** The bit, read by the standard's text and none of our classes. */
    private boolean ended() {
        try {
            var index = verified(token).getInt("credentialStatus.statusListIndex");
            var said = verified(list());
            assertEquals(List.of("VerifiableCredential", "BitstringStatusListCredential"), said.getList("type"));
            var encoded = said.getString("credentialSubject.encodedList");
            assertEquals('u', encoded.charAt(0));
            var bits = new GZIPInputStream(
                            new ByteArrayInputStream(Base64.getUrlDecoder().decode(encoded.substring(1))))
                    .readAllBytes();
            assertEquals(16_384, bits.length);
            return (bits[index >> 3] >> (7 - (index & 7)) & 1) == 1;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private List<String> numbers(UUID product) {
        return db.query("select number from certificate where product_id = ?", r -> r.string("number"), product);
    }
}
