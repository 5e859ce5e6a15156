package vn.ocop.platform.http;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.problem.CommonRefusal.PreconditionRequired;
import vn.ocop.platform.problem.CommonRefusal.Stale;
import vn.ocop.platform.problem.Refused;

/** The version of a resource that a client says it has read. */
public final class IfMatch {

    private final @Nullable String header;

    private IfMatch(@Nullable String header) {
        this.header = header;
    }

    /** @throws Refused with {@link PreconditionRequired} if the header is absent */
    public static IfMatch required(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new Refused(new PreconditionRequired());
        }
        return new IfMatch(header);
    }

    public static IfMatch optional(@Nullable String header) {
        return new IfMatch(header);
    }

    /** @throws Refused with {@link Stale} if the resource has moved on */
    public void check(long actualVersion) {
        check(actualVersion, Replies.etag(actualVersion));
    }

    /**
     * The same for a resource whose validator tells more than its version, e.g. a state that follows from the day.
     *
     * @throws Refused with {@link Stale} if the resource has moved on
     */
    public void check(long actualVersion, String actualTag) {
        if (header == null || header.strip().equals("*")) {
            return;
        }
        var actual = Replies.etag(actualVersion);
        if (Arrays.stream(header.split(","))
                .map(String::strip)
                .noneMatch(tag -> tag.equals(actual) || tag.equals(actualTag))) {
            throw new Refused(new Stale(actualVersion));
        }
    }
}
