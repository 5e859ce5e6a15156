package vn.ocop.product.programme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.rows.RawLine;
import vn.ocop.platform.rows.RowFault;
import vn.ocop.product.programme.RecordImportJson.RejectionJson;

/** Table {@code programme_import_rejection}. */
@ApplicationScoped
class RecordRejectionStore {

    record Rejected(RawLine raw, List<RowFault> faults) {}

    private final Db db;
    private final ObjectMapper mapper;

    RecordRejectionStore(Db db, ObjectMapper mapper) {
        this.db = db;
        this.mapper = mapper;
    }

    void add(UUID importId, List<Rejected> rejected) {
        var args = new ArrayList<@Nullable Object[]>();
        rejected.forEach(row -> args.add(new @Nullable Object[] {
            importId, row.raw().line(), db.json(row.faults()), row.raw().original()
        }));
        if (!args.isEmpty()) {
            db.batch(
                    "insert into programme_import_rejection (import_id, line, faults, original) values (?, ?, ?, ?)",
                    args);
        }
    }

    /** Some behind a line, in the order of the file. */
    List<RejectionJson> list(UUID importId, long after, int limit) {
        return db.query(
                "select * from programme_import_rejection where import_id = ? and line > ? order by line limit ?",
                row -> new RejectionJson(
                        row.longValue("line"),
                        Arrays.asList(row.json("faults", RowFault[].class)),
                        original(new String(row.bytes("original"), StandardCharsets.UTF_8))),
                importId,
                after,
                limit);
    }

    private String original(String text) {
        try {
            return mapper.readTree(text) instanceof ObjectNode
                    ? text.strip()
                    : db.json(text).text();
        } catch (JsonProcessingException notJson) {
            return db.json(text).text();
        }
    }
}
