package vn.ocop.standalone.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A client of one installation, with the tokens of the demo accounts.
 *
 * @param patience how long a call that may be repeated is repeated while the installation does not answer
 */
public record Gateway(URI address, Duration patience, HttpClient http, Map<String, Caller.Token> tokens)
        implements AutoCloseable {

    private static final String TOKEN_PATH = "/auth/realms/ocop/protocol/openid-connect/token";
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Set<Integer> TRANSIENT = Set.of(429, 502, 503, 504);
    private static final long PAUSE_MS = 200;

    /** A client that repeats nothing. */
    public static Gateway at(String address) {
        return patient(address, Duration.ZERO);
    }

    public static Gateway patient(String address, Duration patience) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        return new Gateway(URI.create(address), patience, http, new ConcurrentHashMap<>());
    }

    /** A demo account, e.g. {@code tq.producer}. */
    public Caller as(String username) {
        return new Caller(
                this,
                username,
                Map.of("grant_type", "password", "client_id", "ocop-demo", "username", username, "password", "demo"));
    }

    /** The machine client of a province. */
    public Caller system(String province) {
        var client = "system-" + province;
        return new Caller(
                this, client, Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", "demo"));
    }

    /** Nobody: no token. */
    public Caller anyone() {
        return new Caller(this, "anyone", Map.of());
    }

    Answer token(Map<String, String> form) {
        var text = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var type = Map.of("Content-Type", "application/x-www-form-urlencoded");
        return send(new Call("POST", TOKEN_PATH, type, text.getBytes(StandardCharsets.UTF_8)), true);
    }

    Answer send(Call call) {
        return send(call, call.repeatable());
    }

    private Answer send(Call call, boolean repeatable) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            boolean last = !repeatable || System.nanoTime() > deadline;
            try {
                var answer = once(call);
                if (last || !TRANSIENT.contains(answer.status())) {
                    return answer;
                }
            } catch (IOException e) {
                if (last) {
                    throw new java.io.UncheckedIOException(call.method() + " " + call.path(), e);
                }
            }
            Await.pause(PAUSE_MS);
        }
    }

    private Answer once(Call call) throws IOException {
        var request = HttpRequest.newBuilder(address.resolve(call.path()))
                .timeout(TIMEOUT)
                .method(call.method(), BodyPublishers.ofByteArray(call.body()));
        call.headers().forEach(request::header);
        try {
            var response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(
                    call.method() + " " + call.path(), response.statusCode(), response.headers(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
