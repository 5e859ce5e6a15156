package vn.ocop.platform.audit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.testing.Await;
import vn.ocop.platform.testing.TestTokens;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
@NullUnmarked
class AuditSealerTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    Db db;

    @Inject
    AuditLog audit;

    @Inject
    AgroalDataSource database;

    @Test
    void what_a_request_wrote_is_sealed_soon() throws Exception {
        String id = given().header("Authorization", TestTokens.bearer("tq.producer", "08-01021", "producer"))
                .header("Idempotency-Key", java.util.UUID.randomUUID().toString())
                .contentType("application/json")
                .body(Map.of("text", "sealed"))
                .post("/api/v1/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        Await.until("sealed", SOON, () -> sealed(id) == 1);
    }

    @Test
    void a_second_replica_seals_nothing_while_the_first_does() throws Exception {
        var second =
                new AuditSealer("sample", new KeyFile(Path.of("target/audit-key.pem")), database, Clock.systemUTC());
        var thread = Thread.ofPlatform().start(second);
        try {
            for (int i = 0; i < 5; i++) {
                var id = "twice-" + i;
                QuarkusTransaction.requiringNew()
                        .run(() -> audit.appendSystem("test", "tried", "replica", id, Map.of("id", id)));
                Await.until(id, SOON, () -> sealed(id) == 1);
            }
        } finally {
            second.stop();
            thread.join();
        }
        assertEquals(
                0L,
                number("select count(*) - (max(index) + 1) as n from audit_leaf"),
                "the leaves are numbered without gaps");
    }

    @Test
    void a_proof_leads_from_the_record_to_a_signed_checkpoint() throws Exception {
        for (int i = 0; i < 5; i++) {
            var id = "proved-" + i;
            QuarkusTransaction.requiringNew()
                    .run(() -> audit.appendSystem("test", "tried", "proof", id, Map.of("id", id)));
            Await.until(id, SOON, () -> sealed(id) == 1);
        }
        var seq = number("select seq as n from audit_record where subject_id = 'proved-2'");

        var proof = auditor("/records/" + seq + "/proof");

        var size = proof.getLong("treeSize");
        var path = proof.getList("hashes", String.class).stream()
                .map(Base64.getDecoder()::decode)
                .toList();
        var root = InclusionProof.root(
                proof.getLong("leafIndex"), size, Base64.getDecoder().decode(proof.getString("leafHash")), path);
        var rootBase64 = Base64.getEncoder().encodeToString(root);
        var page = auditor("/checkpoints?limit=200");
        assertEquals(rootBase64, page.getString("items.find { it.size == " + size + " }.rootHash"));
        assertEquals(
                List.of("ocop/sample/audit", String.valueOf(size), rootBase64, ""),
                page.getString("items.find { it.size == " + size + " }.note")
                        .lines()
                        .limit(4)
                        .toList());
        var pair = auditor("/checkpoints?limit=1");
        assertEquals(
                page.getLong("items[1].size"),
                auditor("/checkpoints?limit=1&after=" + pair.getString("next")).getLong("items[0].size"));

        var first = number("select seq as n from audit_leaf where index = 0");
        var early = "/proof?size=" + number("select min(size) as n from audit_checkpoint");
        assertEquals(0, auditor("/records/" + first + early).getInt("leafIndex"));
        refused("/records/" + seq + early, 404, "/problems/not-found");
        refused("/records/999999/proof", 404, "/problems/not-found");
        refused("/records/" + first + "/proof?size=999999", 400, "/problems/invalid-input");
    }

    @Test
    void only_auditors_see_checkpoints_and_proofs() {
        for (var path : List.of("/checkpoints", "/records/1/proof")) {
            given().header("Authorization", TestTokens.bearer("admin", "VN", "administrator"))
                    .get("/api/v1/audit/sample" + path)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/role-required"));
        }
    }

    private static JsonPath auditor(String path) {
        return given().header("Authorization", TestTokens.bearer("auditor", "VN", "auditor"))
                .get("/api/v1/audit/sample" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void refused(String path, int status, String type) {
        given().header("Authorization", TestTokens.bearer("auditor", "VN", "auditor"))
                .get("/api/v1/audit/sample" + path)
                .then()
                .statusCode(status)
                .body("type", equalTo(type));
    }

    private long sealed(String subjectId) {
        return number(
                "select count(*) as n from audit_leaf join audit_record using (seq) where subject_id = ?", subjectId);
    }

    private long number(String sql, Object... args) {
        return db.query(sql, r -> r.longValue("n"), args).getFirst();
    }
}
