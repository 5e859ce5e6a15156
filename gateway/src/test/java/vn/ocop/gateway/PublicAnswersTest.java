package vn.ocop.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One request after the other stays on one connection and so on one event loop, of which each keeps its own answers. */
@QuarkusTest
@WithTestResource(Peers.class)
class PublicAnswersTest {

    private static final String PUBLIC = "/api/v1/statistics/public/nth?name=";

    @TestHTTPResource
    URI gateway;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String name = UUID.randomUUID().toString();

    @Test
    void who_asks_while_it_is_fetched_or_right_after_gets_the_same() throws Exception {
        var answers = IntStream.range(0, 40).mapToObj(i -> send(PUBLIC + name)).toList();
        var asked = answers.stream()
                .mapToInt(answer -> Integer.parseInt(answer.join().body()))
                .max()
                .orElseThrow();
        var eventLoops = 2 * Runtime.getRuntime().availableProcessors();
        assertTrue(asked <= eventLoops, () -> "asked " + asked + " times");
        var ids = answers.stream()
                .map(answer ->
                        answer.join().headers().firstValue("X-Request-Id").orElseThrow())
                .distinct()
                .count();
        assertEquals(40, ids, "each request keeps its own id");
    }

    @Test
    void after_a_second_the_service_is_asked_again() throws Exception {
        assertEquals("1", get(PUBLIC + name).body());
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        var asked = System.nanoTime();
        while (get(PUBLIC + name).body().equals("1")) {
            assertTrue(System.nanoTime() < deadline, "kept for too long");
        }
        assertTrue(System.nanoTime() - asked > Duration.ofMillis(500).toNanos(), "kept for too short a time");
    }

    @Test
    void another_language_form_or_query_is_another_answer() throws Exception {
        assertEquals("1", get(PUBLIC + name).body());
        assertEquals("2", get(PUBLIC + name, "Accept-Language", "en").body());
        assertEquals("3", get(PUBLIC + name, "Accept", "text/html").body());
        assertEquals("4", get(PUBLIC + name + "&on=2026-01-01").body());
        assertEquals(
                "5",
                get(PUBLIC + name, "Host-Of-Nobody", "x", "If-None-Match", "\"1\"")
                        .body());
    }

    @Test
    void what_names_its_caller_or_its_part_goes_to_the_service() throws Exception {
        assertEquals("1", get(PUBLIC + name).body());
        assertEquals(
                "2",
                get(PUBLIC + name, "Authorization", "Bearer " + Peers.goodToken())
                        .body());
        assertEquals("3", get(PUBLIC + name, "Cookie", "a=b").body());
        assertEquals("4", get(PUBLIC + name, "Range", "bytes=0-1").body());
        assertEquals(
                "1", get("/api/v1/statistics/publicity/nth?name=other" + name).body());
        assertEquals(
                "2", get("/api/v1/statistics/publicity/nth?name=other" + name).body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&status=500",
                "&status=401",
                "&status=302",
                "&control=no-store",
                "&control=private,max-age=5",
                "&filler=70000"
            })
    void what_is_not_everybodys_or_too_large_is_not_kept_and_still_answered(String how) throws Exception {
        var one = get(PUBLIC + name + how);
        var two = get(PUBLIC + name + how);
        assertNotEquals(one.body(), two.body());
        assertEquals(one.statusCode(), two.statusCode());
    }

    @Test
    void nobody_found_is_kept_like_an_answer() throws Exception {
        assertEquals("1", get(PUBLIC + name + "&status=404").body());
        var again = get(PUBLIC + name + "&status=404");
        assertEquals("1", again.body());
        assertEquals(404, again.statusCode());
    }

    @Test
    void a_part_is_never_told_as_the_whole() {
        assertThrows(IOException.class, () -> get("/api/v1/statistics/public/half?name=" + name));
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return http.send(request(path, headers), BodyHandlers.ofString());
    }

    private CompletableFuture<HttpResponse<String>> send(String path) {
        return http.sendAsync(request(path), BodyHandlers.ofString());
    }

    private HttpRequest request(String path, String... headers) {
        var request = HttpRequest.newBuilder(gateway.resolve(path)).timeout(Duration.ofSeconds(20));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.build();
    }
}
