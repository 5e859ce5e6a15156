package vn.ocop.platform.testing.access;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The operations as the service itself describes them, and calls of them. */
public final class Api {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Pattern TYPE = Pattern.compile("\"type\"\\s*:\\s*\"/problems/([a-z-]+)\"");

    private static final String BOUNDARY = "part-of-the-upload";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public record Operation(String id, String method, String template) {

        public boolean reads() {
            return method.equals("GET");
        }
    }

    /** @param match of {@code If-Match}, of {@code If-None-Match} where it reads */
    public record Request(
            String method,
            String path,
            @Nullable String match,
            @Nullable String body,
            String type) {

        public Request(String method, String path, @Nullable String match, @Nullable String body) {
            this(method, path, match, body, "application/json");
        }

        /** Parts {@code metadata} and {@code file}. */
        public static Request upload(String method, String path, String metadata, String file) {
            var body = """
                    --%1$s\r
                    Content-Disposition: form-data; name="metadata"\r
                    Content-Type: application/json; charset=UTF-8\r
                    \r
                    %2$s\r
                    --%1$s\r
                    Content-Disposition: form-data; name="file"; filename="proof.pdf"\r
                    Content-Type: application/pdf\r
                    \r
                    %3$s\r
                    --%1$s--\r
                    """.formatted(BOUNDARY, metadata, file);
            return new Request(method, path, null, body, "multipart/form-data; boundary=" + BOUNDARY);
        }
    }

    /** By operationId. */
    public static Map<String, Operation> operations() {
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

    /** @param bearer null has no token */
    public HttpResponse<String> send(Request request, @Nullable String bearer) {
        var body = request.body();
        var builder = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + request.path()))
                .method(
                        request.method(),
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (bearer != null) {
            builder.header("Authorization", bearer);
        }
        if (request.match() != null) {
            builder.header(request.method().equals("GET") ? "If-None-Match" : "If-Match", request.match());
        }
        if (!request.method().equals("GET")) {
            builder.header("Content-Type", request.type());
        }
        try {
            // one byte, one character: documents are compared too
            return http.send(builder.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(request.path(), e);
        }
    }

    /** @return the last part of the problem's type, or nothing */
    public static String problem(HttpResponse<String> answer) {
        var type = TYPE.matcher(answer.body());
        return type.find() ? type.group(1) : "";
    }
}
