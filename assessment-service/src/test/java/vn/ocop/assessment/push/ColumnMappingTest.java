package vn.ocop.assessment.push;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.ocop.assessment.push.Pushes.PATH;
import static vn.ocop.assessment.push.Pushes.accepted;
import static vn.ocop.assessment.push.Pushes.bytes;
import static vn.ocop.assessment.push.Pushes.outcome;
import static vn.ocop.assessment.push.Pushes.push;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.ocop.assessment.Flow;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class ColumnMappingTest {

    private static final Map<String, String> CSV = Map.of("Content-Type", "text/csv");

    private static final Map<String, String> COLUMNS = Map.of(
            "Mã", "externalId",
            "Tên sản phẩm", "product.name",
            "Bộ", "product.set",
            "Mã xã", "product.communeCode",
            "Mã chủ thể", "producer.externalId",
            "Chủ thể", "producer.name",
            "Số QĐ", "decision.number",
            "Ngày ký", "decision.signedOn",
            "Sao", "stars");

    private static final Map<String, Object> MAPPING = Map.of(
            "columns",
            COLUMNS,
            "values",
            Map.of(
                    "producer.type",
                    "COOPERATIVE",
                    "decision.issuer.level",
                    "PROVINCE",
                    "decision.issuer.name",
                    "UBND tỉnh Tuyên Quang",
                    "legalBasis",
                    "148/QĐ-TTg"),
            "ignored",
            List.of("STT"),
            "days",
            "DAY_MONTH_YEAR");

    private static ValidatableResponse put(String system, String ifMatch, Map<String, Object> mapping) {
        var request = Flow.as("tq.office").body(mapping);
        return (ifMatch.isEmpty() ? request : request.header("If-Match", ifMatch))
                .put("/api/v1/source-systems/" + system + "/column-mapping")
                .then();
    }

    private static void register(String system) {
        Flow.as("tq.office")
                .body(Map.of("code", system, "provinceCode", "08", "name", system))
                .post("/api/v1/source-systems")
                .then()
                .statusCode(201);
        Flow.as("tq.office").put("/api/v1/source-systems/" + system + "/clients/tq.system");
    }

    @Test
    void a_provinces_own_table_is_read_by_its_mapping_and_told_by_its_own_headings() throws Exception {
        register("tq-list");
        put("tq-list", "", MAPPING).statusCode(200).header("ETag", equalTo("\"v1\""));
        var file = bytes("""
                STT;Mã;Tên sản phẩm;Bộ;Mã xã;Mã chủ thể;Chủ thể;Số QĐ;Ngày ký;Sao
                1;a;Chè;11;01021;HTX-1;HTX;1/QĐ;12/6/2024;4
                2;b;Chè;11;01021;HTX-1;HTX;1/QĐ;31/02/2024;9
                """);
        var id = accepted(file, "?columnMapping=tq-list", CSV);

        assertEquals("DONE_WITH_REJECTIONS read 2 applied 1 unchanged 0 rejected 1", outcome(id));
        var told = Flow.as("tq.system").get(PATH + "/" + id + "/rejections").jsonPath();
        assertEquals(
                List.of("Ngày ký not-a-date", "Sao out-of-range"),
                List.of(
                        told.getString("items[0].faults[0].pointer") + " " + told.getString("items[0].faults[0].code"),
                        told.getString("items[0].faults[1].pointer") + " "
                                + told.getString("items[0].faults[1].code")));
        Flow.as("tq.system").get(PATH + "/" + id).then().body("columnMapping", equalTo("tq-list"));
        Flow.as("tq.system")
                .get("/api/v1/assessment-results?sourceSystem=tq-list&externalId=a")
                .then()
                .body("items[0].result.decision.signedOn", equalTo("2024-06-12"))
                .body("items[0].result.legalBasis", equalTo("148/QĐ-TTg"));
    }

    @Test
    void a_mapping_is_changed_by_whoever_has_read_it_and_names_our_columns_only() {
        register("tq-mapped");
        Flow.as("tq.system")
                .get("/api/v1/source-systems/tq-mapped/column-mapping")
                .then()
                .statusCode(404);
        put(
                        "tq-mapped",
                        "",
                        Map.of(
                                "columns",
                                Map.of("A", "colour", "B", "stars", "C", "stars"),
                                "values",
                                Map.of("sourceSystem", "tq-other")))
                .statusCode(400)
                .body("errors.code", hasItems("unknown-column", "repeated-column", "other-source-system"));
        put("tq-mapped", "", MAPPING).statusCode(200);
        put("tq-mapped", "", MAPPING).statusCode(428);
        put("tq-mapped", "\"v7\"", MAPPING).statusCode(412);
        put("tq-mapped", "\"v1\"", MAPPING).statusCode(200).header("ETag", equalTo("\"v1\""));
        put("tq-mapped", "\"v1\"", Map.of("columns", Map.of())).statusCode(200).header("ETag", equalTo("\"v2\""));
        Flow.as("tn.office")
                .get("/api/v1/source-systems/tq-mapped/column-mapping")
                .then()
                .statusCode(404);
    }

    @Test
    void only_a_table_is_read_by_a_mapping_that_there_is() {
        push(bytes("{}"), "?columnMapping=tq-bulk", Map.of())
                .statusCode(400)
                .body("errors.code", equalTo(List.of("only-for-tables")));
        push(bytes("a\n"), "?columnMapping=nobody", CSV)
                .statusCode(400)
                .body("errors.code", equalTo(List.of("no-column-mapping")));
    }

    @Test
    void a_rows_schema_can_be_downloaded() {
        Flow.as("tq.system")
                .get(PATH + "/schema")
                .then()
                .statusCode(200)
                .contentType("application/schema+json")
                .body("$schema", equalTo("https://json-schema.org/draft/2020-12/schema"))
                .body("required", hasItems("sourceSystem", "externalId", "product", "stars"))
                .body("properties.stars.minimum", equalTo(3));
        given().get(PATH + "/schema").then().statusCode(401);
    }
}
