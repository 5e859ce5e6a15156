package vn.ocop.product.programme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.rows.RowFile;
import vn.ocop.product.programme.RecordImportJson.RejectionJson;

/** Tables of records and of rejected rows that can be read again by the import. */
@ApplicationScoped
class RecordFileUseCases {

    private static final int BLOCK = 500;
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

    /** The records as a table, a page in memory at a time. */
    <T extends Record & ProgrammeRecord> void records(Kind<T> kind, RecordFilter filter, RowFile file)
            throws IOException {
        file.row(new RecordColumns(kind).names());
        var page = new PageRequest(List.of(), PageRequest.MAX_LIMIT);
        for (var found = reads.list(kind, filter, page); !found.isEmpty(); found = reads.list(kind, filter, page)) {
            var shown = found.subList(0, Math.min(found.size(), PageRequest.MAX_LIMIT));
            for (var recorded : shown) {
                file.row(RecordColumns.cells(kind, recorded.content()));
            }
            if (found.size() == shown.size()) {
                return;
            }
            page = new PageRequest(List.of(shown.getLast().id().toString()), PageRequest.MAX_LIMIT);
        }
    }

    /** What is wrong, then the row: correct it, push it again. */
    void rejections(Kind<?> kind, UUID id, RowFile file) throws IOException {
        var names = new RecordColumns(kind).names();
        file.row(Stream.concat(BEFORE.stream(), names.stream()).toList());
        for (var block = imports.rejections(kind, id, 0, BLOCK); !block.isEmpty(); ) {
            for (var rejection : block) {
                file.row(cells(rejection, names));
            }
            block = imports.rejections(kind, id, block.getLast().line(), BLOCK);
        }
    }

    /** As lines of JSON, to be corrected and pushed again. */
    void rejectedLines(Kind<?> kind, UUID id, OutputStream out) throws IOException {
        for (var block = imports.rejections(kind, id, 0, BLOCK); !block.isEmpty(); ) {
            for (var rejection : block) {
                out.write(mapper.writeValueAsBytes(RejectionJson.Returned.of(rejection)));
                out.write('\n');
            }
            block = imports.rejections(kind, id, block.getLast().line(), BLOCK);
        }
    }

    /** How many columns the table of rejected rows has. */
    static int rejectionColumns(Kind<?> kind) {
        return BEFORE.size() + kind.fields().size();
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
