package vn.ocop.gateway.problem;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Writes a problem as RFC 9457 JSON in the caller's language, Vietnamese unless English is asked for. */
@Singleton
public class Problems {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final ResourceBundle VIETNAMESE = bundle("vi");
    private static final ResourceBundle ENGLISH = bundle("en");

    private final Vertx vertx;

    Problems(Vertx vertx) {
        this.vertx = vertx;
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle("problems", Locale.of(language), NO_FALLBACK);
    }

    /** Answers and, if a body is still coming, discards it so that the caller can read the answer. */
    public void answer(HttpServerRequest request, Problem problem) {
        var response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        var texts = bundleFor(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, texts.getLocale().getLanguage())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.VARY, "Accept-Language");
        UnreadBody.discardAfter(vertx, request, () -> response.end(body(request, problem, texts)));
    }

    private static Buffer body(HttpServerRequest request, Problem problem, ResourceBundle texts) {
        return new JsonObject()
                .put("type", "/problems/" + problem.slug())
                .put("title", texts.getString(problem.slug() + ".title"))
                .put("status", problem.status())
                .put("detail", texts.getString(problem.slug() + ".detail"))
                .put("instance", request.path())
                .toBuffer();
    }

    private static ResourceBundle bundleFor(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return VIETNAMESE;
        }
        try {
            var ranges = Locale.LanguageRange.parse(acceptLanguage);
            return "en".equals(Locale.lookupTag(ranges, List.of("vi", "en"))) ? ENGLISH : VIETNAMESE;
        } catch (IllegalArgumentException malformed) {
            return VIETNAMESE;
        }
    }
}
