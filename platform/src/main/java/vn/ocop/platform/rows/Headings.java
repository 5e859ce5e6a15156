package vn.ocop.platform.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The first line of a table, and how the cells below become a row. */
final class Headings {

    /** No table that a person fills has more. */
    static final int MAX_COLUMNS = 1_000;

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");

    /** @param heading as the file has it */
    private record Heading(String heading, Column column) {}

    private final List<Heading> headings;
    private final Columns known;
    private final Map<Column, String> constants;
    private final ObjectMapper mapper;

    private Headings(List<Heading> headings, Columns known, ObjectMapper mapper) {
        this.headings = headings;
        this.known = known;
        this.constants = known.constants();
        this.mapper = mapper;
    }

    /** @throws FileFault if a name is unknown, stands there twice, or is missing */
    static Headings read(List<String> cells, Columns known, ObjectMapper mapper) {
        if (cells.size() > MAX_COLUMNS) {
            throw new FileFault("too-many-columns", MAX_COLUMNS);
        }
        var headings = new ArrayList<Heading>();
        var names = new HashSet<String>();
        for (var cell : cells) {
            var heading = ColumnMapping.heading(cell);
            if (heading.isEmpty()) {
                throw new FileFault("column-without-name", headings.size() + 1);
            }
            var column = known.of(heading).orElseThrow(() -> new FileFault("unknown-column", heading));
            if (!names.add(column.name())) {
                throw new FileFault("repeated-column", heading);
            }
            headings.add(new Heading(heading, column));
        }
        return new Headings(List.copyOf(headings), known, mapper);
    }

    int size() {
        return headings.size();
    }

    String name(int index) {
        return headings.get(index).heading();
    }

    String pointer(int index) {
        return headings.get(index).column().pointer();
    }

    boolean ignored(int index) {
        return headings.get(index).column().kind() == Column.Kind.IGNORED;
    }

    boolean day(int index) {
        return headings.get(index).column().kind() == Column.Kind.DATE;
    }

    /** @return -1 if the file has no column for what the pointer names */
    int indexOf(String pointer) {
        for (int i = 0; i < headings.size(); i++) {
            var own = headings.get(i).column();
            if (own.kind() != Column.Kind.IGNORED
                    && (pointer.equals(own.pointer()) || pointer.startsWith(own.pointer() + "/"))) {
                return i;
            }
        }
        return -1;
    }

    /** How a pointer is told where the file has no such column. */
    static String dotted(String pointer) {
        return pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.');
    }

    /** @param cells as many as there are columns; null or blank for no value */
    byte[] json(List<? extends @Nullable String> cells) {
        var row = mapper.createObjectNode();
        constants.forEach((column, value) -> put(row, column, value));
        for (int i = 0; i < headings.size(); i++) {
            var cell = cells.get(i);
            var value = cell == null ? "" : cell.strip();
            if (!value.isEmpty()) {
                put(row, headings.get(i).column(), value);
            }
        }
        return bytes(row);
    }

    byte[] bytes(Object json) {
        try {
            return mapper.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // texts and numbers can always be written
        }
    }

    private void put(ObjectNode row, Column column, String value) {
        if (column.kind() == Column.Kind.IGNORED) {
            return;
        }
        var at = row;
        for (var name : column.path().subList(0, column.path().size() - 1)) {
            at = at.withObjectProperty(name);
        }
        var name = column.path().getLast();
        switch (column.kind()) {
            case NUMBER -> {
                if (NUMBER.matcher(value).matches()) {
                    at.put(name, Long.parseLong(value));
                } else {
                    at.put(name, value); // told as what it is: no number
                }
            }
            case TRUTH -> {
                if (value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false")) {
                    at.put(name, Boolean.parseBoolean(value));
                } else {
                    at.put(name, value); // told as what it is: neither
                }
            }
            case LIST -> {
                var list = at.putArray(name);
                for (var each : value.split("\\|", -1)) {
                    list.add(each.strip());
                }
            }
            case DATE -> at.put(name, known.day(value));
            case TEXT, IGNORED -> at.put(name, value);
        }
    }
}
