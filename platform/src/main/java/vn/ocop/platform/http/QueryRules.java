package vn.ocop.platform.http;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.problem.InputCheck;

/**
 * A query parameter that nobody declared is an error instead of a silent no, and one that cannot be read is named; left to the
 * library, {@code ?on=tomorrow} would be a page that does not exist.
 */
final class QueryRules {

    private final Map<Method, Map<String, Class<?>>> declared = new ConcurrentHashMap<>();

    /** @throws vn.ocop.platform.problem.InvalidInput naming every fault at once */
    void check(Method operation, MultivaluedMap<String, String> query) {
        if (query.isEmpty()) {
            return;
        }
        var known = declared.computeIfAbsent(operation, QueryRules::declaredBy);
        var check = new InputCheck();
        new TreeMap<>(query).forEach((name, values) -> {
            var type = known.get(name);
            if (type == null) {
                check.reject("?" + name, "unknown-filter");
            } else {
                values.forEach(value -> check(check, "?" + name, type, value));
            }
        });
        check.throwIfAny();
    }

    private static void check(InputCheck check, String pointer, Class<?> type, String value) {
        if (type.isEnum()) {
            var names = Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .toList();
            if (!names.contains(value)) {
                check.reject(pointer, "wrong-enum", String.join(", ", names));
            }
        } else if (type == LocalDate.class) {
            requireReadable(check, pointer, value, LocalDate::parse, "not-a-date");
        } else if (type == UUID.class) {
            requireReadable(check, pointer, value, UUID::fromString, "wrong-type", "uuid");
        } else if (type == Integer.class || type == int.class) {
            requireReadable(check, pointer, value, Integer::parseInt, "wrong-type", "integer");
        } else if (type == Long.class || type == long.class) {
            requireReadable(check, pointer, value, Long::parseLong, "wrong-type", "integer");
        }
    }

    private static void requireReadable(
            InputCheck check, String pointer, String value, Consumer<String> reader, String code, Object... args) {
        try {
            reader.accept(value);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            check.reject(pointer, code, args);
        }
    }

    private static Map<String, Class<?>> declaredBy(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> name(parameter) != null)
                .collect(Collectors.toMap(parameter -> String.valueOf(name(parameter)), Parameter::getType));
    }

    private static @Nullable String name(Parameter parameter) {
        var query = parameter.getAnnotation(QueryParam.class);
        if (query != null) {
            return query.value();
        }
        var rest = parameter.getAnnotation(RestQuery.class);
        if (rest == null) {
            return null;
        }
        return rest.value().isEmpty() ? parameter.getName() : rest.value();
    }
}
