package vn.ocop.gateway.proxy;

import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.ocop.gateway.problem.Problem;
import vn.ocop.gateway.problem.UnreadBody;
import vn.ocop.gateway.routing.Upstream;

/** One request on its way to a service and back. Lives on one event loop, so it needs no lock. */
final class Exchange {

    private static final Logger LOG = Logger.getLogger(Exchange.class);

    private final Proxy proxy;
    private final Loop loop;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final String requestId;
    private final Upstream upstream;
    private final boolean hasBody;
    private final long began = System.nanoTime();
    private @Nullable HttpClientRequest out;
    private @Nullable Upload upload;
    private boolean answering;
    private boolean over;
    private boolean retried;

    /** For {@link Loop} only: neighbours in its list, the last time anything moved, and how long may pass without. */
    @Nullable
    Exchange next;

    @Nullable
    Exchange previous;

    long lastMove = began;
    long idleNanos;

    Exchange(Proxy proxy, Loop loop, HttpServerRequest request, String requestId, Upstream upstream) {
        this.proxy = proxy;
        this.loop = loop;
        this.request = request;
        this.response = request.response();
        this.requestId = requestId;
        this.upstream = upstream;
        this.hasBody = UnreadBody.isAnnounced(request);
        this.idleNanos = proxy.idleNanos;
    }

    void begin() {
        loop.enter(this);
        response.exceptionHandler(gone -> abandoned());
        response.closeHandler(closed -> abandoned());
        connect();
    }

    private void connect() {
        loop.client.request(target(request, upstream)).onComplete(connected -> {
            if (connected.succeeded()) {
                send(connected.result());
            } else {
                refuse(Problem.UPSTREAM_UNAVAILABLE, connected.cause());
            }
        });
    }

    static RequestOptions target(HttpServerRequest request, Upstream upstream) {
        return new RequestOptions()
                .setServer(upstream.address())
                .setHost(upstream.address().host())
                .setPort(upstream.address().port())
                .setSsl(upstream.ssl())
                .setMethod(request.method())
                .setURI(pathAndQuery(request));
    }

    /** The target as it came; of an absolute one ("GET http://…") only what follows the host. */
    private static String pathAndQuery(HttpServerRequest request) {
        var uri = request.uri();
        if (uri.charAt(0) == '/') {
            return uri;
        }
        var path = Objects.requireNonNull(request.path(), "routed by its path");
        return request.query() == null ? path : path + "?" + request.query();
    }

    private void send(HttpClientRequest opened) {
        out = opened;
        if (over) {
            opened.reset();
            return;
        }
        moved();
        ForwardedHeaders.toUpstream(request, requestId, opened.headers());
        opened.exceptionHandler(broken -> {}); // told by the response's future too
        opened.response().onComplete(head -> {
            if (head.succeeded()) {
                answer(head.result());
            } else {
                brokeBeforeAnswer(head.cause());
            }
        });
        if (hasBody) {
            sendWithBody(opened);
        } else {
            opened.end();
        }
    }

    private void sendWithBody(HttpClientRequest opened) {
        if (!opened.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            opened.setChunked(true);
        }
        if (request.headers().contains(HttpHeaders.EXPECT, HttpHeaders.CONTINUE, true)) {
            opened.continueHandler(proceed -> {
                if (!over && !answering) {
                    response.writeContinue();
                }
            });
        }
        opened.sendHead();
        upload = new Upload(this, request, opened);
        upload.begin();
    }

    private void answer(HttpClientResponse head) {
        if (over) {
            return;
        }
        if (!FieldRules.allow(head.headers())) {
            head.exceptionHandler(reset -> {}); // told already
            refuse(Problem.UPSTREAM_BROKEN, null);
            resetUpstream();
            return;
        }
        answering = true;
        moved();
        response.setStatusCode(head.statusCode());
        ForwardedHeaders.toClient(head.headers(), response.headers());
        var type = head.headers().get(HttpHeaders.CONTENT_TYPE);
        if (type != null && type.startsWith("text/event-stream")) {
            idleNanos = proxy.eventStreamIdleNanos;
        }
        if (hasBody && !request.isEnded() && head.statusCode() >= 400 && request.version() != HttpVersion.HTTP_2) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        new Download(this, head, request, response).begin();
    }

    /** Bytes moved: the exchange is not idle. */
    void moved() {
        lastMove = System.nanoTime();
    }

    /** The answer is complete; the last bytes are written by {@code end}. */
    void complete(Runnable end) {
        if (over) {
            return;
        }
        finish(response.getStatusCode());
        if (hasBody && !request.isEnded()) {
            UnreadBody.discardAfter(proxy.vertx, request, end);
        } else {
            end.run();
        }
    }

    /** The service broke off inside its answer: the caller must not take the part for the whole. */
    void brokeInsideAnswer(@Nullable Throwable cause) {
        if (over) {
            return;
        }
        LOG.warnf("%s broke off inside the answer to %s: %s", upstream.name(), requestId, cause);
        finish(502);
        reset();
    }

    private void brokeBeforeAnswer(Throwable cause) {
        if (over) {
            return;
        }
        // the service may close a kept connection just when it is used again; a repeated read does no harm
        var safe = HttpMethod.GET.equals(request.method()) || HttpMethod.HEAD.equals(request.method());
        if (safe && !hasBody && !retried) {
            retried = true;
            connect();
        } else {
            refuse(Problem.UPSTREAM_BROKEN, cause);
        }
    }

    /** Nothing moved for too long. */
    void silent() {
        if (answering) {
            brokeInsideAnswer(null);
        } else if (upload != null && upload.waitsForCaller()) {
            refuse(Problem.CLIENT_SILENT, null);
        } else {
            refuse(Problem.UPSTREAM_SILENT, null);
        }
        resetUpstream();
    }

    private void refuse(Problem problem, @Nullable Throwable cause) {
        if (over) {
            return;
        }
        LOG.warnf("%s for %s at %s: %s", problem.slug(), requestId, upstream.name(), cause);
        finish(problem.status());
        if (problem == Problem.UPSTREAM_UNAVAILABLE) {
            response.putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(proxy.retryAfterSeconds));
        }
        proxy.problems.answer(request, problem);
    }

    /** The caller has gone, so the service need not go on. */
    private void abandoned() {
        if (!over) {
            finish(0);
            resetUpstream();
        }
    }

    private void finish(int status) {
        over = true;
        loop.leave(this);
        if (upload != null) {
            upload.stop();
        }
        proxy.traffic.record(upstream.name(), status, System.nanoTime() - began);
    }

    private void resetUpstream() {
        if (out != null) {
            out.reset();
        }
    }

    private void reset() {
        if (request.version() == HttpVersion.HTTP_2) {
            response.reset();
        } else {
            request.connection().close();
        }
    }
}
