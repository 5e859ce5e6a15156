package vn.ocop.certification.credential;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What others name in signed texts, or expect at a fixed place, is also answered outside of /api/v1. */
@ApplicationScoped
class PublicPathsRoute {

    private static final String API = "/api/v1";

    void register(@Observes Router router) {
        router.get("/.well-known/jwks.json").handler(PublicPathsRoute::inside);
        router.get("/status-lists/*").handler(PublicPathsRoute::inside);
        router.get("/transparency-log/*").handler(PublicPathsRoute::inside);
    }

    private static void inside(RoutingContext context) {
        context.reroute(API + context.request().uri());
    }
}
