package vn.ocop.gateway.docs;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The few pages that the gateway serves itself: the contract and its reader. */
@Singleton
public class LocalPages {

    /** Swagger UI sets style attributes; nothing else may come from anywhere but here. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'";

    private record Page(String type, Buffer content) {}

    private final OpenApiDocument document;
    private final Map<String, Page> pages;

    LocalPages(OpenApiDocument document) {
        this.document = document;
        var ui = "META-INF/resources/webjars/swagger-ui/" + swaggerUiVersion() + "/";
        pages = Map.of(
                "/docs", new Page("text/html; charset=utf-8", read("docs/index.html")),
                "/docs/docs.js", new Page("text/javascript; charset=utf-8", read("docs/docs.js")),
                "/docs/swagger-ui.css", new Page("text/css; charset=utf-8", read(ui + "swagger-ui.css")),
                "/docs/swagger-ui.js", new Page("text/javascript; charset=utf-8", read(ui + "swagger-ui-bundle.js")),
                "/docs/icon.png", new Page("image/png", read(ui + "favicon-32x32.png")));
    }

    /** Answers if the path is one of its own. */
    public boolean serve(HttpServerRequest request, String path) {
        if (!request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD)) {
            return false;
        }
        if (path.equals("/") || path.equals("/docs/")) {
            request.response()
                    .setStatusCode(302)
                    .putHeader(HttpHeaders.LOCATION, "/docs")
                    .end();
            return true;
        }
        if (path.equals("/openapi")) {
            document.current().onSuccess(content -> send(request, "application/json", content));
            return true;
        }
        var page = pages.get(path);
        if (page != null) {
            request.response().putHeader("Content-Security-Policy", POLICY);
            send(request, page.type(), page.content());
        }
        return page != null;
    }

    private static void send(HttpServerRequest request, String type, Buffer content) {
        var response = request.response();
        if (response.closed()) {
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer");
        if (request.method().equals(HttpMethod.HEAD)) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(content.length()))
                    .end();
        } else {
            response.end(content);
        }
    }

    private static String swaggerUiVersion() {
        var properties = new Properties();
        try (var in = open("META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    private static Buffer read(String name) {
        try (var in = open(name)) {
            return Buffer.buffer(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) throws IOException {
        @Nullable
        InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(name);
        if (in == null) {
            throw new IOException("not on the class path: " + name);
        }
        return in;
    }
}
