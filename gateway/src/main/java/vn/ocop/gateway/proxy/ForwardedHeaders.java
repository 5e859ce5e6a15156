package vn.ocop.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which headers travel on. Those of one connection stay (RFC 9110 7.6.1), and nobody outside may speak in the gateway's name. */
final class ForwardedHeaders {

    static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("X-Request-Id");
    private static final CharSequence TRACEPARENT = HttpHeaders.createOptimized("traceparent");
    private static final CharSequence FORWARDED_FOR = HttpHeaders.createOptimized("X-Forwarded-For");
    private static final CharSequence FORWARDED_PROTO = HttpHeaders.createOptimized("X-Forwarded-Proto");
    private static final CharSequence FORWARDED_HOST = HttpHeaders.createOptimized("X-Forwarded-Host");

    private ForwardedHeaders() {}

    /** Copies what the caller sent and adds what the gateway knows. */
    static void toUpstream(HttpServerRequest request, String requestId, MultiMap out) {
        var in = request.headers();
        var trace = Traceparent.of(in.get(TRACEPARENT));
        var named = namedByConnection(in);
        for (var header : in) {
            var name = header.getKey();
            if (!isHopByHop(name)
                    && !isOurs(name)
                    && !(trace.isNew() && name.equalsIgnoreCase("tracestate"))
                    && (named.isEmpty() || !named.contains(name.toLowerCase(Locale.ROOT)))) {
                out.add(name, header.getValue());
            }
        }
        out.add(REQUEST_ID, requestId);
        out.add(TRACEPARENT, trace.value());
        out.add(FORWARDED_FOR, request.remoteAddress().hostAddress());
        out.add(FORWARDED_PROTO, request.scheme());
        var authority = request.authority();
        if (authority != null) {
            out.set(HttpHeaders.HOST, authority.toString());
            out.add(FORWARDED_HOST, authority.toString());
        }
    }

    /** Copies what the service answered; headers the gateway has set already win. */
    static void toClient(MultiMap in, MultiMap out) {
        var named = namedByConnection(in);
        for (var header : in) {
            var name = header.getKey();
            if (!isHopByHop(name)
                    && !isOurAnswer(name)
                    && (named.isEmpty() || !named.contains(name.toLowerCase(Locale.ROOT)))) {
                out.add(name, header.getValue());
            }
        }
    }

    private static Set<String> namedByConnection(MultiMap headers) {
        var connection = headers.get(HttpHeaders.CONNECTION);
        if (connection == null || connection.equalsIgnoreCase("keep-alive") || connection.equalsIgnoreCase("close")) {
            return Set.of();
        }
        return Stream.of(connection.split(",", -1))
                .map(name -> name.trim().toLowerCase(Locale.ROOT))
                .filter(name -> !name.equals("host") && !name.equals("content-length"))
                .collect(Collectors.toSet());
    }

    private static boolean isHopByHop(String name) {
        return switch (name.length()) {
            case 2 -> name.equalsIgnoreCase("te");
            case 7 -> name.equalsIgnoreCase("trailer") || name.equalsIgnoreCase("upgrade");
            case 10 -> name.equalsIgnoreCase("connection") || name.equalsIgnoreCase("keep-alive");
            case 14 -> name.equalsIgnoreCase("http2-settings");
            case 16 -> name.equalsIgnoreCase("proxy-connection");
            case 17 -> name.equalsIgnoreCase("transfer-encoding");
            case 18 -> name.equalsIgnoreCase("proxy-authenticate");
            case 19 -> name.equalsIgnoreCase("proxy-authorization");
            default -> false;
        };
    }

    private static boolean isOurs(String name) {
        return switch (name.charAt(0)) {
            case 'x', 'X' ->
                startsWith(name, "x-forwarded")
                        || startsWith(name, "x-ocop-")
                        || name.equalsIgnoreCase("x-request-id")
                        || name.equalsIgnoreCase("x-real-ip");
            case 'f', 'F' -> name.equalsIgnoreCase("forwarded");
            case 't', 'T' -> name.equalsIgnoreCase("traceparent");
            default -> false;
        };
    }

    private static boolean isOurAnswer(String name) {
        return switch (name.length()) {
            case 9 -> name.equalsIgnoreCase("ratelimit");
            case 12 -> name.equalsIgnoreCase("x-request-id");
            case 16 -> name.equalsIgnoreCase("ratelimit-policy");
            default -> false;
        };
    }

    private static boolean startsWith(String name, String prefix) {
        return name.regionMatches(true, 0, prefix, 0, prefix.length());
    }
}
