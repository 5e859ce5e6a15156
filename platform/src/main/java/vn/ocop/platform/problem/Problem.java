package vn.ocop.platform.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a client is told, before it is put into the reader's language.
 *
 * @param slug stable name: the type is {@code /problems/<slug>}, the texts are {@code <slug>.title} and {@code <slug>.detail}
 * @param status HTTP status, 400 to 599
 * @param args values for the placeholders of the detail; never personal data
 * @param errors one entry per wrong field; empty unless the input is invalid
 * @param extra further members of the problem object, for programs
 */
public record Problem(String slug, int status, List<Object> args, List<FieldError> errors, Map<String, Object> extra) {

    public static Problem of(String slug, int status, Object... args) {
        return new Problem(slug, status, List.of(args), List.of(), Map.of());
    }

    public Problem with(String name, Object value) {
        var more = new LinkedHashMap<>(extra);
        more.put(name, value);
        return new Problem(slug, status, args, errors, more);
    }

    public Problem with(List<FieldError> fieldErrors) {
        return new Problem(slug, status, args, List.copyOf(fieldErrors), extra);
    }
}
