package vn.ocop.product.programme;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.database.Db;
import vn.ocop.product.Flow;
import vn.ocop.standalone.testing.RealInfrastructure;

/** Files that are taken whole or not at all, once however often they are sent, and beside each other. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
@NullUnmarked
class AtOnceImportTest {

    private static final String IMPORTS = Flow.API + "/tourism-links/imports";

    @Inject
    Db db;

    private static RequestSpecification office() {
        return Flow.as("tq.office", "08", "provincial-office").contentType("application/x-ndjson");
    }

    private static String link(String name, String type) {
        return """
                {"externalId": "%s", "provinceCode": "08", "from": "2025-01-01", "place": "%s", "type": "%s"}
                """.formatted(name, name, type).strip();
    }

    private static byte[] file(List<String> rows) {
        return String.join("\n", rows).getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> links(String prefix, int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> link(prefix + i, "CRAFT_VILLAGE"))
                .toList();
    }

    private static ValidatableResponse push(List<String> rows, String query) {
        return office().body(file(rows)).post(IMPORTS + query).then().statusCode(200);
    }

    private String counted(String prefix) {
        return db.queryOne("""
                        select concat_ws(' ', count(*), max(version),
                            (select count(*) from programme_record_version v join tourism_link l on l.id = v.record_id where l.place like ?),
                            (select count(*) from event e join tourism_link l on l.id = e.key where l.place like ?),
                            (select count(*) from audit_record a join tourism_link l on l.id::text = a.subject_id where l.place like ?)) as told
                        from tourism_link where place like ?""", row -> row.string("told"), prefix + "%", prefix + "%", prefix + "%", prefix + "%")
                .orElseThrow();
    }

    @Test
    void one_bad_row_behind_a_thousand_good_ones_holds_all_of_them_back() {
        var rows = new ArrayList<>(links("held-", 1_500));
        rows.add(link("held-x", "CIRCUS"));
        for (var mode : List.of("commit", "dryRun")) {
            push(rows, "?atomicity=all&mode=" + mode)
                    .body("state", equalTo("DONE_WITH_REJECTIONS"))
                    .body("recorded", equalTo(0))
                    .body("heldBack", equalTo(1_500))
                    .body("rejected", equalTo(1))
                    .body("read", equalTo(1_501));
        }
        assertEquals("0 0 0 0", counted("held-"));
    }

    @Test
    void a_file_without_a_fault_is_taken_whole_with_its_versions_events_and_audit() {
        push(links("whole-", 2_300), "?atomicity=all")
                .body("state", equalTo("DONE"))
                .body("recorded", equalTo(2_300))
                .body("heldBack", equalTo(0));
        assertEquals("2300 1 2300 2300 2300", counted("whole-"));
        push(links("whole-", 2_300), "?atomicity=all")
                .body("recorded", equalTo(0))
                .body("unchanged", equalTo(2_300));
    }

    @Test
    void a_file_that_breaks_off_brings_nothing_if_all_or_none_is_asked() {
        var broken = new java.io.ByteArrayOutputStream();
        broken.writeBytes("externalId,provinceCode,from,place,type\n".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 1_200; i++) {
            broken.writeBytes("cut-%d,08,2025-01-01,cut-%d,CRAFT_VILLAGE\n"
                    .formatted(i, i)
                    .getBytes(StandardCharsets.UTF_8));
        }
        broken.writeBytes(new byte[] {(byte) 0xff, '\n'});
        office().contentType("text/csv")
                .body(broken.toByteArray())
                .post(IMPORTS + "?atomicity=all")
                .then()
                .statusCode(200)
                .body("state", equalTo("FAILED"))
                .body("failure.code", equalTo("csv-not-utf8"))
                .body("recorded", equalTo(0))
                .body("heldBack", equalTo(1_000));
        assertEquals("0 0 0 0", counted("cut-"));
    }

    @Test
    void what_a_file_says_twice_of_a_record_is_its_next_version_and_the_same_again_is_unchanged() {
        var rows = List.of(link("twice", "ROUTE"), link("twice", "SITE"), link("twice", "SITE"));
        for (var mode : List.of("dryRun", "commit")) {
            push(rows, "?mode=" + mode)
                    .body("recorded", equalTo(1))
                    .body("changed", equalTo(1))
                    .body("unchanged", equalTo(1))
                    .body("rejected", equalTo(0));
        }
        assertEquals("1 2 2 2 2", counted("twice"));
    }

    @Test
    void a_check_foretells_what_rows_far_apart_say_of_one_record() {
        var rows = new ArrayList<>(links("apart-", 1_200));
        rows.addFirst(link("apart-x", "ROUTE"));
        rows.add(link("apart-x", "SITE"));
        rows.add(link("apart-x", "SITE"));
        for (var query : List.of("?mode=dryRun", "?mode=dryRun&atomicity=all", "?mode=commit")) {
            push(rows, query)
                    .body("recorded", equalTo(1_201))
                    .body("changed", equalTo(1))
                    .body("unchanged", equalTo(1))
                    .body("rejected", equalTo(0));
        }
        assertEquals("1201 2 1202 1202 1202", counted("apart-"));
        assertEquals(0, foreseen());
    }

    @Test
    void what_only_one_record_may_say_is_told_of_rows_far_apart_and_holds_a_file_of_all_or_none_back()
            throws Exception {
        var kind = ProgrammeCases.kind("outcome-answer");
        var flow = new Flow();
        var rows = new ArrayList<String>();
        var once = ProgrammeCases.example(kind, flow.newProducer(), "", java.util.Map.of());
        var other = ProgrammeCases.example(kind, flow.newProducer(), "", java.util.Map.of());
        rows.add(once.put("externalId", "apart-1").toString());
        rows.add(other.put("externalId", "apart-2").toString());
        // two thousand lines that are no answers lie between the two of one producer
        rows.addAll(1, Collections.nCopies(2_000, "{}"));
        rows.add(once.put("externalId", "apart-again").toString());
        var path = Flow.API + "/programme/outcome-answers/imports?mode=";
        for (var query : List.of("dryRun", "commit&atomicity=all", "commit")) {
            office().body(file(rows))
                    .post(path + query)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("DONE_WITH_REJECTIONS"))
                    .body("rejected", equalTo(2_001))
                    .body("recorded", equalTo(query.contains("all") ? 0 : 2));
        }
        assertEquals(0, foreseen());
    }

    private long foreseen() {
        return db.queryOne("select count(*) as n from programme_import_foreseen", row -> row.longValue("n"))
                .orElseThrow();
    }

    @Test
    void a_repeated_request_with_its_key_tells_of_the_same_import_and_another_file_with_it_is_refused() {
        var key = "listing-" + System.nanoTime();
        String first = office().header("Idempotency-Key", key)
                .body(file(links("key-", 3)))
                .post(IMPORTS)
                .then()
                .statusCode(200)
                .body("recorded", equalTo(3))
                .extract()
                .path("id");
        office().header("Idempotency-Key", key)
                .body(file(links("key-", 3)))
                .post(IMPORTS)
                .then()
                .statusCode(200)
                .header("Location", org.hamcrest.Matchers.endsWith(IMPORTS + "/" + first))
                .body("id", equalTo(first))
                .body("recorded", equalTo(3));
        office().header("Idempotency-Key", key)
                .body(file(links("key-", 4)))
                .post(IMPORTS)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        assertEquals("3 1 3 3 3", counted("key-"));
    }

    @Test
    void two_files_at_once_that_say_the_same_in_another_order_record_it_once() throws Exception {
        var begin = new CyclicBarrier(2);
        var calls = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 2; i++) {
            var rows = new ArrayList<>(links("both-", 1_000));
            Collections.shuffle(rows, new Random(i));
            calls.add(() -> {
                begin.await();
                return push(rows, "").body("rejected", equalTo(0)).extract().path("recorded");
            });
        }
        int recorded = 0;
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (var each : pool.invokeAll(calls)) {
                recorded += each.get();
            }
        }
        assertEquals(1_000, recorded);
        assertEquals("1000 1 1000 1000 1000", counted("both-"));
    }

    @Test
    void a_producer_answers_a_survey_once_and_its_second_answer_is_one_rejected_row() throws Exception {
        var kind = ProgrammeCases.kind("outcome-answer");
        var producer = new Flow().newProducer();
        var answer = ProgrammeCases.example(kind, producer, "", java.util.Map.of());
        var rows = List.of(
                answer.put("externalId", "answer-1").toString(),
                answer.put("externalId", "answer-2").toString());
        for (var mode : List.of("dryRun", "commit")) {
            office().body(file(rows))
                    .post(Flow.API + "/programme/outcome-answers/imports?mode=" + mode)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("DONE_WITH_REJECTIONS"))
                    .body("recorded", equalTo(1))
                    .body("rejected", equalTo(1));
        }
        Flow.as("central.office", "VN", "central-office")
                .body(answer.put("externalId", "answer-3").toString())
                .post(Flow.API + "/programme/outcome-answers")
                .then()
                .statusCode(400)
                .body("errors.code", equalTo(List.of("once-only")))
                .body("errors.pointer", equalTo(List.of("/producerId")));
    }
}
