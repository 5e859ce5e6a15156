package vn.ocop.product.programme;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ocop.product.programme.RecordKind.Readers;

/**
 * A kind of record as its class declares it.
 *
 * @param type with {@link RecordKind}
 * @param fields in the order of the declaration
 */
public record Kind<T extends Record & ProgrammeRecord>(Class<T> type, RecordKind said, List<Field> fields) {

    /**
     * One component.
     *
     * @param refers table of this service whose ids it names; null if it names none
     * @param codeOf editable list whose codes it takes; null if it takes none
     * @param column of the kind's table
     */
    public record Field(
            String name,
            Class<?> raw,
            boolean ofTexts,
            @Nullable String refers,
            @Nullable String codeOf,
            boolean published,
            Method accessor,
            String column) {

        public @Nullable Object of(Record content) {
            try {
                return accessor.invoke(content);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(e);
            }
        }

        public List<UUID> ids(Record content) {
            return switch (of(content)) {
                case UUID id -> List.of(id);
                case Collection<?> many -> many.stream().map(UUID.class::cast).toList();
                case null, default -> List.of();
            };
        }
    }

    public static <T extends Record & ProgrammeRecord> Kind<T> of(Class<T> type) {
        var said = Objects.requireNonNull(type.getAnnotation(RecordKind.class), type.getName());
        return new Kind<>(
                type,
                said,
                Stream.of(type.getRecordComponents()).map(Kind::field).toList());
    }

    private static Field field(RecordComponent component) {
        component.getAccessor().setAccessible(true);
        var refers = component.getAnnotation(Refers.class);
        var codeOf = component.getAnnotation(CodeOf.class);
        var ofTexts = component.getGenericType() instanceof ParameterizedType list
                && Arrays.asList(list.getActualTypeArguments()).contains(String.class);
        return new Field(
                component.getName(),
                component.getType(),
                ofTexts,
                refers == null ? null : refers.value(),
                codeOf == null ? null : codeOf.value(),
                codeOf != null
                        || component.isAnnotationPresent(Published.class)
                        || component.getType().isEnum()
                        || component.getType() == Boolean.class
                        || component.getType() == boolean.class,
                component.getAccessor(),
                column(component.getName()));
    }

    /** {@code from} and {@code until} mean something else in SQL. */
    static String column(String name) {
        return name.equals("from") || name.equals("until")
                ? name + "_day"
                : name.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
    }

    /** What only one active record may say, of this one; empty if the kind has no such fields. */
    List<String> onceTexts(T content) {
        return once().stream().map(field -> String.valueOf(field.of(content))).toList();
    }

    public String name() {
        return said.name();
    }

    public String table() {
        return said.name().replace('-', '_');
    }

    /** Whether records name whose they are. */
    boolean ofProducers() {
        return fields.stream().anyMatch(field -> field.name().equals("producerId"));
    }

    public boolean open() {
        return said.readers() == Readers.PROGRAMME;
    }

    /**
     * What the record is about, and its papers. Parties of a contract, and the many that a place or a chain names, may lie anywhere.
     */
    List<Field> about() {
        return fields.stream()
                .filter(field -> field.name().equals("productId")
                        || field.name().equals("producerId")
                        || field.name().equals("dossierId")
                        || Refers.EVIDENCE.equals(field.refers()))
                .toList();
    }

    /** Ids that the record names of a table. */
    public List<UUID> named(String table, T content) {
        return fields.stream()
                .filter(field -> table.equals(field.refers()))
                .flatMap(field -> field.ids(content).stream())
                .distinct()
                .toList();
    }

    /** The fields that no two active records have alike; empty if any may. */
    List<Field> once() {
        return Stream.of(said.once())
                .map(name -> fields.stream()
                        .filter(field -> field.name().equals(name))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    /** What is a code and no number, by name. */
    public TreeMap<String, String> codes(T content) {
        var codes = new TreeMap<String, String>();
        for (var field : fields) {
            var value = field.published() ? field.of(content) : null;
            if (value != null) {
                codes.put(field.name(), value.toString());
            }
        }
        return codes;
    }

    /** Numbers, and how many there are of what is a list, by name; none where single records are protected. */
    public TreeMap<String, Long> measures(T content) {
        var measures = new TreeMap<String, Long>();
        for (var field : open() ? fields : List.<Field>of()) {
            switch (field.of(content)) {
                case Number number -> measures.put(field.name(), number.longValue());
                case Collection<?> many -> measures.put(field.name(), (long) many.size());
                case null, default -> {}
            }
        }
        return measures;
    }

    /** Days other than the first and the last, by name; none where single records are protected. */
    public TreeMap<String, LocalDate> days(T content) {
        var days = new TreeMap<String, LocalDate>();
        for (var field : open() ? fields : List.<Field>of()) {
            if (field.of(content) instanceof LocalDate day && !field.column().endsWith("_day")) {
                days.put(field.name(), day);
            }
        }
        return days;
    }
}
