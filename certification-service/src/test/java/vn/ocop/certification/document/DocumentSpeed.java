package vn.ocop.certification.document;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.ocop.certification.certificate.Authority;
import vn.ocop.certification.certificate.Recognition;
import vn.ocop.certification.certificate.Recognition.Award;
import vn.ocop.certification.certificate.Recognition.Decision;
import vn.ocop.certification.certificate.Recognition.Issuer;
import vn.ocop.certification.certificate.Recognition.Origin;
import vn.ocop.certification.certificate.Recognition.Producer;
import vn.ocop.certification.certificate.Recognition.Product;
import vn.ocop.certification.certificate.Recognition.Signer;
import vn.ocop.certification.certificate.Recognition.Source;
import vn.ocop.certification.certificate.Stars;
import vn.ocop.certification.certificate.Validity;
import vn.ocop.certification.credential.CredentialVerdict;
import vn.ocop.certification.credential.CredentialVerifier;
import vn.ocop.certification.credential.Credentials;
import vn.ocop.certification.register.RegisterEntry;
import vn.ocop.certification.register.RegisterUseCases;
import vn.ocop.certification.testing.Decisions;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.security.Roles;
import vn.ocop.platform.testing.TestTokens;
import vn.ocop.standalone.testing.RealInfrastructure;

/** Not a test of the suite: {@code ./ocop bench documents} issues, signs and draws, and tells how long it takes; it judges no time. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class DocumentSpeed {

    private static final int CERTIFICATES = Integer.getInteger("ocop.certificates", 100);
    private static final int WARM_UP = 400;
    private static final int BATCH = 200;
    private static final int REVOCATIONS = 200;
    private static final LocalDate DAY = Decisions.today();

    @Inject
    RegisterUseCases register;

    @Inject
    Credentials credentials;

    @Inject
    CertificatePdf pdf;

    @Inject
    Db db;

    @Test
    void issue_sign_draw_and_verify() throws Exception {
        draw(issue(WARM_UP));
        var began = System.nanoTime();
        var entries = issue(CERTIFICATES);
        var issued = System.nanoTime();
        var tokens = entries.stream().map(credentials::printed).toList();
        var signed = System.nanoTime();
        draw(entries);
        var drawn = System.nanoTime();
        System.out.printf(
                "documents: %d issued in %.1f s, signed in %.1f s, drawn on %d threads in %.1f s (%.1f ms each)%n",
                CERTIFICATES,
                (issued - began) / 1e9,
                (signed - issued) / 1e9,
                Runtime.getRuntime().availableProcessors(),
                (drawn - signed) / 1e9,
                (drawn - signed) / 1e6 / CERTIFICATES);
        verify(tokens);
        revoke(entries.subList(0, Math.min(REVOCATIONS, entries.size())));
    }

    /** From the authority's request until anyone who asks is told. */
    private static void revoke(List<RegisterEntry> entries) {
        var times = new ArrayList<Long>();
        for (var entry : entries) {
            var number = entry.number().text();
            var began = System.nanoTime();
            given().header("Authorization", TestTokens.bearer("tq.authority", "08", Roles.PROVINCIAL_AUTHORITY))
                    .contentType("application/json")
                    .body("""
                            {"ground": "A", "trigger": "INSPECTION", "reason": "Hồ sơ giả",
                             "decision": {"number": "77/QĐ-UBND", "signedOn": "%s"}}""".formatted(Decisions.today()))
                    .post("/api/v1/certificates/{n}/revocation", number)
                    .then()
                    .statusCode(200);
            Decisions.until("nobody is told that it counts", () -> "REVOKED"
                    .equals(given().get("/api/v1/verifications/{n}", number)
                            .jsonPath()
                            .getString("verdict")));
            times.add(System.nanoTime() - began);
        }
        times.sort(null);
        System.out.printf(
                "revocation until the public answer, with its request: p50 %.0f ms, p99 %.0f ms%n",
                times.get(times.size() / 2) / 1e6, times.get(times.size() * 99 / 100) / 1e6);
    }

    /** Against keys and list at hand, as a phone without network has them. */
    private static void verify(List<String> tokens) throws Exception {
        var keys = new java.util.HashMap<String, java.security.PublicKey>();
        var set = given().get("/.well-known/jwks.json").asString();
        for (var key : new org.jose4j.jwk.JsonWebKeySet(set).getJsonWebKeys()) {
            keys.put(key.getKeyId(), (java.security.PublicKey) key.getKey());
        }
        var list = given().get("/status-lists/0").asString();
        var times = new ArrayList<Long>();
        for (var token : tokens) {
            var began = System.nanoTime();
            var verdict = new CredentialVerifier("http://localhost:8080", keys).verify(token, list, Instant.now());
            times.add(System.nanoTime() - began);
            assertInstanceOf(CredentialVerdict.Good.class, verdict);
        }
        times.subList(0, times.size() / 2).clear(); // the compiler settles
        times.sort(null);
        System.out.printf(
                "off-line verification with status list: p50 %.2f ms, p99 %.2f ms%n",
                times.get(times.size() / 2) / 1e6, times.get(times.size() * 99 / 100) / 1e6);
    }

    private void draw(List<RegisterEntry> entries) throws Exception {
        try (var pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (var done : pool.invokeAll(entries.stream()
                    .<Callable<Integer>>map(entry -> () -> pdf.render(entry).length)
                    .toList())) {
                done.get();
            }
        }
    }

    /** In lists, as the consumer of decisions issues them. */
    private List<RegisterEntry> issue(int count) {
        var entries = new ArrayList<RegisterEntry>();
        for (var done = 0; done < count; done += BATCH) {
            var recognitions = Stream.generate(() -> recognition(UUID.randomUUID()))
                    .limit(Math.min(BATCH, count - done))
                    .toList();
            register.issue(recognitions);
            for (var recognition : recognitions) {
                var number = db.query(
                        "select number from certificate where product_id = ?",
                        r -> r.string("number"),
                        recognition.product().id());
                entries.add(register.byNumber(number.getFirst()));
            }
        }
        return entries;
    }

    private static Recognition recognition(UUID product) {
        return new Recognition(
                new Source(Origin.SCORED_HERE, UUID.randomUUID(), Instant.parse("2026-11-22T03:00:00Z")),
                new Product(product, "Chè Shan tuyết Hoàng Su Phì", 11, "08-01021-1-2026", "01021", "08"),
                new Producer(UUID.randomUUID(), "HTX chè Shan tuyết Hoàng Su Phì", "COOPERATIVE"),
                new Decision(
                        UUID.randomUUID(),
                        "3981/QĐ-UBND",
                        DAY,
                        new Issuer(Authority.PROVINCE, "08", "Ủy ban nhân dân tỉnh Tuyên Quang"),
                        new Signer("Nguyễn Văn Sơn", "Chủ tịch"),
                        "26/2026/QĐ-TTg"),
                new Award(new Stars(4), Validity.ofDecision(DAY), null));
    }
}
