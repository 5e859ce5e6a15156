package vn.ocop.gateway.proxy;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.ocop.gateway.problem.UnreadBody;
import vn.ocop.gateway.routing.Upstream;

/**
 * Answers that are the same for everybody, kept for a second: who asks the same in that time gets the same, and who asks while it is
 * fetched waits for it (ADR-0150). A label that a whole market scans costs its service one request a second. One for each event loop, so it
 * needs no lock.
 */
final class PublicAnswers {

    private static final CharSequence RANGE = HttpHeaders.createOptimized("Range");
    private static final long KEPT_NANOS = 1_000_000_000;

    /** Of at most {@link PublicAnswer#MOST_BYTES} each. */
    private static final int MOST_ANSWERS = 256;

    private final Proxy proxy;
    private final List<String> prefixes;
    private final Map<String, PublicAnswer> answers = new LinkedHashMap<>();

    /** @param prefixes paths whose answers are public, by whole segments */
    PublicAnswers(Proxy proxy, List<String> prefixes) {
        this.proxy = proxy;
        this.prefixes = prefixes;
    }

    /** Whether the answer to this request may be another's: nothing in it names the caller, a part, or what the caller has already. */
    boolean mayShare(HttpServerRequest request) {
        var headers = request.headers();
        return HttpMethod.GET.equals(request.method())
                && isPublic(String.valueOf(request.path()))
                && !headers.contains(HttpHeaders.AUTHORIZATION)
                && !headers.contains(HttpHeaders.COOKIE)
                && !headers.contains(RANGE)
                && !headers.contains(HttpHeaders.IF_NONE_MATCH)
                && !headers.contains(HttpHeaders.IF_MODIFIED_SINCE)
                && !UnreadBody.isAnnounced(request);
    }

    private boolean isPublic(String path) {
        for (var prefix : prefixes) {
            if (path.length() > prefix.length() && path.charAt(prefix.length()) == '/' && path.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    void serve(HttpServerRequest request, String requestId, Upstream upstream) {
        var key = key(request);
        var now = System.nanoTime();
        var known = answers.get(key);
        if (known == null || known.isOlderThan(now - KEPT_NANOS)) {
            known = new PublicAnswer(proxy, upstream, now, gone -> answers.remove(key, gone));
            answers.remove(key); // the new one is the youngest
            answers.put(key, known);
            forgetOldest();
            known.fetch(request, requestId);
        }
        known.tell(request, requestId);
    }

    private void forgetOldest() {
        if (answers.size() > MOST_ANSWERS) {
            var oldest = answers.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    /** What an answer can depend on: the address as the caller wrote it, and what the caller can read. */
    private static String key(HttpServerRequest request) {
        var headers = request.headers();
        return String.join(
                "\n",
                request.scheme(),
                String.valueOf(request.authority()),
                request.uri(),
                String.valueOf(headers.get(HttpHeaders.ACCEPT)),
                String.valueOf(headers.get(HttpHeaders.ACCEPT_LANGUAGE)),
                String.valueOf(headers.get(HttpHeaders.ACCEPT_ENCODING)));
    }
}
