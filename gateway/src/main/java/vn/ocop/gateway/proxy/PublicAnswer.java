package vn.ocop.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.ocop.gateway.routing.Upstream;

/** One answer for many, from the first who asks for it. What cannot be shared after all, each is carried to the service for. */
final class PublicAnswer {

    static final int MOST_BYTES = 65_536;

    private final Proxy proxy;
    private final Upstream upstream;
    private final long askedAt;
    private final Consumer<PublicAnswer> forget;
    private final MultiMap headers = MultiMap.caseInsensitiveMultiMap();
    private final Buffer body = Buffer.buffer();
    private @Nullable List<Waiting> waiting = new ArrayList<>();
    private int status;
    private boolean mayBeTold;

    private record Waiting(HttpServerRequest request, String requestId, long since) {}

    PublicAnswer(Proxy proxy, Upstream upstream, long askedAt, Consumer<PublicAnswer> forget) {
        this.proxy = proxy;
        this.upstream = upstream;
        this.askedAt = askedAt;
        this.forget = forget;
    }

    boolean isOlderThan(long moment) {
        return askedAt - moment < 0;
    }

    /** In the words of the first who asks. */
    void fetch(HttpServerRequest first, String requestId) {
        proxy.client()
                .request(Exchange.target(first, upstream).setIdleTimeout(proxy.idleNanos / 1_000_000))
                .onComplete(connected -> {
                    if (connected.failed()) {
                        settle(false);
                    } else {
                        send(connected.result(), first, requestId);
                    }
                });
    }

    private void send(HttpClientRequest out, HttpServerRequest first, String requestId) {
        ForwardedHeaders.toUpstream(first, requestId, out.headers());
        out.exceptionHandler(broken -> settle(false));
        out.response().onComplete(head -> {
            if (head.failed()) {
                settle(false);
            } else if (isShareable(head.result())) {
                receive(out, head.result());
            } else {
                head.result().exceptionHandler(reset -> {}); // told already
                settle(false);
                out.reset();
            }
        });
        out.end();
    }

    private static boolean isShareable(HttpClientResponse head) {
        var control = head.headers().get(HttpHeaders.CACHE_CONTROL);
        return (head.statusCode() == 200 || head.statusCode() == 404)
                && FieldRules.allow(head.headers())
                && !head.headers().contains(HttpHeaders.SET_COOKIE)
                && (control == null || !(control.contains("no-store") || control.contains("private")));
    }

    private void receive(HttpClientRequest out, HttpClientResponse in) {
        status = in.statusCode();
        ForwardedHeaders.toClient(in.headers(), headers);
        in.exceptionHandler(broken -> settle(false));
        in.handler(chunk -> {
            if (body.length() + chunk.length() > MOST_BYTES) {
                settle(false);
                out.reset();
            } else if (waiting != null) {
                body.appendBuffer(chunk);
            }
        });
        in.endHandler(end -> {
            headers.set(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
            settle(true);
        });
    }

    /** Answers now, or when it is known. */
    void tell(HttpServerRequest request, String requestId) {
        var asks = new Waiting(request, requestId, System.nanoTime());
        if (waiting == null) {
            answer(asks);
        } else {
            waiting.add(asks);
        }
    }

    private void settle(boolean complete) {
        var asked = waiting;
        if (asked == null) {
            return;
        }
        waiting = null;
        mayBeTold = complete;
        if (!complete) {
            forget.accept(this);
        }
        asked.forEach(this::answer);
    }

    private void answer(Waiting asks) {
        var response = asks.request().response();
        if (response.closed()) {
            return;
        }
        if (!mayBeTold) {
            proxy.carry(asks.request(), asks.requestId(), upstream);
            return;
        }
        response.setStatusCode(status);
        response.headers().addAll(headers);
        response.end(body);
        proxy.traffic.record(upstream.name(), status, System.nanoTime() - asks.since());
    }
}
