package vn.ocop.platform.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A service that takes large files at some address raises {@code quarkus.http.limits.max-body-size} and names the address; all its other
 * addresses keep the common limit.
 */
@ApplicationScoped
class BodyLimits {

    /** What Quarkus looks at while it reads a body of unknown length. */
    private static final String LIMIT = "io.quarkus.max-request-size";

    private static final int BEHIND_THE_COMMON_LIMIT = -1;
    private static final long MAX_BYTES = 60L << 20;

    private final List<String> large;

    BodyLimits(@ConfigProperty(name = "ocop.http.large-bodies-at") Optional<List<String>> large) {
        this.large = large.orElse(List.of());
    }

    void open(@Observes Router router) {
        if (!large.isEmpty()) {
            router.route().order(BEHIND_THE_COMMON_LIMIT).handler(this::judge);
        }
    }

    private void judge(RoutingContext context) {
        if (!large.contains(context.normalizedPath())) {
            context.put(LIMIT, MAX_BYTES);
            if (announced(context) > MAX_BYTES) {
                context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
                context.response().setStatusCode(413).end();
                return;
            }
        }
        context.next();
    }

    private static long announced(RoutingContext context) {
        var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length); // the server has refused anything else
    }
}
