package vn.ocop.gateway.problem;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/**
 * What to do with a request body when the answer is already known. Closing at once would make the caller's TCP stack throw the
 * answer away; so the rest is read and discarded for a moment, then the connection ends.
 */
public final class UnreadBody {

    private static final long GRACE_MS = 2_000;

    private UnreadBody() {}

    /** Whether the headers announce a body (HTTP/2: whether the stream is still open). */
    public static boolean isAnnounced(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            return !request.isEnded();
        }
        var headers = request.headers();
        var length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return length != null ? !length.equals("0") : headers.contains(HttpHeaders.TRANSFER_ENCODING);
    }

    /** The connection ends with the coming answer; where a body is announced, {@link #discardAfter} ends it. HTTP/2 knows its own ends. */
    public static void closeAfterAnswer(HttpServerRequest request) {
        if (request.version() != HttpVersion.HTTP_2 && !isAnnounced(request)) {
            request.response()
                    .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                    .endHandler(written -> request.connection().close());
        }
    }

    /** Answers, then reads what is still coming and throws it away.
     *
     * @param answer writes and ends the response */
    public static void discardAfter(Vertx vertx, HttpServerRequest request, Runnable answer) {
        if (request.isEnded() || !isAnnounced(request)) {
            answer.run();
            return;
        }
        if (request.version() != HttpVersion.HTTP_2 && !request.response().headWritten()) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        answer.run();
        if (request.isEnded()) {
            return;
        }
        vertx.setTimer(GRACE_MS, late -> end(request));
        request.exceptionHandler(gone -> {});
        request.handler(discarded -> {});
        request.endHandler(read -> end(request));
        request.resume();
    }

    private static void end(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            request.connection().close();
        }
    }
}
