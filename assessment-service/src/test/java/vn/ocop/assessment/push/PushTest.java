package vn.ocop.assessment.push;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.ocop.assessment.push.Pushes.PATH;
import static vn.ocop.assessment.push.Pushes.accepted;
import static vn.ocop.assessment.push.Pushes.bytes;
import static vn.ocop.assessment.push.Pushes.done;
import static vn.ocop.assessment.push.Pushes.file;
import static vn.ocop.assessment.push.Pushes.json;
import static vn.ocop.assessment.push.Pushes.outcome;
import static vn.ocop.assessment.push.Pushes.packed;
import static vn.ocop.assessment.push.Pushes.push;
import static vn.ocop.assessment.push.Pushes.row;
import static vn.ocop.assessment.push.Pushes.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.ocop.assessment.Flow;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class PushTest {

    private static final String OF_PREFIX = """
            select count(*)::text || ' ' || (select count(*) from event e join imported_result i on i.id = e.key
                       where i.external_id like ?) || ' ' ||
                   (select count(*) from audit_record a join imported_result i on i.id::text = a.subject_id
                       where i.external_id like ? and a.action = 'result-imported' and a.actor_name = 'tq.system') as v
            from imported_result where external_id like ?""";

    @Inject
    Flow flow;

    @Inject
    KilledWorker killer;

    private static List<String> rows(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> json(row(prefix + i))).toList();
    }

    /** Results, their events and their audit rows. */
    private String stored(String prefix) {
        return flow.query(OF_PREFIX, prefix + "%", prefix + "%", prefix + "%").getFirst();
    }

    private String imports() {
        return flow.query("select count(*)::text as v from assessment_import").getFirst();
    }

    @Test
    void a_worker_that_dies_inside_a_batch_is_followed_by_one_that_goes_on_behind_the_last_whole_batch()
            throws Exception {
        int deaths = killer.deaths();
        killer.dieOnceAt(1_100); // the second batch; the first has committed
        var packed = packed(file(rows("die-", 1_100)));
        var id = accepted(packed, "", Map.of("Content-Encoding", "gzip"));

        assertEquals("DONE read 1100 applied 1100 unchanged 0 rejected 0", outcome(id));
        assertEquals(deaths + 1, killer.deaths());
        assertEquals("1100 1100 1100", stored("die-"));

        var again = accepted(packed, "", Map.of("Content-Encoding", "gzip"));
        assertEquals("DONE read 1100 applied 0 unchanged 1100 rejected 0", outcome(again));
        assertEquals("1100 1100 1100", stored("die-"));
    }

    @Test
    void rows_are_taken_by_their_legal_dates_whatever_their_order_in_the_file_also_behind_an_end() throws Exception {
        var revoked =
                Pushes.map("kind", "REVOCATION", "sourceSystem", Pushes.SYSTEM, "externalId", "R-ord-0", "ground", "B");
        revoked.put("of", Pushes.map("externalId", "ord-0"));
        revoked.put("decision", decision("2024-06-14"));
        var late = IntStream.range(600, 1_200).mapToObj(i -> with(row("ord-" + i), "decision", decision("2024-06-13")));
        var early = IntStream.range(0, 600).mapToObj(i -> row("ord-" + i));
        var file = file(Stream.concat(Stream.of(revoked), Stream.concat(late, early))
                .map(Pushes::json)
                .toList());
        var dry = outcome(accepted(file, "?mode=dryRun"));
        killer.dieOnceAt(1_200); // the second batch; the first has committed
        assertEquals("DONE read 1201 applied 1201 unchanged 0 rejected 0", outcome(accepted(file, "")));
        assertEquals("DONE read 1201 applied 1201 unchanged 0 rejected 0", dry);

        assertEquals(List.of("2024-06-12 600", "2024-06-13 600", "2024-06-14 1"), flow.query("""
                select concat_ws(' ', day, count(*)) as v
                from (select seq, coalesce(data::jsonb->'revocation'->>'signedOn', data::jsonb->'decision'->>'signedOn') as day
                      from event e join imported_result i on i.id = e.key where i.external_id like 'ord-%') told
                group by day order by min(seq)"""));
    }

    private static Map<String, Object> decision(String signedOn) {
        var issuer = Pushes.map("level", "PROVINCE", "name", "UBND tỉnh Tuyên Quang");
        return Pushes.map("number", "1021/QĐ-UBND", "signedOn", signedOn, "issuer", issuer);
    }

    @Test
    void a_dry_run_says_what_commit_then_does_and_changes_nothing() throws Exception {
        outcome(accepted(file(List.of(json(row("dry-old")), json(row("dry-other")))), ""));
        var bad = with(row("dry-bad"), "stars", 5);
        var first = List.of(
                json(row("dry-new")), json(row("dry-old")), json(with(row("dry-other"), "stars", 3)), json(bad));
        var broken = Collections.nCopies(1_000, "{"); // so that the last two are in a batch of their own
        var last = List.of(json(row("dry-new")), json(with(row("dry-new"), "stars", 3)));
        var mixed = file(Stream.of(first, broken, last).flatMap(List::stream).toList());
        var before = stored("dry-");
        var dry = accepted(mixed, "?mode=dryRun");
        var said = "DONE_WITH_REJECTIONS read 1006 applied 3 unchanged 2 rejected 1001";
        assertEquals(said, outcome(dry));
        assertEquals(before, stored("dry-"));
        var commit = accepted(mixed, "");
        assertEquals(said, outcome(commit));
        assertEquals("3 5 3", stored("dry-"));
        assertEquals(rowsOf(dry), rowsOf(commit));
        assertEquals(rejectionsOf(dry), rejectionsOf(commit));
    }

    private static List<Object> rowsOf(String id) {
        return Flow.as("tq.system").get(PATH + "/" + id + "/results").jsonPath().getList("items");
    }

    private static List<Object> rejectionsOf(String id) {
        List<Object> items = Flow.as("tq.system")
                .get(PATH + "/" + id + "/rejections")
                .jsonPath()
                .getList("items");
        assertEquals(50, items.size());
        return items;
    }

    @Test
    void all_or_nothing_takes_nothing_for_one_bad_row_and_everything_without() throws Exception {
        var good = rows("all-", 1_001);
        var bad = new java.util.ArrayList<>(good);
        bad.set(1_000, json(with(row("all-bad"), "stars", 5)));
        var refused = accepted(file(bad), "?atomicity=all");
        assertEquals("DONE_WITH_REJECTIONS read 1001 applied 0 unchanged 0 rejected 1", outcome(refused));
        assertEquals("0 0 0", stored("all-"));

        killer.dieOnceAt(1_001); // of the check; the taking begins anew as a whole
        assertEquals(
                "DONE read 1001 applied 1001 unchanged 0 rejected 0", outcome(accepted(file(good), "?atomicity=all")));
        assertEquals("1001 1001 1001", stored("all-"));
    }

    @Test
    void what_breaks_before_its_last_byte_or_is_not_what_was_announced_leaves_nothing() throws Exception {
        var before = imports();
        var body = file(rows("broken-", 3));
        var digest = MessageDigest.getInstance("SHA-256");
        var wrong = "sha-256=:" + Base64.getEncoder().encodeToString(digest.digest(bytes("other"))) + ":";
        push(body, "", Map.of("Content-Digest", wrong))
                .statusCode(400)
                .body("type", equalTo("/problems/digest-mismatch"));
        push(body, "", Map.of("Content-Digest", "md5=:AAAA:"))
                .statusCode(400)
                .body("errors.pointer", contains("Content-Digest"));
        push(body, "", Map.of("Content-Encoding", "br")).statusCode(415);
        breakOff(body);
        assertEquals(before, imports());

        var right = "sha-256=:" + Base64.getEncoder().encodeToString(digest.digest(body)) + ":";
        done(accepted(body, "", Map.of("Content-Digest", right))).body("state", equalTo("DONE"));
    }

    /** Announces one byte more than it sends, and goes; the service has told the log when the next request is answered. */
    private static void breakOff(byte[] body) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write(bytes(
                            "POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                                    + "Authorization: " + Pushes.bearer("tq.system", "08") + "\r\nContent-Length: "
                                    + (body.length + 1) + "\r\n\r\n"));
            socket.getOutputStream().write(body);
            socket.shutdownOutput();
            socket.getInputStream().transferTo(OutputStream.nullOutputStream()); // until the service has closed
        }
    }

    @Test
    void a_province_sees_its_own_files_only() throws Exception {
        var id = accepted(file(rows("own-", 1)), "");
        done(id);
        for (var path : List.of("", "/rejections", "/results", "/progress")) {
            Flow.as("tn.system").get(PATH + "/" + id + path).then().statusCode(404);
        }
        given().header("Authorization", Pushes.bearer("tn.system", "19"))
                .delete(PATH + "/" + id)
                .then()
                .statusCode(404);
        Flow.as("tn.system").get(PATH + "?limit=200").then().statusCode(200).body("items.id", not(hasItem(id)));
        Flow.as("central.office").get(PATH + "?limit=200").then().body("items.id", hasItem(id));
        Flow.as("tq.system")
                .delete(PATH + "/" + id)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/import-over"));
        var followed = Flow.as("tq.system")
                .get(PATH + "/" + id + "/progress")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(followed.startsWith("event:progress\ndata:{") && followed.contains("\"state\":\"DONE\""), followed);
    }

    @Test
    void rejections_are_downloaded_corrected_and_pushed_again() throws Exception {
        var file = file(List.of(json(with(row("back-1"), "stars", 9)), json(row("back-2"))));
        var id = accepted(file, "");
        assertEquals("DONE_WITH_REJECTIONS read 2 applied 1 unchanged 0 rejected 1", outcome(id));
        var download = Flow.as("tq.system")
                .accept("application/x-ndjson")
                .get(PATH + "/" + id + "/rejections")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(
                download.contains("\"pointer\":\"/stars\",\"code\":\"out-of-range\"")
                        && download.contains("\"value\":\"9\""),
                download);
        assertEquals(
                "DONE read 1 applied 1 unchanged 0 rejected 0",
                outcome(accepted(bytes(download.replace("\"stars\":9", "\"stars\":3")), "")));
        assertEquals("2 2 2", stored("back-"));
    }

    @Test
    void a_request_repeated_under_its_key_is_one_import() throws Exception {
        var before = Integer.parseInt(imports());
        var body = file(rows("key-", 1));
        var key = Map.of("Idempotency-Key", "push-once");
        assertEquals(accepted(body, "", key), accepted(body, "", key));
        push(file(rows("key-", 2)), "", key).statusCode(422);
        assertEquals(before + 1, Integer.parseInt(imports()));
    }
}
