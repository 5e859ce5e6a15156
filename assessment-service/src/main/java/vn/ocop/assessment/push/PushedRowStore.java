package vn.ocop.assessment.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.resultimport.RowPolicy.Fit;
import vn.ocop.assessment.resultimport.RowStatus;
import vn.ocop.assessment.resultimport.StandingJson;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.platform.rows.RawLine;

/** Tables {@code assessment_import_row} and {@code assessment_import_rejection}. */
@ApplicationScoped
class PushedRowStore {

    /** @param after what would stand under its key; null where it stands there, or as before */
    record Taken(
            long line, Fit row, RowStatus status, @Nullable StandingJson after) {

        /** The decision that it is about; null where only what is recorded tells. */
        @Nullable
        UUID resultId() {
            return after == null ? row.resultId() : after.resultId();
        }
    }

    record Rejected(RawLine raw, List<PushJson.FaultJson> faults) {}

    private final Db db;
    private final ObjectReader whole;

    PushedRowStore(Db db, ObjectMapper mapper) {
        this.db = db;
        this.whole = mapper.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    void insert(UUID push, List<Taken> rows) {
        if (rows.isEmpty()) {
            return;
        }
        db.update(
                """
                insert into assessment_import_row (import_id, line, source_system, external_id, row_id, result_id, product_id,
                                                   producer_id, status, foreseen)
                select ?, line, source_system, external_id, row_id, result_id, product_id, producer_id, status, foreseen::jsonb
                from unnest(?::bigint[], ?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[])
                  as g(line, source_system, external_id, row_id, result_id, product_id, producer_id, status, foreseen)""",
                push,
                rows.stream().map(Taken::line).toArray(Long[]::new),
                rows.stream().map(t -> t.row().sourceSystem()).toArray(String[]::new),
                rows.stream().map(t -> t.row().externalId()).toArray(String[]::new),
                rows.stream().map(t -> t.row().rowId()).toArray(UUID[]::new),
                rows.stream().map(Taken::resultId).toArray(UUID[]::new),
                rows.stream().map(t -> t.row().productId()).toArray(UUID[]::new),
                rows.stream().map(t -> t.row().producerId()).toArray(UUID[]::new),
                rows.stream().map(t -> t.status().name()).toArray(String[]::new),
                rows.stream()
                        .map(t -> t.after() == null ? null : db.json(t.after()).text())
                        .toArray(String[]::new));
    }

    void reject(UUID push, List<Rejected> rows) {
        var args = new ArrayList<@Nullable Object[]>();
        for (var row : rows) {
            args.add(new @Nullable Object[] {
                push, row.raw().line(), db.json(row.faults()), row.raw().original()
            });
        }
        if (!args.isEmpty()) {
            db.batch(
                    "insert into assessment_import_rejection (import_id, line, faults, original) values (?, ?, ?, ?)",
                    args);
        }
    }

    /** What would stand after earlier rows of this file around these, in the order in which it came about. */
    List<StandingJson> foreseen(UUID push, List<Fit> rows) {
        var ids = new HashSet<UUID>();
        var products = new HashSet<UUID>();
        rows.forEach(row -> {
            ids.add(row.rowId());
            var result = row.resultId();
            if (result != null) {
                ids.add(result);
            }
        });
        var found = foreseen(push, "row_id = any(?::uuid[]) or result_id = any(?::uuid[])", ids, ids);
        found.forEach(standing -> ids.add(standing.resultId()));
        found.forEach(standing -> Optional.ofNullable(standing.productId()).ifPresent(products::add));
        return rows.stream().allMatch(row -> row.productId() != null)
                ? found
                : foreseen(push, "result_id = any(?::uuid[]) or product_id = any(?::uuid[])", ids, products);
    }

    private List<StandingJson> foreseen(UUID push, String which, Set<UUID> some, Set<UUID> others) {
        return db.query(
                "select foreseen from assessment_import_row where import_id = ? and foreseen is not null and (" + which
                        + ") order by (foreseen->>'version')::int",
                r -> r.json("foreseen", StandingJson.class),
                push,
                some.toArray(UUID[]::new),
                others.toArray(UUID[]::new));
    }

    List<PushJson.RowJson> rows(UUID push, long after, int limit) {
        return db.query(
                "select * from assessment_import_row where import_id = ? and line > ? order by line limit ?",
                PushedRowStore::row,
                push,
                after,
                limit);
    }

    List<PushJson.RejectionJson> rejections(UUID push, long after, int limit) {
        return db.query(
                "select * from assessment_import_rejection where import_id = ? and line > ? order by line limit ?",
                r -> new PushJson.RejectionJson(
                        r.longValue("line"),
                        Arrays.asList(r.json("faults", PushJson.FaultJson[].class)),
                        original(r.bytes("original"))),
                push,
                after,
                limit);
    }

    private static PushJson.RowJson row(Row r) throws SQLException {
        return new PushJson.RowJson(
                r.longValue("line"),
                r.string("source_system"),
                r.string("external_id"),
                r.uuidOrNull("result_id"),
                r.uuidOrNull("product_id"),
                r.uuidOrNull("producer_id"),
                null,
                null,
                r.string("status"));
    }

    /** Codes of products as they were last forwarded to a council. */
    Map<UUID, String> productCodes(List<UUID> products) {
        var codes = new HashMap<UUID, String>();
        db.query("""
                        select distinct on (product_id) product_id, product_code from assessment
                        where product_id = any(?::uuid[]) and product_code is not null
                        order by product_id, id desc""", r -> Map.entry(r.uuid("product_id"), r.string("product_code")), (Object)
                        products.toArray(UUID[]::new))
                .forEach(e -> codes.put(e.getKey(), e.getValue()));
        return codes;
    }

    /** As JSON: as it is if it is an object, else as a text, with a replacement character for what is none. */
    private String original(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        try {
            return whole.readTree(text) instanceof ObjectNode ? text.strip() : quoted(text);
        } catch (JsonProcessingException notJson) {
            return quoted(text);
        }
    }

    private String quoted(String text) {
        return db.json(text).text();
    }
}
