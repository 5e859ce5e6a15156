package vn.ocop.assessment.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.ocop.assessment.push.Pushes.PATH;
import static vn.ocop.assessment.push.Pushes.accepted;
import static vn.ocop.assessment.push.Pushes.bytes;
import static vn.ocop.assessment.push.Pushes.done;
import static vn.ocop.assessment.push.Pushes.outcome;
import static vn.ocop.assessment.push.Pushes.packed;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.ocop.assessment.Flow;
import vn.ocop.platform.rows.FileFault;
import vn.ocop.platform.rows.FileReplies;
import vn.ocop.platform.rows.XlsxFile;
import vn.ocop.platform.rows.XlsxRows;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class XlsxPushTest {

    private static final String XLSX = FileReplies.XLSX;
    private static final Map<String, String> SPREADSHEET = Map.of("Content-Type", XLSX);
    private static final List<String> HEADINGS = List.of(
            "sourceSystem",
            "externalId",
            "product.name",
            "product.set",
            "product.communeCode",
            "producer.externalId",
            "producer.name",
            "producer.type",
            "decision.number",
            "decision.signedOn",
            "decision.issuer.level",
            "decision.issuer.name",
            "legalBasis",
            "stars");

    private static List<String> row(String externalId, String stars) {
        return List.of(
                "tq-xlsx",
                externalId,
                "Chè",
                "11",
                "01021",
                "HTX-12",
                "HTX Hoàng Su Phì",
                "COOPERATIVE",
                "1021/QĐ-UBND",
                "2024-06-12",
                "PROVINCE",
                "UBND tỉnh Tuyên Quang",
                "148/QĐ-TTg",
                stars);
    }

    private static byte[] file(List<List<String>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var file = XlsxFile.ofOne(out, "Trang tính1", rows.getFirst().size())) {
            for (var row : rows) {
                file.row(row);
            }
        }
        return out.toByteArray();
    }

    private static byte[] rejections(String id, String type) {
        return Flow.as("tq.system")
                .accept(type)
                .get(PATH + "/" + id + "/rejections")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    @Test
    void a_spreadsheet_is_taken_and_its_rejections_come_back_as_tables_to_be_corrected() throws Exception {
        var file = file(List.of(HEADINGS, row("1", "4"), List.of(), row("2", "năm"), row("3", "9")));
        var id = accepted(file, "", SPREADSHEET);

        assertEquals("DONE_WITH_REJECTIONS read 3 applied 1 unchanged 0 rejected 2", outcome(id));
        var told = Flow.as("tq.system").get(PATH + "/" + id + "/rejections").jsonPath();
        assertEquals(List.of(4, 5), told.getList("items.line"));
        assertEquals(
                "[stars, N, wrong-type, năm]",
                List.of(
                                told.getString("items[0].faults[0].pointer"),
                                told.getString("items[0].faults[0].column"),
                                told.getString("items[0].faults[0].code"),
                                told.getString("items[0].faults[0].value"))
                        .toString());

        var csv = new String(rejections(id, "text/csv"), StandardCharsets.UTF_8)
                .replace(",năm,", ",4,")
                .replace(",9,", ",3,");
        assertEquals(
                "DONE read 2 applied 2 unchanged 0 rejected 0",
                outcome(accepted(bytes(csv), "", Map.of("Content-Type", "text/csv"))));
        assertEquals(
                "DONE_WITH_REJECTIONS read 2 applied 0 unchanged 0 rejected 2",
                outcome(accepted(rejections(id, XLSX), "", SPREADSHEET)));
        assertEquals(
                "DONE_WITH_REJECTIONS read 3 applied 0 unchanged 1 rejected 2",
                outcome(accepted(packed(file), "", Map.of("Content-Type", XLSX, "Content-Encoding", "gzip"))));
    }

    @Test
    void a_file_that_is_no_spreadsheet_or_breaks_off_brings_nothing() throws Exception {
        var good = file(List.of(HEADINGS, row("cut", "4")));
        assertEquals("FAILED malformed-xlsx", failure(Arrays.copyOf(good, good.length - 4)));
        assertEquals("FAILED not-xlsx", failure(bytes("sourceSystem;externalId\n")));
        assertEquals("FAILED unknown-column", failure(file(List.of(List.of("Danh sách"), HEADINGS))));
        assertEquals(
                List.of(),
                Flow.as("tq.system")
                        .get("/api/v1/assessment-results?sourceSystem=tq-xlsx&externalId=cut")
                        .jsonPath()
                        .getList("items"));
    }

    private static String failure(byte[] file) throws Exception {
        var json = done(accepted(file, "", SPREADSHEET)).extract().jsonPath();
        return json.get("state") + " " + json.get("failure.code");
    }

    @Test
    void the_template_is_there_as_a_spreadsheet_too() throws Exception {
        var template = Flow.as("tq.system")
                .accept(XLSX)
                .get(PATH + "/template")
                .then()
                .statusCode(200)
                .contentType(XLSX)
                .extract()
                .asByteArray();
        var told = new ArrayList<Object>();
        try (var rows =
                new XlsxRows(new ByteArrayInputStream(template), "results", CsvColumn.COLUMNS, new ObjectMapper())) {
            told.add(rows.next() == null);
        } catch (FileFault unreadable) {
            told.add(unreadable.fault());
        }
        assertEquals(List.of(true), told);
    }
}
