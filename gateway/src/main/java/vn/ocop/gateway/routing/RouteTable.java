package vn.ocop.gateway.routing;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Path prefixes and the upstream of each; a prefix matches whole segments only, and the longest one wins. */
public final class RouteTable {

    private final Map<String, Upstream> byPrefix;
    private final int deepest;

    /** The table.
     *
     * @throws IllegalArgumentException if a prefix is not plain, e.g. "/api/v1/products" */
    public RouteTable(Map<String, Upstream> byPrefix) {
        byPrefix.keySet().forEach(RouteTable::checkPlain);
        this.byPrefix = new HashMap<>(byPrefix);
        this.deepest = byPrefix.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    private static void checkPlain(String prefix) {
        if (!prefix.matches("(/[A-Za-z0-9._-]+)+") || !isPlain(prefix)) {
            throw new IllegalArgumentException("not a plain path prefix: " + prefix);
        }
    }

    /** The upstream of a path, or null if none serves it or a service could read the path differently from us. */
    public @Nullable Upstream find(String path) {
        if (!isPlain(path)) {
            return null;
        }
        var end = path.length();
        while (end > 0) {
            var found = end <= deepest ? byPrefix.get(path.substring(0, end)) : null;
            if (found != null) {
                return found;
            }
            end = path.lastIndexOf('/', end - 1);
        }
        return null;
    }

    /**
     * No dot segment, empty segment, backslash, fragment, or an encoded form of one: a service would resolve it after we chose the
     * route, and "/api/v1/products/../../../q/metrics" would reach what is not public.
     */
    static boolean isPlain(String path) {
        if (path.isEmpty() || path.charAt(0) != '/') {
            return false;
        }
        for (var i = 0; i < path.length(); i++) {
            var c = path.charAt(i);
            var bad =
                    switch (c) {
                        case '/' ->
                            i + 1 < path.length() && (path.charAt(i + 1) == '/' || startsDotSegment(path, i + 1));
                        case '%' -> hidesSeparator(path, i);
                        case '\\', '#' -> true;
                        default -> c < ' ';
                    };
            if (bad) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsDotSegment(String path, int start) {
        var i = start;
        while (i < path.length() && path.charAt(i) == '.') {
            i++;
        }
        var atEnd = i == path.length() || path.charAt(i) == '/' || path.charAt(i) == ';';
        return i > start && atEnd;
    }

    private static boolean hidesSeparator(String path, int percent) {
        return path.regionMatches(true, percent, "%2e", 0, 3)
                || path.regionMatches(true, percent, "%2f", 0, 3)
                || path.regionMatches(true, percent, "%5c", 0, 3)
                || path.regionMatches(true, percent, "%00", 0, 3)
                || path.regionMatches(true, percent, "%25", 0, 3);
    }
}
