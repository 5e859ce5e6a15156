package vn.ocop.platform.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.ocop.platform.problem.InputCheck;

/** Holds a JSON tree against a record's components. A component is required unless its type is {@code @Nullable}. */
final class ShapeCheck {

    private static final int MAX_TEXT = 20_000;

    /** No character below it has a second way to be written. */
    private static final char FIRST_COMBINING = '\u0300';

    private final InputCheck check;

    ShapeCheck(InputCheck check) {
        this.check = check;
    }

    void checkRecord(JsonNode node, Class<?> type) {
        checkRecord(node, type, Pointer.ROOT);
    }

    private void checkRecord(JsonNode node, Class<?> type, Pointer pointer) {
        if (!(node instanceof ObjectNode object)) {
            reject(pointer, "wrong-type", "object");
            return;
        }
        var known = Shape.components(type);
        for (var component : known.values()) {
            checkComponent(object, component, pointer.to(component.name()));
        }
        for (var field : object.properties()) {
            if (!known.containsKey(field.getKey())) {
                reject(pointer.to(field.getKey()), "unknown-field");
            }
        }
    }

    private void checkComponent(ObjectNode parent, Shape.Component component, Pointer pointer) {
        var value = parent.get(component.name());
        if (value == null || value.isNull()) {
            if (!component.shape().nullable()) {
                reject(pointer, "required");
            }
            return;
        }
        if (value instanceof TextNode text && !isComposed(text.textValue())) {
            value = TextNode.valueOf(Normalizer.normalize(text.textValue(), Normalizer.Form.NFC));
            parent.set(component.name(), value);
        }
        checkValue(value, component.shape(), component.bounds(), pointer);
    }

    /** Whether nothing in the text could be written otherwise; saves asking the normalizer for most of what is sent. */
    private static boolean isComposed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_COMBINING) {
                return false;
            }
        }
        return true;
    }

    private void checkValue(JsonNode value, Shape shape, Shape.Bounds bounds, Pointer pointer) {
        var raw = shape.raw();
        if (raw == String.class) {
            checkText(value, shape.nullable(), bounds, pointer);
        } else if (raw == int.class || raw == Integer.class || raw == long.class || raw == Long.class) {
            checkNumber(value, raw, bounds, pointer);
        } else if (raw.isRecord()) {
            checkRecord(value, raw, pointer);
        } else if (List.class.isAssignableFrom(raw)) {
            checkList(value, shape.argument(0), bounds, pointer);
        } else if (Map.class.isAssignableFrom(raw)) {
            checkMap(value, shape.argument(1), bounds, pointer);
        } else {
            checkScalar(value, raw, pointer);
        }
    }

    private void checkList(JsonNode value, Shape element, Shape.Bounds bounds, Pointer pointer) {
        if (!value.isArray()) {
            reject(pointer, "wrong-type", "array");
            return;
        }
        checkSize(value.size(), bounds, pointer);
        for (int i = 0; i < value.size(); i++) {
            checkElement(value.get(i), element, pointer.to(i));
        }
    }

    private void checkMap(JsonNode value, Shape element, Shape.Bounds bounds, Pointer pointer) {
        if (!value.isObject()) {
            reject(pointer, "wrong-type", "object");
            return;
        }
        checkSize(value.size(), bounds, pointer);
        for (var entry : value.properties()) {
            checkElement(entry.getValue(), element, pointer.to(entry.getKey()));
        }
    }

    private void checkElement(JsonNode value, Shape shape, Pointer pointer) {
        if (value.isNull()) {
            if (!shape.nullable()) {
                reject(pointer, "required");
            }
        } else {
            checkValue(value, shape, Shape.Bounds.NONE, pointer);
        }
    }

    private void checkText(JsonNode value, boolean optional, Shape.Bounds bounds, Pointer pointer) {
        if (!value.isTextual()) {
            reject(pointer, "wrong-type", "string");
            return;
        }
        var text = value.textValue();
        if (text.isBlank() && !optional) {
            reject(pointer, "blank");
        } else if (!StorableText.is(text)) {
            reject(pointer, "invalid-value");
        } else {
            checkSize(text.length(), bounds, pointer);
            var pattern = bounds.pattern();
            if (pattern != null && !bounds.matches(text)) {
                reject(pointer, pattern.code());
            }
        }
    }

    private void checkSize(int size, Shape.Bounds bounds, Pointer pointer) {
        var limit = bounds.size();
        var max = limit == null ? MAX_TEXT : limit.max();
        if (size > max) {
            reject(pointer, "too-long", max);
        } else if (limit != null && size < limit.min()) {
            reject(pointer, "too-short", limit.min());
        }
    }

    private void checkNumber(JsonNode value, Class<?> raw, Shape.Bounds bounds, Pointer pointer) {
        var isInt = raw == int.class || raw == Integer.class;
        if (!(value.isIntegralNumber() && (isInt ? value.canConvertToInt() : value.canConvertToLong()))) {
            reject(pointer, "wrong-type", "integer");
            return;
        }
        var range = bounds.range();
        if (range != null && (value.longValue() < range.min() || value.longValue() > range.max())) {
            reject(pointer, "out-of-range", range.min(), range.max());
        }
    }

    private void checkScalar(JsonNode value, Class<?> raw, Pointer pointer) {
        if (raw == boolean.class || raw == Boolean.class) {
            rejectIf(!value.isBoolean(), pointer, "wrong-type", "boolean");
        } else if (raw.isEnum()) {
            var names = Arrays.stream(raw.getEnumConstants())
                    .map(c -> ((Enum<?>) c).name())
                    .toList();
            var fits = value.isTextual() && names.contains(value.textValue());
            rejectIf(!fits, pointer, "wrong-enum", names.stream().collect(Collectors.joining(", ")));
        } else if (raw == LocalDate.class) {
            rejectIf(!parses(value, LocalDate::parse), pointer, "not-a-date");
        } else if (raw == Instant.class) {
            rejectIf(
                    !parses(value, OffsetDateTime::parse),
                    pointer,
                    "wrong-type",
                    "date-time, e.g. 2026-11-21T08:00:00+07:00");
        } else if (raw == UUID.class) {
            rejectIf(!isUuid(value), pointer, "wrong-type", "uuid");
        }
    }

    private void rejectIf(boolean wrong, Pointer pointer, String code, Object... args) {
        if (wrong) {
            reject(pointer, code, args);
        }
    }

    private interface Parser {
        Object parse(CharSequence text);
    }

    private static boolean parses(JsonNode value, Parser parser) {
        try {
            return value.isTextual() && value.textValue().length() <= 40 && parser.parse(value.textValue()) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isUuid(JsonNode value) {
        return value.isTextual() && value.textValue().matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    }

    private void reject(Pointer pointer, String code, Object... args) {
        check.reject(pointer.toString(), code, args);
    }
}
