package vn.ocop.assessment.push;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.ocop.assessment.push.Pushes.PATH;
import static vn.ocop.assessment.push.Pushes.accepted;
import static vn.ocop.assessment.push.Pushes.bytes;
import static vn.ocop.assessment.push.Pushes.done;
import static vn.ocop.assessment.push.Pushes.file;
import static vn.ocop.assessment.push.Pushes.json;
import static vn.ocop.assessment.push.Pushes.outcome;
import static vn.ocop.assessment.push.Pushes.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import vn.ocop.assessment.Flow;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class PushLimitsTest {

    @Inject
    HeldWorker worker;

    private static ValidatableResponse pushElsewhere(byte[] body) {
        return given().header("Authorization", Pushes.bearer("waiting.system", "25"))
                .contentType("application/x-ndjson")
                .body(body)
                .post(PATH)
                .then();
    }

    @Test
    void a_file_being_taken_is_cancelled_between_two_batches_and_what_is_taken_stays() throws Exception {
        var rows = IntStream.range(0, 5_003)
                .mapToObj(i -> json(row("cancel-" + i)))
                .toList();
        worker.holdAt(1_000);
        var id = accepted(file(rows), "");
        worker.awaitHeld();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var cancelled = threads.submit(() -> Flow.as("tq.system")
                    .delete(PATH + "/" + id)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("CANCELLED")));
            Flow.until("the cancelling waits for the batch", worker::somebodyWaits);
            worker.release();
            cancelled.get();
        }

        // the worker may begin the next batch before whoever cancels wakes up
        var outcome = outcome(id);
        int taken = Integer.parseInt(outcome.replaceAll("CANCELLED read (\\d)000 .*", "$1")) * 1_000;
        assertEquals("CANCELLED read %1$d applied %1$d unchanged 0 rejected 0".formatted(taken), outcome);
        Flow.as("tq.system").delete(PATH + "/" + id).then().statusCode(200); // again: nothing changes
        var again = accepted(file(rows), "");
        assertEquals(
                "DONE read 5003 applied %d unchanged %d rejected 0".formatted(5_003 - taken, taken), outcome(again));
    }

    @Test
    void fifty_files_of_a_province_may_wait_and_the_next_is_told_to() throws Exception {
        worker.holdAt(7);
        var first = accepted(bytes("\n".repeat(6) + json(row("held"))), "");
        worker.awaitHeld();
        var waiting = new ArrayList<String>();
        for (int i = 0; i < 50; i++) {
            waiting.add(pushElsewhere(bytes("{}")).statusCode(202).extract().path("id"));
        }
        pushElsewhere(bytes("{}"))
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("/problems/too-many-imports"))
                .body("detail", containsString("50"));
        accepted(bytes("{}"), ""); // another province's files do not wait for it
        worker.release();
        done(first);
        for (var id : waiting) {
            given().header("Authorization", Pushes.bearer("waiting.system", "25"))
                    .delete(PATH + "/" + id);
        }
    }

    @Test
    void more_than_a_gibibyte_is_refused_before_it_is_sent() throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write(bytes(
                            "POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\nAuthorization: "
                                    + Pushes.bearer("tq.system", "08") + "\r\nContent-Length: " + ((1L << 30) + 1)
                                    + "\r\n\r\n"));
            var answer = new StringBuilder();
            while (answer.indexOf("/problems/file-too-large") < 0) {
                int next = socket.getInputStream()
                        .read(); // the service keeps the connection, so there is no end to read to
                assertTrue(next >= 0, answer::toString);
                answer.append((char) next);
            }
            assertTrue(answer.toString().startsWith("HTTP/1.1 413"), answer::toString);
        }
    }

    @Test
    void more_rows_than_a_file_may_have_bring_nothing() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            var block = bytes("{}\n".repeat(100_000));
            for (int i = 0; i < 50; i++) {
                gzip.write(block);
            }
            gzip.write(bytes("{}\n"));
        }
        var failed = done(accepted(packed.toByteArray(), "", Map.of("Content-Encoding", "gzip")))
                .extract()
                .jsonPath();
        assertEquals(
                List.of("FAILED", "too-many-rows", 0),
                List.of(failed.get("state"), failed.get("failure.code"), failed.get("rows.read")));
    }
}
