package vn.ocop.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The library's own check of headers is off (Main): what it would have found is found by ours, on the wire as an attacker writes it. */
@QuarkusTest
@WithTestResource(Peers.class)
class MalformedTest {

    @TestHTTPResource("/api/v1/products/7")
    URI target;

    @Test
    void the_librarys_check_is_off_as_in_production() {
        assertTrue(io.vertx.core.http.HttpHeaders.DISABLE_HTTP_HEADERS_VALIDATION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"X-A: one\rX-Forwarded-For: 1.2.3.4", "X-A: one\0two", "X A: one", "X-\u00e1: one", "X(A): one"})
    void a_header_that_could_pass_for_two_goes_nowhere(String header) throws IOException {
        var answer = send(header);
        assertEquals("HTTP/1.1 400 Bad Request", answer.lines().findFirst().orElseThrow());
        assertTrue(answer.toLowerCase(java.util.Locale.ROOT).contains("connection: close"), answer);
        assertFalse(answer.contains("1.2.3.4"), answer);
    }

    @Test
    void the_caller_is_told_what_is_wrong() throws IOException {
        assertTrue(send("X-A: one\0two").contains("\"type\":\"/problems/malformed-headers\""));
    }

    @Test
    void other_signs_and_letters_travel_on() throws IOException {
        assertTrue(send("Connection: close\r\nX-A: (a)\t~").contains("\"x-a\":\"(a)\\t~\""));
    }

    @Test
    void a_service_that_answers_so_is_broken() {
        given().get("/api/v1/products/split")
                .then()
                .statusCode(502)
                .header("X-Evil", equalTo(null))
                .body("type", equalTo("/problems/upstream-broken"));
    }

    /** What came back until the gateway closed; it must, for nobody knows where a malformed request ends. */
    private String send(String header) throws IOException {
        try (var socket = new Socket(target.getHost(), target.getPort())) {
            socket.setSoTimeout(10_000);
            var request = "GET " + target.getPath() + " HTTP/1.1\r\nHost: here\r\n" + header + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
