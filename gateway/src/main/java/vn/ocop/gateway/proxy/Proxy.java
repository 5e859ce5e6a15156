package vn.ocop.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import vn.ocop.gateway.GatewayConfig;
import vn.ocop.gateway.problem.Problems;
import vn.ocop.gateway.routing.Upstream;

/** Starts exchanges, each on the event loop that its client's connection lives on. */
@Singleton
public class Proxy {

    private static final int KEEP_ALIVE_S = 30;
    private static final int MAX_ANSWER_HEADER_BYTES = 65_536;
    private static final long SWEEPS_PER_LIMIT = 20;

    final Vertx vertx;
    private final ThreadLocal<Loop> loops = ThreadLocal.withInitial(this::newLoop);
    private final HttpClientOptions clientOptions;
    private final PoolOptions poolOptions;
    private final List<String> publicPaths;
    final Problems problems;
    final Traffic traffic;
    final int retryAfterSeconds;
    final long idleNanos;
    final long eventStreamIdleNanos;

    Proxy(Vertx vertx, GatewayConfig config, Problems problems, Traffic traffic) {
        this.vertx = vertx;
        this.problems = problems;
        this.traffic = traffic;
        publicPaths = config.publicPaths();
        var proxy = config.proxy();
        retryAfterSeconds = proxy.retryAfterSeconds();
        idleNanos = proxy.idleTimeout().toNanos();
        eventStreamIdleNanos = proxy.eventStreamIdleTimeout().toNanos();
        clientOptions = new HttpClientOptions()
                .setConnectTimeout((int) proxy.connectTimeout().toMillis())
                .setKeepAliveTimeout(KEEP_ALIVE_S)
                .setMaxHeaderSize(MAX_ANSWER_HEADER_BYTES)
                .setMaxWaitQueueSize(proxy.waiting());
        poolOptions = new PoolOptions().setHttp1MaxSize(proxy.connections()).setMaxWaitQueueSize(proxy.waiting());
    }

    private Loop newLoop() {
        var loop = new Loop(vertx.createHttpClient(clientOptions, poolOptions), new PublicAnswers(this, publicPaths));
        var period = Math.max(10, Duration.ofNanos(idleNanos).toMillis() / SWEEPS_PER_LIMIT);
        vertx.setPeriodic(period, tick -> loop.sweep(System.nanoTime()));
        return loop;
    }

    /** The connections of the current event loop. */
    public HttpClient client() {
        return loops.get().client;
    }

    /** Like {@link #carry}, unless the answer is everybody's and known. */
    public void answer(HttpServerRequest request, String requestId, Upstream upstream) {
        var answers = loops.get().answers;
        if (answers.mayShare(request)) {
            answers.serve(request, requestId, upstream);
        } else {
            carry(request, requestId, upstream);
        }
    }

    /** Carries the request to the upstream and its answer back. To be called on the request's event loop. */
    public void carry(HttpServerRequest request, String requestId, Upstream upstream) {
        new Exchange(this, loops.get(), request, requestId, upstream).begin();
    }
}
