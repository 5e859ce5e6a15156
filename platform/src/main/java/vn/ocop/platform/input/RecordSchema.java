package vn.ocop.platform.input;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record's JSON Schema (draft 2020-12), told from the same declarations that input is held against, so the two cannot drift apart. What
 * the schema lets through may still be wrong by a rule between fields.
 */
public final class RecordSchema {

    private RecordSchema() {}

    public static Map<String, Object> of(Class<?> type, String title) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", title);
        schema.putAll(object(type));
        return schema;
    }

    private static Map<String, Object> object(Class<?> type) {
        var properties = new LinkedHashMap<String, Object>();
        for (var component : Shape.components(type).values()) {
            properties.put(component.name(), value(component.shape(), component.bounds()));
        }
        var schema = typed("object");
        schema.put("properties", properties);
        schema.put(
                "required",
                Shape.components(type).values().stream()
                        .filter(component -> !component.shape().nullable())
                        .map(Shape.Component::name)
                        .toList());
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> value(Shape shape, Shape.Bounds bounds) {
        var schema = notNull(shape, bounds);
        if (shape.nullable()) {
            schema.computeIfPresent("type", (key, type) -> List.of(type, "null"));
            schema.computeIfPresent("enum", (key, names) -> withNull((List<?>) names));
        }
        return schema;
    }

    private static List<@Nullable Object> withNull(List<?> names) {
        var all = new ArrayList<@Nullable Object>(names);
        all.add(null);
        return all;
    }

    private static Map<String, Object> notNull(Shape shape, Shape.Bounds bounds) {
        var raw = shape.raw();
        if (raw.isRecord()) {
            return object(raw);
        } else if (List.class.isAssignableFrom(raw)) {
            var schema = typed("array");
            schema.put("items", value(shape.argument(0), Shape.Bounds.NONE));
            return sized(schema, bounds, "Items");
        } else if (Map.class.isAssignableFrom(raw)) {
            var schema = typed("object");
            schema.put("additionalProperties", value(shape.argument(1), Shape.Bounds.NONE));
            return sized(schema, bounds, "Properties");
        } else if (raw == String.class) {
            return text(shape, bounds);
        } else if (raw == int.class || raw == Integer.class || raw == long.class || raw == Long.class) {
            return number(raw, bounds);
        }
        return scalar(raw);
    }

    private static Map<String, Object> text(Shape shape, Shape.Bounds bounds) {
        var schema = sized(typed("string"), bounds, "Length");
        var pattern = bounds.pattern();
        if (pattern != null) {
            schema.put("pattern", "^(?:" + pattern.value() + ")$");
        } else if (!shape.nullable()) {
            schema.put("pattern", "\\S");
        }
        return schema;
    }

    private static Map<String, Object> number(Class<?> raw, Shape.Bounds bounds) {
        var schema = typed("integer");
        var range = bounds.range();
        var isInt = raw == int.class || raw == Integer.class;
        schema.put("minimum", range == null ? isInt ? Integer.MIN_VALUE : Long.MIN_VALUE : range.min());
        schema.put("maximum", range == null ? isInt ? Integer.MAX_VALUE : Long.MAX_VALUE : range.max());
        return schema;
    }

    private static Map<String, Object> scalar(Class<?> raw) {
        if (raw == boolean.class || raw == Boolean.class) {
            return typed("boolean");
        }
        var schema = typed("string");
        if (raw.isEnum()) {
            schema.put(
                    "enum",
                    Arrays.stream(raw.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .toList());
        } else if (raw == LocalDate.class) {
            schema.put("format", "date");
        } else if (raw == Instant.class) {
            schema.put("format", "date-time");
        } else if (raw == UUID.class) {
            schema.put("format", "uuid");
        } else {
            throw new IllegalArgumentException("no schema for " + raw);
        }
        return schema;
    }

    private static Map<String, Object> sized(Map<String, Object> schema, Shape.Bounds bounds, String what) {
        var size = bounds.size();
        if (size != null) {
            schema.put("min" + what, size.min());
            schema.put("max" + what, size.max());
        }
        return schema;
    }

    private static Map<String, Object> typed(String type) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", type);
        return schema;
    }
}
