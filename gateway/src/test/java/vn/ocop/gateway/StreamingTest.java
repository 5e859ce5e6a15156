package vn.ocop.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Peers.class)
class StreamingTest {

    private static final long FIFTY_MB = 50L * 1024 * 1024;
    /** What four socket buffers may hold at most; the gateway itself keeps some 100 KiB. */
    private static final long IN_FLIGHT = 30L * 1024 * 1024;

    @TestHTTPResource("/api/v1/products/")
    URI base;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterEach
    void close() {
        client.shutdownNow();
    }

    @Test
    void an_upload_of_50_MB_waits_while_the_service_does_not_read() throws Exception {
        var sent = new CountingStream(FIFTY_MB);
        var upload = HttpRequest.newBuilder(at("hold?name=held"))
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> sent), FIFTY_MB))
                .build();
        var answer = client.sendAsync(upload, BodyHandlers.ofString());

        var stalledAt = stableValueOf(sent.given::get, bytes -> bytes > 0);
        assertTrue(stalledAt < IN_FLIGHT, "given to the gateway: " + stalledAt);
        get("release?name=held");

        assertEquals(Long.toString(FIFTY_MB), answer.get(30, TimeUnit.SECONDS).body());
    }

    @Test
    void a_download_of_50_MB_waits_while_the_caller_does_not_read() throws Exception {
        for (var form : new String[] {"", "&length=known"}) {
            var name = "down" + form.length();
            var answer = client.send(
                    HttpRequest.newBuilder(at("download?bytes=" + FIFTY_MB + "&name=" + name + form))
                            .build(),
                    BodyHandlers.ofInputStream());

            var stalledAt = stableValueOf(() -> look(name), bytes -> bytes > 0);
            assertTrue(stalledAt < IN_FLIGHT, "written by the service: " + stalledAt);

            try (var body = answer.body()) {
                assertEquals(FIFTY_MB, body.transferTo(OutputStream.nullOutputStream()));
            }
        }
    }

    @Test
    void a_slow_upload_that_moves_is_not_silence() throws Exception {
        try (var socket = connect()) {
            writeHead(socket, "POST", "/api/v1/products/count?name=slow", "Transfer-Encoding: chunked");
            for (var chunk = 0; chunk < 8; chunk++) {
                write(socket, "3\r\nabc\r\n");
                pause(Duration.ofMillis(300));
            }
            write(socket, "0\r\n\r\n");
            assertTrue(readUntil(socket, "24").startsWith("HTTP/1.1 200"));
        }
    }

    @Test
    void a_caller_that_stops_inside_its_upload_gets_408() throws Exception {
        try (var socket = connect()) {
            writeHead(socket, "POST", "/api/v1/products/count?name=stopped", "Content-Length: 9");
            write(socket, "abc");
            var answer = readUntil(socket, "}");
            assertTrue(answer.startsWith("HTTP/1.1 408"), answer);
            assertTrue(answer.contains("/problems/client-silent"), answer);
        }
    }

    @Test
    void a_go_ahead_comes_from_the_service_before_the_body_is_sent() throws Exception {
        try (var socket = connect()) {
            writeHead(socket, "POST", "/api/v1/products/continue?name=go", "Expect: 100-continue", "Content-Length: 3");
            assertTrue(readUntil(socket, "\r\n\r\n").startsWith("HTTP/1.1 100 Continue"));
            write(socket, "abc");
            assertTrue(readUntil(socket, "\r\n\r\n3").startsWith("HTTP/1.1 200"));
        }
    }

    @Test
    void a_refusal_arrives_though_the_body_was_never_sent() throws Exception {
        try (var socket = connect()) {
            writeHead(socket, "POST", "/api/v1/products/refuse", "Expect: 100-continue", "Content-Length: 1000000000");
            var answer = readUntil(socket, "too large");
            assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
        }
    }

    @Test
    void a_connection_serves_many_requests_with_and_without_bodies() throws Exception {
        try (var socket = connect()) {
            for (var call = 1; call <= 3; call++) {
                writeHead(socket, "POST", "/api/v1/products/count?name=kept", "Content-Length: 3");
                write(socket, "abc");
                assertTrue(readUntil(socket, "\r\n\r\n" + 3 * call).startsWith("HTTP/1.1 200"));
                writeHead(socket, "HEAD", "/api/v1/products/headed");
                assertTrue(readUntil(socket, "\r\n\r\n")
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains("content-length: 1234"));
            }
        }
    }

    @Test
    void a_range_is_the_services_to_answer() throws Exception {
        var answer = get("range");
        assertEquals(206, answer.statusCode());
        assertEquals(
                "bytes 2-4/10", answer.headers().firstValue("Content-Range").orElseThrow());
        assertEquals("cde", answer.body());
    }

    @Test
    void events_arrive_one_by_one_and_may_be_silent_longer_than_an_answer() throws Exception {
        try (var socket = connect()) {
            writeHead(socket, "GET", "/api/v1/products/events");
            assertFalse(readUntil(socket, "data: 1").contains("data: 2"));
            readUntil(socket, "data: 2");
        }
    }

    @Test
    void a_caller_that_leaves_stops_the_service() throws Exception {
        try (var socket = connect()) {
            writeHead(socket, "GET", "/api/v1/products/silent?name=left");
            pause(Duration.ofMillis(200));
        }
        assertEquals(1, stableValueOf(() -> look("left"), closed -> closed > 0));
    }

    @Test
    void half_an_answer_is_never_taken_for_a_whole() {
        assertThrows(IOException.class, () -> get("half"));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private long look(String name) throws Exception {
        return Long.parseLong(get("look?name=" + name).body());
    }

    private URI at(String path) {
        return base.resolve(path);
    }

    private Socket connect() throws IOException {
        var socket = new Socket(base.getHost(), base.getPort());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static void writeHead(Socket socket, String method, String path, String... headers) throws IOException {
        var head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n");
        for (var header : headers) {
            head.append(header).append("\r\n");
        }
        write(socket, head.append("\r\n").toString());
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static String readUntil(Socket socket, String end) throws IOException {
        var text = new StringBuilder();
        while (text.indexOf(end) < 0) {
            var next = socket.getInputStream().read();
            if (next < 0) {
                throw new IOException("ended: " + text);
            }
            text.append((char) next);
        }
        return text.toString();
    }

    private interface Reading {
        long now() throws Exception;
    }

    /** The value once it has become acceptable and has not changed for a while. */
    private static long stableValueOf(Reading reading, LongPredicate acceptable) throws Exception {
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        var last = -1L;
        while (System.nanoTime() < deadline) {
            var now = reading.now();
            if (now == last && acceptable.test(now)) {
                return now;
            }
            last = now;
            pause(Duration.ofMillis(300));
        }
        throw new AssertionError("never stable, last " + last);
    }

    private static void pause(Duration duration) {
        new CompletableFuture<Void>()
                .completeOnTimeout(null, duration.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** So many zero bytes, and how many were taken. */
    private static final class CountingStream extends InputStream {
        final AtomicLong given = new AtomicLong();
        private final long total;

        CountingStream(long total) {
            this.total = total;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (given.get() == total) {
                return -1;
            }
            var size = (int) Math.min(length, total - given.get());
            given.addAndGet(size);
            return size;
        }
    }
}
