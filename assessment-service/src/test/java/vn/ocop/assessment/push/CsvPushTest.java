package vn.ocop.assessment.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.ocop.assessment.push.Pushes.PATH;
import static vn.ocop.assessment.push.Pushes.accepted;
import static vn.ocop.assessment.push.Pushes.bytes;
import static vn.ocop.assessment.push.Pushes.done;
import static vn.ocop.assessment.push.Pushes.outcome;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.ocop.assessment.Flow;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class CsvPushTest {

    private static final Map<String, String> CSV = Map.of("Content-Type", "text/csv");
    private static final String HEADER =
            "sourceSystem;externalId;product.name;product.set;product.communeCode;producer.externalId;producer.name;"
                    + "producer.type;decision.number;decision.signedOn;decision.issuer.level;decision.issuer.name;"
                    + "legalBasis;stars;marks";

    private static String row(String externalId, String name, String set) {
        return "tq-csv;" + externalId + ";" + name + ";" + set
                + ";01021;HTX-12;HTX Hoàng Su Phì;COOPERATIVE;1021/QĐ-UBND;"
                + "2024-06-12;PROVINCE;UBND tỉnh Tuyên Quang;148/QĐ-TTg;4;demo|set-assigned";
    }

    private static String failure(byte[] file) throws Exception {
        var json = done(accepted(file, "", CSV)).extract().jsonPath();
        return json.get("state") + " " + json.get("failure.code");
    }

    @Test
    void a_spreadsheets_file_is_taken_as_the_same_rows_of_ndjson_are() throws Exception {
        var file = "\uFEFF" + HEADER + "\r\n" + row("1", "\"Chè \"\"Shan\"\"\nloại 1; hộp\"", "11") + "\r\n\r\n"
                + row("2", "Chè", "mười một") + "\r\n" + row("3", "Chè", "11") + ";x\r\n";
        var id = accepted(bytes(file), "", CSV);

        assertEquals("DONE_WITH_REJECTIONS read 3 applied 1 unchanged 0 rejected 2", outcome(id));
        var told = Flow.as("tq.system").get(PATH + "/" + id + "/rejections").jsonPath();
        assertEquals(List.of(5, 6), told.getList("items.line"));
        assertEquals(
                "product.set wrong-type mười một",
                told.getString("items[0].faults[0].pointer") + " " + told.getString("items[0].faults[0].code") + " "
                        + told.getString("items[0].faults[0].value"));
        assertEquals("wrong-cell-count", told.getString("items[1].faults[0].code"));
        var kept = Flow.as("tq.system")
                .get("/api/v1/assessment-results?sourceSystem=tq-csv")
                .jsonPath();
        assertEquals("Chè \"Shan\"\nloại 1; hộp", kept.getString("items[0].result.product.name"));
        assertEquals(List.of("demo", "set-assigned"), kept.getList("items[0].result.marks"));
        var commas = bytes((HEADER + "\n" + row("1", "Chè", "11")).replace(';', ','));
        assertEquals("DONE read 1 applied 1 unchanged 0 rejected 0", outcome(accepted(commas, "", CSV)));
        var acts = "kind;operation;sourceSystem;externalId;of.externalId;decision.number;decision.signedOn;"
                + "decision.issuer.level;decision.issuer.name;ground;correction.cause;correction.reason\n"
                + "REVOCATION;;tq-csv;R-1;1;77/QĐ;2025-03-01;PROVINCE;UBND tỉnh;E;;\n"
                + ";VOID;tq-csv;R-1;;;;;;;CLERICAL;Nhập nhầm\n";
        var acted = accepted(bytes(acts), "", CSV);
        assertEquals("DONE read 2 applied 2 unchanged 0 rejected 0", outcome(acted));
        assertEquals(
                List.of("CREATED", "VOIDED"),
                Flow.as("tq.system")
                        .get(PATH + "/" + acted + "/results")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("items.status"));
    }

    @Test
    void a_file_whose_columns_or_cells_cannot_be_told_apart_brings_nothing() throws Exception {
        var good = HEADER + "\n" + row("bad-1", "Chè", "11") + "\n";
        assertEquals("FAILED unknown-column", failure(bytes(good.replace("stars", "sao"))));
        assertEquals("FAILED repeated-column", failure(bytes(good.replace("legalBasis", "stars"))));
        assertEquals("FAILED malformed-csv", failure(bytes(good + "\"open;")));
        assertEquals("FAILED line-too-long", failure(bytes(good + "\"" + "x".repeat(400_000))));
        assertEquals("FAILED csv-not-utf8", failure(good.getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals("FAILED no-rows", failure(bytes(HEADER)));
        assertEquals(
                0,
                Flow.as("tq.system")
                        .get("/api/v1/assessment-results?sourceSystem=tq-csv&externalId=bad-1")
                        .jsonPath()
                        .getList("items")
                        .size());
    }

    @Test
    void the_template_has_every_column_and_can_be_pushed() throws Exception {
        var template = Flow.as("tq.system")
                .get(PATH + "/template")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        var text = new String(template, StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\uFEFFsourceSystem,externalId,") && text.endsWith(",marks\r\n"), text);
        assertEquals("FAILED no-rows", failure(template));
    }
}
