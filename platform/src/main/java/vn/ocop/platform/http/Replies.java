package vn.ocop.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.util.Arrays;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Answers with their validators. */
public final class Replies {

    private Replies() {}

    public static String etag(long version) {
        return "\"v" + version + "\"";
    }

    public static <T> RestResponse<T> ok(T body) {
        return RestResponse.ok(body);
    }

    public static <T> RestResponse<T> ok(T body, long version) {
        return ResponseBuilder.ok(body).header(HttpHeaders.ETAG, etag(version)).build();
    }

    /** @param location path below the server's root, e.g. {@code /api/v1/products/…} */
    public static <T> RestResponse<T> created(String location, T body) {
        return ResponseBuilder.create(Status.CREATED, body)
                .header(HttpHeaders.LOCATION, location)
                .build();
    }

    public static <T> RestResponse<T> created(String location, T body, long version) {
        return ResponseBuilder.create(Status.CREATED, body)
                .header(HttpHeaders.LOCATION, location)
                .header(HttpHeaders.ETAG, etag(version))
                .build();
    }

    /** A public read that a cache may keep for one second; 304 if the client has it already. */
    public static <T> RestResponse<T> cached(T body, String etag, @Nullable String ifNoneMatch) {
        var builder =
                matches(etag, ifNoneMatch) ? ResponseBuilder.<T>create(Status.NOT_MODIFIED) : ResponseBuilder.ok(body);
        return builder.header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=1")
                .build();
    }

    /** Whether the client has it already. */
    public static boolean matches(String etag, @Nullable String ifNoneMatch) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                        .anyMatch(tag -> tag.equals(etag) || tag.equals("*"));
    }
}
