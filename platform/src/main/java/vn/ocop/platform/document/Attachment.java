package vn.ocop.platform.document;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.reference.VietnameseText;

/**
 * A document as it is sent: for the caller alone, with a name in letters that any system can store, and one in Vietnamese.
 *
 * @param name with its ending
 * @param etag strong: the bytes follow from what it names
 */
public record Attachment(String name, String etag) {

    /** @param body drawn only if the client does not hold it already */
    public <T> RestResponse<T> reply(@Nullable String ifNoneMatch, Supplier<T> body) {
        var builder = Replies.matches(etag, ifNoneMatch)
                ? ResponseBuilder.<T>create(RestResponse.Status.NOT_MODIFIED)
                : ResponseBuilder.ok(body.get()).header(HttpHeaders.CONTENT_DISPOSITION, disposition());
        return builder.header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    /** RFC 6266: the plain name for those who know no other, then the real one. */
    String disposition() {
        var plain = VietnameseText.fold(name).replaceAll("[^a-z0-9.]+", "-");
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded.replace("*", "%2A");
    }
}
