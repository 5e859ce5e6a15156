package vn.ocop.gateway;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import vn.ocop.gateway.access.Quotas;
import vn.ocop.gateway.access.TokenCheck;
import vn.ocop.gateway.access.Verdict;
import vn.ocop.gateway.docs.LocalPages;
import vn.ocop.gateway.problem.Problem;
import vn.ocop.gateway.problem.Problems;
import vn.ocop.gateway.problem.UnreadBody;
import vn.ocop.gateway.proxy.FieldRules;
import vn.ocop.gateway.proxy.Proxy;
import vn.ocop.gateway.routing.RouteTable;
import vn.ocop.gateway.routing.Upstream;

/** Where every request enters: its size, its route, its token and its client's quota are judged when the headers arrive. */
@Singleton
class FrontDoor {

    private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("X-Request-Id");
    private static final CharSequence CHALLENGE =
            HttpHeaders.createOptimized("Bearer realm=\"ocop\", error=\"invalid_token\"");

    private final RouteTable routes;
    private final Judges judges;
    private final Proxy proxy;
    private final LocalPages pages;
    private final int headerBytes;

    /** Who may say no, and how. */
    @Singleton
    record Judges(TokenCheck tokens, Quotas quotas, Problems problems) {}

    FrontDoor(RouteTable routes, Judges judges, Proxy proxy, LocalPages pages, GatewayConfig config) {
        this.routes = routes;
        this.judges = judges;
        this.proxy = proxy;
        this.pages = pages;
        this.headerBytes = config.proxy().headerBytes();
    }

    void open(@Observes Router router) {
        // before everything of Quarkus's own: its body limit and authentication are for what it serves itself
        router.route().order(Integer.MIN_VALUE + 1).handler(this::enter);
    }

    private void enter(RoutingContext context) {
        var request = context.request();
        var path = request.path();
        if (path != null && path.startsWith("/q/")) {
            context.next();
            return;
        }
        var requestId = RequestId.of(request.getHeader(REQUEST_ID));
        request.response().putHeader(REQUEST_ID, requestId);
        if (!FieldRules.allow(request.headers())) {
            UnreadBody.closeAfterAnswer(request); // who knows where it ends
            judges.problems().answer(request, Problem.MALFORMED_HEADERS);
            return;
        }
        if (tooLarge(request)) {
            judges.problems().answer(request, Problem.HEADERS_TOO_LARGE);
            return;
        }
        var upstream = path == null ? null : routes.find(path);
        if (upstream != null
                && upstream.wantsVerifiedToken()
                && request.headers().contains(HttpHeaders.AUTHORIZATION)) {
            withToken(request, requestId, upstream);
        } else if (withinQuota(request, address(request))) {
            if (upstream != null) {
                proxy.answer(request, requestId, upstream);
            } else if (path == null || !pages.serve(request, path)) {
                judges.problems().answer(request, Problem.NO_SUCH_ROUTE);
            }
        }
    }

    private boolean tooLarge(HttpServerRequest request) {
        var size = 0;
        for (var header : request.headers()) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size > headerBytes;
    }

    private void withToken(HttpServerRequest request, String requestId, Upstream upstream) {
        var sent = request.headers().getAll(HttpHeaders.AUTHORIZATION);
        if (sent.size() > 1) {
            refuseToken(request);
            return;
        }
        var authorization = sent.getFirst();
        var known = judges.tokens().known(authorization);
        if (known != null) {
            if (withinQuota(request, known.subject())) {
                proxy.carry(request, requestId, upstream);
            }
        } else if (withinQuota(request, address(request))) { // a check costs more than a request: count it by address
            check(request, authorization, () -> proxy.carry(request, requestId, upstream));
        }
    }

    private void check(HttpServerRequest request, String authorization, Runnable proceed) {
        judges.tokens().check(authorization).onSuccess(verdict -> {
            if (request.response().closed()) {
                return;
            }
            switch (verdict) {
                case Verdict.Verified verified -> {
                    if (withinQuota(request, verified.subject())) {
                        proceed.run();
                    }
                }
                case Verdict.Bad bad -> refuseToken(request);
                case Verdict.KeysUnavailable down -> {
                    request.response().putHeader(HttpHeaders.RETRY_AFTER, "2");
                    judges.problems().answer(request, Problem.UPSTREAM_UNAVAILABLE);
                }
            }
        });
    }

    private void refuseToken(HttpServerRequest request) {
        request.response().putHeader("WWW-Authenticate", CHALLENGE);
        judges.problems().answer(request, Problem.INVALID_TOKEN);
    }

    private boolean withinQuota(HttpServerRequest request, String client) {
        if (judges.quotas().allow(client, request.response().headers())) {
            return true;
        }
        judges.problems().answer(request, Problem.QUOTA_EXCEEDED);
        return false;
    }

    private static String address(HttpServerRequest request) {
        return request.remoteAddress().hostAddress();
    }
}
