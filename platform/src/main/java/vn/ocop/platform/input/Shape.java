package vn.ocop.platform.input;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A type as it was declared, read by reflection once: reading it for every request cost more than the check.
 *
 * @param nullable whether the declaration says {@code @Nullable}
 */
record Shape(Class<?> raw, boolean nullable, List<Shape> arguments) {

    /** One component of a record. */
    record Component(String name, Shape shape, Bounds bounds) {}

    /** What a component's annotations allow. */
    record Bounds(
            @Nullable Size size,
            @Nullable Range range,
            @Nullable Pattern pattern,
            java.util.regex.@Nullable Pattern compiled) {

        static final Bounds NONE = new Bounds(null, null, null, null);

        private static Bounds of(RecordComponent component) {
            var pattern = component.getAnnotation(Pattern.class);
            return new Bounds(
                    component.getAnnotation(Size.class),
                    component.getAnnotation(Range.class),
                    pattern,
                    pattern == null ? null : java.util.regex.Pattern.compile(pattern.value()));
        }

        /** Whether the whole text fits the pattern, if there is one. */
        boolean matches(String text) {
            return compiled == null || compiled.matcher(text).matches();
        }
    }

    private static final ClassValue<Map<String, Component>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, Component> computeValue(Class<?> type) {
            var components = new LinkedHashMap<String, Component>();
            for (var c : type.getRecordComponents()) {
                components.put(c.getName(), new Component(c.getName(), of(c.getAnnotatedType()), Bounds.of(c)));
            }
            return Collections.unmodifiableMap(components);
        }
    };

    /** By name, in the order of the declaration. */
    static Map<String, Component> components(Class<?> type) {
        return COMPONENTS.get(type);
    }

    Shape argument(int index) {
        return arguments.get(index);
    }

    private static Shape of(AnnotatedType type) {
        var arguments = type instanceof AnnotatedParameterizedType p
                ? Arrays.stream(p.getAnnotatedActualTypeArguments())
                        .map(Shape::of)
                        .toList()
                : List.<Shape>of();
        return new Shape(raw(type), type.isAnnotationPresent(Nullable.class), arguments);
    }

    private static Class<?> raw(AnnotatedType type) {
        return type.getType() instanceof ParameterizedType p ? (Class<?>) p.getRawType() : (Class<?>) type.getType();
    }
}
