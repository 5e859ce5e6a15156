package vn.ocop.platform.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.problem.InvalidInput;

/**
 * Which page a client asks for.
 *
 * @param afterKeys the sort keys of the last row seen; empty for the first page
 * @param limit 1 to 200
 */
public record PageRequest(List<String> afterKeys, int limit) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    private static final String SEPARATOR = "\u001f";

    /** @throws InvalidInput if the limit is out of range or the cursor is none of ours */
    public static PageRequest of(@Nullable String after, @Nullable Integer limit) {
        if (limit != null && (limit < 1 || limit > MAX_LIMIT)) {
            throw InvalidInput.of("?limit", "out-of-range", 1, MAX_LIMIT);
        }
        return new PageRequest(after == null ? List.of() : decode(after), limit == null ? DEFAULT_LIMIT : limit);
    }

    public static String cursor(Object... keys) {
        var joined = Stream.of(keys).map(String::valueOf).collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /** The id of the last row seen, for lists ordered by id alone; null for the first page. */
    public @Nullable UUID afterId() {
        return afterKeys.isEmpty() ? null : uuid(afterKeys.getLast());
    }

    /** @throws InvalidInput if the cursor does not carry that many keys */
    public PageRequest withKeys(int count) {
        if (!afterKeys.isEmpty() && afterKeys.size() != count) {
            throw InvalidInput.of("?after", "invalid-cursor");
        }
        return this;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw InvalidInput.of("?after", "invalid-cursor");
        }
    }

    private static List<String> decode(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return Arrays.asList(text.split(SEPARATOR, -1));
        } catch (IllegalArgumentException e) {
            throw InvalidInput.of("?after", "invalid-cursor");
        }
    }
}
