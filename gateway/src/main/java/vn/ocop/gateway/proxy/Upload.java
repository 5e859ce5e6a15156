package vn.ocop.gateway.proxy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;

/** The request's body on its way to the service, no faster than the service reads. */
final class Upload {

    private final Exchange exchange;
    private final HttpServerRequest request;
    private final HttpClientRequest out;
    private boolean waitsForService;
    private boolean stopped;

    Upload(Exchange exchange, HttpServerRequest request, HttpClientRequest out) {
        this.exchange = exchange;
        this.request = request;
        this.out = out;
    }

    void begin() {
        request.handler(this::pass);
        request.endHandler(end -> finish());
        request.resume();
    }

    private void pass(Buffer chunk) {
        exchange.moved();
        if (stopped) {
            return;
        }
        out.write(chunk);
        if (out.writeQueueFull()) {
            waitsForService = true;
            request.pause();
            out.drainHandler(drained -> {
                waitsForService = false;
                exchange.moved();
                request.resume();
            });
        }
    }

    private void finish() {
        exchange.moved();
        if (!stopped) {
            stopped = true;
            out.end();
        }
    }

    /** No more is sent to the service, which has answered or gone; an unfinished request cannot be followed by another. */
    void stop() {
        if (!stopped) {
            stopped = true;
            out.reset();
        }
    }

    /** Whether the next byte is the caller's to send. */
    boolean waitsForCaller() {
        return !stopped && !waitsForService;
    }
}
