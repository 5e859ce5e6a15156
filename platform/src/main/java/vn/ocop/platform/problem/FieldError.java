package vn.ocop.platform.problem;

import java.util.List;

/**
 * One wrong field of a request.
 *
 * @param pointer RFC 6901 pointer into the body, or the name of a query parameter after {@code ?}
 * @param code stable; its text is the bundle key {@code field.<code>}
 * @param args values for the text's placeholders
 */
public record FieldError(String pointer, String code, List<Object> args) {

    public static FieldError of(String pointer, String code, Object... args) {
        return new FieldError(pointer, code, List.of(args));
    }
}
