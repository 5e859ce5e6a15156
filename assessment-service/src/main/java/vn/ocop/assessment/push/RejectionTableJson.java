package vn.ocop.assessment.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.ocop.platform.rows.Column;
import vn.ocop.platform.rows.RowFile;

/**
 * Rejected rows as a table that can be corrected and pushed again: what is wrong, then the row by our columns. Those that begin with
 * {@code rejected.} are passed over when it comes back.
 *
 * @param blocks the rejections behind a line, some at a time; empty behind the last
 */
record RejectionTableJson(Function<Long, List<PushJson.RejectionJson>> blocks, ObjectMapper mapper) {

    private static final int MAX_ANSWERS = 500;
    private static final List<String> BEFORE =
            List.of("rejected.line", "rejected.vi", "rejected.en", "rejected.original");

    /** Which columns there are is known behind the last row only, so the rows are read twice. */
    void write(Opened opened) throws IOException {
        var columns = columns();
        try (var file = opened.file(BEFORE.size() + columns.size())) {
            file.row(Stream.concat(BEFORE.stream(), columns.stream().map(Column::name))
                    .toList());
            for (var block = blocks.apply(0L); !block.isEmpty(); ) {
                for (var rejection : block) {
                    file.row(cells(rejection, columns));
                }
                block = blocks.apply(block.getLast().line());
            }
        }
    }

    /** Opens the file when it is known how many columns it has. */
    interface Opened {
        RowFile file(int columns) throws IOException;
    }

    private List<Column> columns() {
        var answers = new TreeSet<String>();
        for (var block = blocks.apply(0L); !block.isEmpty(); ) {
            for (var rejection : block) {
                tree(rejection).path("answers").fieldNames().forEachRemaining(answers::add);
            }
            block = blocks.apply(block.getLast().line());
        }
        var columns = new ArrayList<>(CsvColumn.ALL);
        answers.stream()
                .limit(MAX_ANSWERS)
                .forEach(code -> CsvColumn.COLUMNS.of("answers." + code).ifPresent(columns::add));
        return columns;
    }

    private List<String> cells(PushJson.RejectionJson rejection, List<Column> columns) {
        var row = tree(rejection);
        var cells = new ArrayList<String>();
        cells.add(String.valueOf(rejection.line()));
        cells.add(told(rejection, PushJson.FaultJson::vi));
        cells.add(told(rejection, PushJson.FaultJson::en));
        cells.add(row instanceof ObjectNode ? "" : rejection.row());
        columns.forEach(column -> cells.add(cell(row, column)));
        return cells;
    }

    private static String told(PushJson.RejectionJson rejection, Function<PushJson.FaultJson, String> language) {
        return rejection.faults().stream()
                .map(fault -> fault.pointer().isEmpty()
                        ? language.apply(fault)
                        : fault.pointer() + ": " + language.apply(fault))
                .collect(Collectors.joining(" | "));
    }

    private static String cell(JsonNode row, Column column) {
        var node = row;
        for (var name : column.path()) {
            node = node.path(name);
        }
        return node.isArray()
                ? StreamSupport.stream(node.spliterator(), false)
                        .map(RejectionTableJson::text)
                        .collect(Collectors.joining("|"))
                : text(node);
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? "" : node.isTextual() ? node.textValue() : node.toString();
    }

    private JsonNode tree(PushJson.RejectionJson rejection) {
        try {
            return mapper.readTree(rejection.row());
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }
}
