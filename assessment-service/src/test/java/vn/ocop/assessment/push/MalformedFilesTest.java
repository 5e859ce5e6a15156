package vn.ocop.assessment.push;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static vn.ocop.assessment.push.Pushes.accepted;
import static vn.ocop.assessment.push.Pushes.bytes;
import static vn.ocop.assessment.push.Pushes.done;
import static vn.ocop.assessment.push.Pushes.json;
import static vn.ocop.assessment.push.Pushes.map;
import static vn.ocop.assessment.push.Pushes.outcome;
import static vn.ocop.assessment.push.Pushes.packed;
import static vn.ocop.assessment.push.Pushes.row;
import static vn.ocop.assessment.push.Pushes.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.ocop.assessment.Flow;
import vn.ocop.criteria.Stars;
import vn.ocop.criteria.sample.SampleAnswers;
import vn.ocop.standalone.testing.RealInfrastructure;

/** Every broken row and file is told what is wrong with it, and the good row among them is taken. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class MalformedFilesTest {

    private static final String GOOD = json(row("corpus"));

    private static final ByteArrayOutputStream ROWS = new ByteArrayOutputStream();

    /** Of each row its faults: pointer, code, and the value if there is one. */
    private static final List<String> FAULTS = new ArrayList<>();

    private static void bad(byte[] row, String faults) {
        ROWS.writeBytes(row);
        ROWS.write('\n');
        FAULTS.add(FAULTS.size() + 1 + ": " + faults);
    }

    private static void bad(String row, String faults) {
        bad(bytes(row), faults);
    }

    private static void bad(String field, Object value, String faults) {
        bad(json(with(row("corpus"), field, value)), faults);
    }

    private static Map<String, Object> decision(String signedOn) {
        return map("number", "1", "signedOn", signedOn, "issuer", map("level", "PROVINCE", "name", "UBND"));
    }

    private static Map<String, Object> product(Object... more) {
        var product = map("name", "Chè", "set", 11, "communeCode", "01021");
        product.putAll(map(more));
        return product;
    }

    static {
        bad(concat(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, bytes(GOOD)), " byte-order-mark");
        bad(GOOD.substring(0, GOOD.length() - 1), " malformed-json");
        bad("not json", " malformed-json");
        bad("[1, 2]", " wrong-type");
        bad("{}" + GOOD, " malformed-json");
        bad(GOOD.replace("\"stars\":4", "\"stars\":4,\"stars\":3"), " repeated-field");
        bad("[".repeat(5_000), " malformed-json");
        bad(GOOD.replace("Chè", "Chè").getBytes(StandardCharsets.ISO_8859_1), " not-utf8");
        bad(GOOD.getBytes(StandardCharsets.UTF_16LE), " not-utf8");
        bad(GOOD.replace("Chè", "Ch\0"), " nul-character");
        bad(GOOD.replace("Chè", "Ch\\u0000"), "/product/name invalid-value Ch\uFFFD Shan tuyết");
        bad(GOOD.replace("Chè", "Ch\\ud800"), "/product/name invalid-value Ch\uFFFD Shan tuyết");
        bad(GOOD.replace("{\"sourceSystem\"", "{\"\\u0000\":1,\"sourceSystem\""), "/\uFFFD unknown-field 1");
        bad("x".repeat(300_000), " line-too-long");
        bad(
                GOOD.replace("Shan", "Shan".repeat(100)),
                "/product/name too-long " + ("Chè " + "Shan".repeat(100)).substring(0, 200) + "…");
        bad("stars", 99_999_999_999L, "/stars wrong-type 99999999999");
        bad(GOOD.replace("\"stars\":4", "\"stars\":1e99999"), "/stars wrong-type 1E+99999");
        bad(GOOD.replace("\"stars\":4", "\"stars\":4.0"), "/stars wrong-type 4.0");
        bad("stars", "4", "/stars wrong-type 4");
        bad("stars", 6, "/stars out-of-range 6");
        bad("stars", 5, "/decision/issuer/level wrong-issuer-level PROVINCE; /stars not-your-decision 5");
        bad("decision", decision("2024-02-30"), "/decision/signedOn not-a-date 2024-02-30");
        bad("decision", decision("12/06/2024"), "/decision/signedOn not-a-date 12/06/2024");
        bad("decision", decision("2024-6-12"), "/decision/signedOn not-a-date 2024-6-12");
        bad(
                "decision",
                decision("2999-01-01"),
                "/decision/signedOn in-the-future 2999-01-01; /decision/signedOn outside-legal-basis 2999-01-01");
        bad("legalBasis", "149/QĐ-TTg", "/legalBasis no-such-legal-basis 149/QĐ-TTg");
        bad("product", product("communeCode", "99999"), "/product/communeCode no-such-commune 99999");
        bad("product", product("communeCode", "05443"), "/product/communeCode outside-area 05443");
        bad(
                "product",
                product("colour", "xanh", "set", "11"),
                "/product/set wrong-type 11; /product/colour unknown-field xanh");
        bad(
                "producer",
                map("externalId", " ", "name", "", "type", "SHOP"),
                "/producer/externalId blank  ; /producer/name blank ; /producer/type wrong-enum SHOP");
        bad("total", "84,5", "/total pattern 84,5");
        bad(
                "certificate",
                map("validFrom", "2024-06-12", "validUntil", "2024-06-11"),
                "/certificate/validUntil before 2024-06-11");
        bad("answers", Map.of("1.1", 1), "/answers no-form-for-basis {\"1.1\":1}");
        bad(
                "externalId",
                "corpus-" + "x".repeat(200),
                "/externalId too-long " + ("corpus-" + "x".repeat(200)).substring(0, 200) + "…");
        bad("sourceSystem", "hệ thống", "/sourceSystem no-such-system-name hệ thống");
    }

    private static byte[] concat(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    @Test
    void each_bad_row_is_told_all_its_faults_and_the_good_ones_are_taken() throws Exception {
        var file = new ByteArrayOutputStream();
        file.writeBytes(ROWS.toByteArray());
        file.writeBytes(bytes(GOOD + "\r\n\n"));
        file.writeBytes(
                bytes(Normalizer.normalize(GOOD, Normalizer.Form.NFD))); // the same, and no line break at the end
        var id = accepted(file.toByteArray(), "");

        assertEquals(
                "DONE_WITH_REJECTIONS read %d applied 1 unchanged 1 rejected %d"
                        .formatted(FAULTS.size() + 2, FAULTS.size()),
                outcome(id));
        assertEquals(String.join("\n", FAULTS), String.join("\n", told(id)));
    }

    @SuppressWarnings("unchecked")
    private static List<String> told(String id) {
        List<Map<String, Object>> rejections = Flow.as("tq.system")
                .get(Pushes.PATH + "/" + id + "/rejections?limit=200")
                .jsonPath()
                .getList("items");
        var lines = new ArrayList<String>();
        for (var rejection : rejections) {
            var faults = new ArrayList<String>();
            for (var fault : requireNonNull((List<Map<String, String>>) rejection.get("faults"))) {
                var value = fault.get("value");
                faults.add(fault.get("pointer") + " " + fault.get("code") + (value == null ? "" : " " + value));
                assertNotEquals(fault.get("code"), fault.get("vi"));
                assertNotEquals(fault.get("vi"), fault.get("en"));
            }
            lines.add(rejection.get("line") + ": " + String.join("; ", faults));
        }
        return lines;
    }

    private static String failure(byte[] file, String encoding) throws Exception {
        var json = done(accepted(file, "", Map.of("Content-Encoding", encoding)))
                .extract()
                .jsonPath();
        return json.get("state") + " " + json.get("failure.code") + " applied " + json.get("rows.applied");
    }

    @Test
    void a_file_that_cannot_be_read_to_its_end_brings_nothing() throws Exception {
        var packed = packed(Pushes.file(List.of(json(row("cut-1")), json(row("cut-2")))));
        var damaged = packed.clone();
        damaged[packed.length - 6] ^= 1;

        assertEquals("FAILED broken-gzip applied 0", failure(Arrays.copyOf(packed, packed.length - 9), "gzip"));
        assertEquals("FAILED broken-gzip applied 0", failure(damaged, "gzip"));
        assertEquals("FAILED broken-gzip applied 0", failure(bytes(GOOD), "gzip"));
        assertEquals("FAILED no-rows applied 0", failure(bytes("\n \r\n"), "identity"));
        assertEquals("DONE_WITH_REJECTIONS null applied 0", failure(packed, "identity"));
    }

    @Test
    void a_line_of_100_MB_is_one_rejection_and_the_next_row_is_taken() throws Exception {
        var file = new ByteArrayOutputStream();
        file.writeBytes(bytes("x".repeat(100_000_000)));
        file.writeBytes(bytes("\n" + json(row("behind-the-long-line"))));
        var id = accepted(packed(file.toByteArray()), "", Map.of("Content-Encoding", "gzip"));

        assertEquals("DONE_WITH_REJECTIONS read 2 applied 1 unchanged 0 rejected 1", outcome(id));
        assertEquals(List.of("1:  line-too-long"), told(id));
    }

    @Test
    void answers_are_scored_again_and_must_give_the_stated_points_and_stars() throws Exception {
        var answers = SampleAnswers.answersFor(Flow.TEA, 80, Stars.FOUR).options();
        var row = with(with(row("answers"), "legalBasis", "26/2026/QĐ-TTg"), "decision", decision("2026-11-02"));
        row.put("answers", answers);
        row.put("total", "80.00");
        var file = Pushes.file(List.of(
                json(row),
                json(with(row, "total", "81.00")),
                json(with(row, "stars", 3)),
                json(with(row, "answers", Map.of("9.9", 1, "1.1", 77)))));
        var id = accepted(file, "");

        assertEquals("DONE_WITH_REJECTIONS read 4 applied 1 unchanged 0 rejected 3", outcome(id));
        assertEquals(
                List.of(
                        "2: /total total-differs 81.00",
                        "3: /stars stars-differ 3",
                        "4: /answers/1.1 no-such-option 77; /answers/9.9 no-such-criterion 1"),
                told(id).stream().map(MalformedFilesTest::sorted).toList());
    }

    private static String sorted(String line) {
        var parts = line.split(": ", 2);
        return parts[0] + ": "
                + String.join("; ", Arrays.stream(parts[1].split("; ")).sorted().toList());
    }
}
