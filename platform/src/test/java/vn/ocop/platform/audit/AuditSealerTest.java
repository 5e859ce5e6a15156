package vn.ocop.platform.audit;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
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

    private long sealed(String subjectId) {
        return number(
                "select count(*) as n from audit_leaf join audit_record using (seq) where subject_id = ?", subjectId);
    }

    private long number(String sql, Object... args) {
        return db.query(sql, r -> r.longValue("n"), args).getFirst();
    }
}
