package vn.ocop.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.event.EventType;

/** Makes a JSON Schema of a payload record: a component is required and not null unless its type is {@code @Nullable}. */
final class EventSchemas {

    private EventSchemas() {}

    static ObjectNode of(EventType<?> event) {
        var schema = Checkout.JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", event.name() + ".schema.json");
        schema.put("title", event.name());
        schema.put("description", "Data of the event on " + event.topic().name() + ". Fields may be added.");
        return schema.setAll(record(event.payload()));
    }

    private static ObjectNode record(Class<?> type) {
        var schema = object();
        var properties = schema.putObject("properties");
        var required = schema.putArray("required");
        var told = Javadoc.parameters(type);
        for (var component : type.getRecordComponents()) {
            var value = value(component.getAnnotatedType());
            var description = told.get(component.getName());
            if (description != null) {
                value.put("description", description);
            }
            properties.set(component.getName(), value);
            required.add(component.getName()); // null is written, never left out
        }
        return schema;
    }

    private static ObjectNode value(AnnotatedType annotated) {
        var schema = bare(annotated);
        if (annotated.isAnnotationPresent(Nullable.class)) {
            ArrayNode types = schema.arrayNode().add(schema.path("type")).add("null");
            schema.set("type", types);
            if (schema.get("enum") instanceof ArrayNode values) {
                values.addNull();
            }
        }
        return schema;
    }

    private static ObjectNode bare(AnnotatedType annotated) {
        var type = annotated.getType() instanceof ParameterizedType generic
                ? (Class<?>) generic.getRawType()
                : (Class<?>) annotated.getType();
        if (type.isRecord()) {
            return record(type);
        }
        if (List.class.isAssignableFrom(type)) {
            var schema = of("array", null);
            schema.set("items", value(argument(annotated, 0)));
            return schema;
        }
        if (Map.class.isAssignableFrom(type)) {
            var schema = object();
            schema.set("additionalProperties", value(argument(annotated, 1)));
            return schema;
        }
        if (type.isEnum()) {
            var schema = of("string", null);
            var values = schema.putArray("enum");
            Arrays.stream(type.getEnumConstants()).forEach(constant -> values.add(((Enum<?>) constant).name()));
            return schema;
        }
        return scalar(type);
    }

    private static ObjectNode scalar(Class<?> type) {
        return switch (type.getName()) {
            case "java.lang.String" -> of("string", null);
            case "int", "long", "short", "java.lang.Integer", "java.lang.Long", "java.lang.Short" ->
                of("integer", null);
            case "boolean", "java.lang.Boolean" -> of("boolean", null);
            default -> {
                if (type == UUID.class) {
                    yield of("string", "uuid");
                }
                if (type == LocalDate.class) {
                    yield of("string", "date");
                }
                if (type == Instant.class) {
                    yield of("string", "date-time");
                }
                throw new IllegalArgumentException("an event may not carry a " + type.getName());
            }
        };
    }

    private static AnnotatedType argument(AnnotatedType type, int index) {
        return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[index];
    }

    private static ObjectNode object() {
        return of("object", null);
    }

    private static ObjectNode of(String type, @Nullable String format) {
        var schema = Checkout.JSON.createObjectNode().put("type", type);
        return format == null ? schema : schema.put("format", format);
    }

    /** One property a line would be long; this is what a reviewer reads. */
    static String print(JsonNode schema) {
        return schema.toPrettyString() + "\n";
    }
}
