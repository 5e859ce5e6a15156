package vn.ocop.product.programme;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.testing.Await;
import vn.ocop.product.Flow;
import vn.ocop.standalone.testing.RealInfrastructure;

/** Files of all or none that are too long, or called back while their rows are being taken. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
@NullUnmarked
class LargeImportTest {

    private static final String IMPORTS = Flow.API + "/tourism-links/imports";
    private static final int LONG = 40_000;

    /** How many transactions have written to the table and not ended yet. */
    private static final String WRITERS = "select count(*) as it from pg_locks l join pg_class c on c.oid = l.relation"
            + " where c.relname = 'tourism_link' and l.mode = 'RowExclusiveLock'";

    @Inject
    Db db;

    private static RequestSpecification office() {
        return Flow.as("large.office", "08", "provincial-office").contentType("application/x-ndjson");
    }

    private String text(String sql) {
        return db.queryOne(sql, row -> row.string("it")).orElse("");
    }

    @Test
    void a_file_of_all_or_none_may_have_200_000_rows() throws Exception {
        var file = "{}\n".repeat(RecordImportTerms.MAX_ROWS_OF_ALL + 1).getBytes(StandardCharsets.UTF_8);
        String id = office().body(file)
                .post(IMPORTS + "?atomicity=all")
                .then()
                .extract()
                .path("id");
        var last =
                "select coalesce(failure ->> 'code', '') as it from programme_import where finished_at is not null and id = '"
                        + id + "'";
        Await.until("the end", Duration.ofMinutes(2), () -> text(last).equals("too-many-rows"));
        office().get(IMPORTS + "/" + id).then().body("state", equalTo("FAILED")).body("recorded", equalTo(0));
    }

    @Test
    void a_file_of_all_or_none_that_is_cancelled_while_it_is_taken_leaves_nothing_behind() throws Exception {
        var file = IntStream.range(0, LONG)
                .mapToObj(i -> """
                        {"externalId": "late-%d", "provinceCode": "08", "from": "2025-01-01", "place": "late-%d", "type": "ROUTE"}
                        """.formatted(i, i).strip())
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
        var pushed = CompletableFuture.runAsync(() -> office().body(file).post(IMPORTS + "?atomicity=all"));
        var taking =
                "select id::text as it from programme_import where received_by = 'large.office' and taking and finished_at is null";
        Await.until(
                "rows being taken",
                Duration.ofMinutes(2),
                () -> !text(taking).isEmpty() && !text(WRITERS).equals("0"));
        var id = text(taking);
        office().delete(IMPORTS + "/" + id).then().statusCode(200).body("state", equalTo("CANCELLED"));
        pushed.join();
        Await.until("the transaction's end", Duration.ofMinutes(2), () -> text(WRITERS)
                .equals("0"));
        assertEquals("0", text("select count(*) as it from tourism_link where place like 'late-%'"));
        assertEquals(
                "0",
                text("select count(*) as it from programme_record_version where content ->> 'place' like 'late-%'"));
        office().get(IMPORTS + "/" + id)
                .then()
                .body("state", equalTo("CANCELLED"))
                .body("recorded", equalTo(0));
    }
}
