package vn.ocop.product.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.rows.FileReplies;
import vn.ocop.platform.testing.Workbook;
import vn.ocop.product.Flow;
import vn.ocop.standalone.testing.RealInfrastructure;

/** The same broken rows and files for every kind there is: each is told what is wrong with it, and the good row among them fits. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
@NullUnmarked
class BrokenRecordFilesTest {

    private static final String NDJSON = "application/x-ndjson";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static JsonPath tried(Kind<?> kind, String type, String encoding, byte[] file) {
        return Flow.as("central.office", "VN", "central-office")
                .contentType(type)
                .header("Content-Encoding", encoding)
                .body(file)
                .post(Flow.API + "/" + kind.said().path() + "/imports?mode=dryRun")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Rows of a kind that are wrong, with the pointers and codes of what is. */
    private static Map<String, String> rows(Kind<?> kind, ObjectNode good) {
        var rows = new LinkedHashMap<String, String>();
        var text = good.toString();
        rows.put(text.substring(0, text.length() - 1), " malformed-json");
        rows.put("no json", " malformed-json");
        rows.put("[1, 2]", " wrong-type");
        rows.put(text.replaceFirst("\\{", "{\"from\":\"2025-01-01\","), " repeated-field");
        rows.put(with(good, "colour", "\"xanh\""), "/colour unknown-field");
        rows.put(with(good, "from", "\"2025-02-30\""), "/from not-a-date");
        rows.put(with(good, "from", "\"01/02/2025\""), "/from not-a-date");
        rows.put(with(good, "from", "null"), "/from required");
        rows.put(with(good, "provinceCode", "\"8\""), "/provinceCode pattern");
        rows.put(with(good, "communeCode", "\"99999\""), "/communeCode no-such-commune");
        rows.put(with(good, "externalId", "\"" + "x".repeat(201) + "\""), "/externalId too-long");
        rows.put(with(good, "externalId", "\"a\\u0000b\""), "/externalId invalid-value");
        rows.put(
                with(good, "evidenceIds", "[\"019385b0-7a1e-7000-8000-0000000000ff\"]"), "/evidenceIds no-such-record");
        for (var field : kind.fields()) {
            wrongValue(field).forEach((value, fault) -> rows.put(with(good, field.name(), value), fault));
        }
        return rows;
    }

    private static Map<String, String> wrongValue(Kind.Field field) {
        var at = "/" + field.name();
        var raw = field.raw();
        if (raw == int.class || raw == Integer.class || raw == long.class || raw == Long.class) {
            return Map.of("99999999999999999999999", at + " wrong-type", "1.5", at + " wrong-type");
        } else if (raw.isEnum()) {
            return Map.of("\"NO_SUCH\"", at + " wrong-enum");
        } else if (raw == boolean.class || raw == Boolean.class) {
            return Map.of("\"có\"", at + " wrong-type");
        } else if (raw == LocalDate.class && !field.column().endsWith("_day")) {
            return Map.of("\"2025-13-01\"", at + " not-a-date");
        } else if (raw == java.util.UUID.class) {
            return Map.of("\"7\"", at + " wrong-type");
        }
        return Map.of();
    }

    private static String with(ObjectNode good, String field, String value) {
        var row = good.deepCopy();
        row.remove(field);
        var text = row.toString();
        return text.substring(0, text.length() - 1) + ",\"" + field + "\":" + value + "}";
    }

    @Test
    void every_kind_tells_each_broken_row_its_fault_and_takes_the_good_one_also_with_decomposed_letters() {
        var flow = new Flow();
        var producer = flow.newProducer();
        var product = flow.newProduct(producer, 11);
        var made = ProgrammeCases.make(producer, product);
        var told = new ArrayList<String>();
        var expected = new ArrayList<String>();
        for (var kind : ProgrammeCases.kinds()) {
            var good = ProgrammeCases.example(kind, producer, product, made);
            good.put("externalId", "corpus-" + System.nanoTime());
            if (kind.name().equals("outcome-answer")) {
                good.put("producerId", new Flow().newProducer());
            }
            var rows = rows(kind, good);
            var file = String.join("\n", rows.keySet()) + "\n"
                    + Normalizer.normalize(good.toString(), Normalizer.Form.NFD);
            var import_ = tried(kind, NDJSON, "identity", bytes(file));
            told.add(kind.name() + " recorded " + import_.getInt("recorded") + " of " + import_.getInt("read"));
            expected.add(kind.name() + " recorded 1 of " + (rows.size() + 1));
            int line = 1;
            for (var fault : rows.values()) {
                expected.add(kind.name() + " " + line++ + ": " + fault);
            }
            told.addAll(rejections(kind, import_.getString("id")));
        }
        assertEquals(String.join("\n", expected), String.join("\n", told));
    }

    private static List<String> rejections(Kind<?> kind, String id) {
        List<Map<String, Object>> items = Flow.as("central.office", "VN", "central-office")
                .get(Flow.API + "/" + kind.said().path() + "/imports/" + id + "/rejections?limit=200")
                .jsonPath()
                .getList("items");
        var told = new ArrayList<String>();
        for (var item : items) {
            @SuppressWarnings("unchecked")
            var faults = (List<Map<String, String>>) item.get("faults");
            told.add(kind.name() + " " + item.get("line") + ": "
                    + faults.stream()
                            .map(fault -> fault.get("pointer") + " " + fault.get("code"))
                            .collect(Collectors.joining("; ")));
        }
        return told;
    }

    @Test
    void every_kind_tells_of_a_broken_file_why_it_cannot_be_read() throws Exception {
        for (var kind : ProgrammeCases.kinds()) {
            var good = bytes("externalId,from\n" + "a,2025-01-01\n".repeat(200));
            var packed = packed(good);
            assertEquals("broken-gzip", failure(kind, "text/csv", "gzip", Arrays.copyOf(packed, packed.length - 9)));
            assertEquals("broken-gzip", failure(kind, "text/csv", "gzip", good));
            assertEquals("csv-not-utf8", failure(kind, "text/csv", "identity", packed));
            assertEquals("repeated-column", failure(kind, "text/csv", "identity", bytes("from,from\n")));
            assertEquals("unknown-column", failure(kind, "text/csv", "identity", bytes("from,Ngày\n")));
            assertEquals("column-without-name", failure(kind, "text/csv", "identity", bytes("from,,until\n")));
            assertEquals("no-rows", failure(kind, "text/csv", "identity", bytes("\uFEFF")));
            assertEquals("not-xlsx", failure(kind, FileReplies.XLSX, "identity", good));
            var merged = sheet("") + "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>";
            assertEquals(
                    "merged-cells",
                    failure(
                            kind,
                            FileReplies.XLSX,
                            "identity",
                            Workbook.of(merged).bytes()));
        }
    }

    @Test
    void every_kind_tells_formulas_and_wrong_cells_of_a_sheet_with_their_column() {
        for (var kind : ProgrammeCases.kinds()) {
            var formula = sheet(
                    "<row r=\"2\"><c t=\"inlineStr\"><is><t>a</t></is></c><c><f>TODAY()</f><v>45455</v></c></row>");
            var import_ = tried(
                    kind, FileReplies.XLSX, "identity", Workbook.of(formula).bytes());
            assertEquals(1, import_.getInt("rejected"), kind.name());
            assertEquals(List.of(kind.name() + " 2: from formula-cell"), rejections(kind, import_.getString("id")));
        }
    }

    private static String sheet(String rows) {
        return "<sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>externalId</t></is></c>"
                + "<c t=\"inlineStr\"><is><t>from</t></is></c></row>" + rows + "</sheetData>";
    }

    private static String failure(Kind<?> kind, String type, String encoding, byte[] file) {
        return tried(kind, type, encoding, file).getString("failure.code");
    }

    private static byte[] packed(byte[] file) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(file);
        }
        return out.toByteArray();
    }
}
