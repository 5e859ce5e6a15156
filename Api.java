package vn.ocop.assessment.access;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The operations as the service itself describes them, and calls of them. */
final class Api {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<Actor, String> tokens = new ConcurrentHashMap<>();

    record Operation(String id, String method, String template) {

        boolean reads() {
            return method.equals("GET");
        }
    }

    /** By operationId. */
    static Map<String, Operation> operations() {
        var operations = new TreeMap<String, Operation>();
        Map<String, Map<String, Object>> paths =
                given().get("/q/openapi?format=json").jsonPath().getMap("paths");
        paths.forEach((path, byMethod) -> byMethod.forEach((method, described) -> {
            if (METHODS.contains(method) && described instanceof Map<?, ?> operation) {
                var id = String.valueOf(operation.get("operationId"));
                operations.put(id, new Operation(id, method.toUpperCase(Locale.ROOT), path));
            }
        }));
        return operations;
    }

    /** @param actor null has no token */
    HttpResponse<String> send(Requests.Request request, @Nullable Actor actor) {
        var body = request.body();
        var builder = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + request.path()))
                .method(
                        request.method(),
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (actor != null) {
            builder.header("Authorization", tokens.computeIfAbsent(actor, Actor::bearer));
        }
        if (!request.method().equals("GET")) {
            builder.header("If-Match", requireNonNull(request.match()))
                    .header(
                            "Content-Type",
                            request.path().startsWith("/api/v1/assessment-imports")
                                    ? "application/x-ndjson"
                                    : "application/json");
        }
        try {
            // one byte, one character: documents are compared too
            return http.send(
                    builder.build(), HttpResponse.BodyHandlers.ofString(java.nio.charset.StandardCharsets.ISO_8859_1));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(request.path(), e);
        }
    }
}
