package vn.ocop.gateway.proxy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;

/** The service's answer on its way to the caller, no faster than the caller reads. */
final class Download {

    private static final long UNKNOWN = -1;

    private final Exchange exchange;
    private final HttpClientResponse in;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private long missing;
    private boolean ended;

    Download(Exchange exchange, HttpClientResponse in, HttpServerRequest request, HttpServerResponse response) {
        this.exchange = exchange;
        this.in = in;
        this.request = request;
        this.response = response;
        this.missing = announcedLength();
    }

    private long announcedLength() {
        var status = in.statusCode();
        if (HttpMethod.HEAD.equals(request.method()) || status == 204 || status == 304) {
            return 0;
        }
        var length = in.headers().get(HttpHeaders.CONTENT_LENGTH);
        return length == null ? UNKNOWN : Long.parseLong(length);
    }

    void begin() {
        in.exceptionHandler(this::broken);
        in.endHandler(end -> atEnd());
        if (missing == 0) {
            complete(response::end);
            return;
        }
        if (missing == UNKNOWN && request.version() == HttpVersion.HTTP_1_1) {
            response.setChunked(true);
        }
        in.handler(this::pass);
    }

    private void pass(Buffer chunk) {
        if (ended) {
            return;
        }
        exchange.moved();
        if (missing != UNKNOWN) {
            missing -= chunk.length();
            if (missing <= 0) {
                complete(() -> response.end(chunk)); // head, body and end leave in one write
                return;
            }
        }
        response.write(chunk);
        if (response.writeQueueFull()) {
            in.pause();
            response.drainHandler(drained -> {
                exchange.moved();
                in.resume();
            });
        }
    }

    private void atEnd() {
        if (ended) {
            return;
        }
        if (missing > 0) {
            broken(new IllegalStateException("answer too short"));
            return;
        }
        var endsByClose = request.version() == HttpVersion.HTTP_1_0;
        complete(() -> {
            response.end();
            if (endsByClose) {
                request.connection().close();
            }
        });
    }

    private void complete(Runnable end) {
        ended = true;
        exchange.complete(end);
    }

    private void broken(Throwable cause) {
        if (!ended) {
            ended = true;
            exchange.brokeInsideAnswer(cause);
        }
    }
}
