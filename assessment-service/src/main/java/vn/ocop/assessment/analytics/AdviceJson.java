package vn.ocop.assessment.analytics;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.Replies;

/** What every answer of this feature says first. */
@Schema(name = "AdvisoryNote")
record AdviceJson(String vi, String en) {

    static final AdviceJson NOTE = new AdviceJson(
            "Chỉ để tham khảo: số liệu này không bao giờ làm thay đổi điểm, hạng sao hay kết quả nào, và không phải là nhận xét về ai.",
            "Advisory only: these figures never change a score, stars or any result, and are no judgement on anybody.");

    /** Records print all their values in order, so equal answers have one tag. */
    static <T> RestResponse<T> reply(T body, @Nullable String ifNoneMatch) {
        var tag = '"' + hash(body.toString()) + '"';
        var builder = Replies.matches(tag, ifNoneMatch)
                ? ResponseBuilder.<T>create(RestResponse.Status.NOT_MODIFIED)
                : ResponseBuilder.ok(body);
        return builder.header("ETag", tag)
                .header("Cache-Control", "private, no-cache")
                .build();
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
