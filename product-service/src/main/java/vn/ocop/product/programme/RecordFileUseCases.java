package vn.ocop.product.programme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.rows.RowFile;
import vn.ocop.product.programme.RecordImportJson.RejectionJson;

/** Tables of records and of rejected rows that can be read again by the import. */
@ApplicationScoped
class RecordFileUseCases {

    private static final List<String> BEFORE =
            List.of("rejected.line", "rejected.vi", "rejected.en", "rejected.original");

    private final RecordReadUseCases reads;
    private final RecordImportUseCases imports;
    private final ObjectMapper mapper;

    RecordFileUseCases(RecordReadUseCases reads, RecordImportUseCases imports, ObjectMapper mapper) {
        this.reads = reads;
        this.imports = imports;
        this.mapper = mapper;
    }

    /** Every record that the filter finds. */
    <T extends Record & ProgrammeRecord> List<List<String>> records(Kind<T> kind, RecordFilter filter) {
        var lines = new ArrayList<List<String>>();
        lines.add(new RecordColumns(kind).names());
        var page = new PageRequest(List.of(), PageRequest.MAX_LIMIT);
        for (var found = reads.list(kind, filter, page); !found.isEmpty(); ) {
            var shown = found.subList(0, Math.min(found.size(), PageRequest.MAX_LIMIT));
            shown.forEach(recorded -> lines.add(RecordColumns.cells(kind, recorded.content())));
            if (found.size() == shown.size()) {
                break;
            }
            page = new PageRequest(List.of(shown.getLast().id().toString()), PageRequest.MAX_LIMIT);
            found = reads.list(kind, filter, page);
        }
        return lines;
    }

    /** What is wrong, then the row: correct it, push it again. */
    List<List<String>> rejections(Kind<?> kind, UUID id) {
        var names = new RecordColumns(kind).names();
        var lines = new ArrayList<List<String>>();
        var head = new ArrayList<>(BEFORE);
        head.addAll(names);
        lines.add(head);
        for (var block = imports.rejections(kind, id, 0, 500); !block.isEmpty(); ) {
            block.forEach(rejection -> lines.add(cells(rejection, names)));
            block = imports.rejections(kind, id, block.getLast().line(), 500);
        }
        return lines;
    }

    static void write(RowFile file, List<List<String>> lines) throws IOException {
        try (file) {
            for (var line : lines) {
                file.row(line);
            }
        }
    }

    private List<String> cells(RejectionJson rejection, List<String> names) {
        var row = tree(rejection.row());
        var cells = new ArrayList<String>();
        cells.add(String.valueOf(rejection.line()));
        cells.add(rejection.faults().stream()
                .map(f -> f.pointer() + ": " + f.vi())
                .collect(Collectors.joining(" | ")));
        cells.add(rejection.faults().stream()
                .map(f -> f.pointer() + ": " + f.en())
                .collect(Collectors.joining(" | ")));
        cells.add(row.isObject() ? "" : rejection.row());
        names.forEach(name -> cells.add(cell(row.path(name))));
        return cells;
    }

    private static String cell(JsonNode node) {
        return node.isArray()
                ? StreamSupport.stream(node.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining("|"))
                : node.isNull() ? "" : node.asText();
    }

    private JsonNode tree(String row) {
        try {
            return mapper.readTree(row);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }
}
