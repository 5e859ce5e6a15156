package vn.ocop.statistics.figure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.database.Db;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class AtLeastTest {

    private final UUID written = UUID.randomUUID();

    @Inject
    Db db;

    @Test
    void an_answer_that_counts_the_write_comes_at_once() {
        counted(3);

        ask(written + ";v=3", 200);
        ask(written.toString(), 200);
    }

    @Test
    void a_question_waits_for_a_write_that_is_on_its_way() {
        counted(1);
        var coming = CompletableFuture.runAsync(
                () -> counted(2), CompletableFuture.delayedExecutor(300, java.util.concurrent.TimeUnit.MILLISECONDS));

        ask(written + ";v=2", 200);
        coming.join();
    }

    @Test
    void a_write_that_does_not_come_is_told_with_the_time_to_ask_again() {
        counted(3);

        given().header("At-Least", written + ";v=4")
                .get("/api/v1/statistics/overview")
                .then()
                .statusCode(202)
                .header("Retry-After", equalTo("1"));
    }

    @Test
    void a_header_that_names_nothing_is_refused() {
        given().header("At-Least", "v3")
                .get("/api/v1/statistics/overview")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("At-Least"))
                .body("errors[0].code", equalTo("not-an-aggregate"));
    }

    private void ask(String atLeast, int status) {
        given().header("At-Least", atLeast)
                .get("/api/v1/statistics/overview")
                .then()
                .statusCode(status);
    }

    private void counted(long version) {
        db.update("""
                insert into consumed_version (consumer, topic, key, epoch, version) values ('statistics', 'ocop.product.v1', ?, 0, ?)
                on conflict (consumer, topic, key) do update set version = excluded.version
                """, written, version);
    }
}
