package vn.ocop.product.programme;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import vn.ocop.product.Flow;
import vn.ocop.standalone.testing.RealInfrastructure;

/** How a file of records must look: by the schema of its rows, or by what an office said of its own table. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
@NullUnmarked
class ImportShapeTest {

    private static final String IMPORTS = Flow.API + "/tourism-links/imports";

    @Test
    void an_office_says_once_how_its_table_is_read_and_pushes_it_as_it_is() {
        var mappings = Flow.API + "/programme/column-mappings/";
        var mapping = """
                {"columns": {"Mã": "externalId", "Điểm đến": "place", "Loại": "type", "Từ ngày": "from"},
                 "values": {"provinceCode": "08"}, "ignored": ["STT"], "days": "DAY_MONTH_YEAR"}""";
        var table = "STT;Mã;Điểm đến;Loại;Từ ngày\n1;mapped-1;Bản Ven;CRAFT_VILLAGE;1/6/2025\n";
        var mine = Flow.as("mapping.office", "08", "provincial-office");
        Flow.as("mapping.office", "08", "provincial-office")
                .contentType("text/csv")
                .body(table.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS + "?columnMapping=mine")
                .then()
                .statusCode(400)
                .body("errors.code", equalTo(List.of("no-column-mapping")));
        Flow.as("mapping.office", "08", "provincial-office")
                .body(mapping.replace("\"place\"", "\"palace\""))
                .put(mappings + "tourism-link")
                .then()
                .statusCode(400)
                .body("errors.code", equalTo(List.of("unknown-column")));
        mine.body(mapping).put(mappings + "tourism-link").then().statusCode(200).header("ETag", "\"v1\"");
        Flow.as("mapping.office", "08", "provincial-office")
                .body(mapping)
                .put(mappings + "tourism-link")
                .then()
                .statusCode(428);
        Flow.as("mapping.office", "08", "provincial-office")
                .body(mapping)
                .put(mappings + "no-kind")
                .then()
                .statusCode(404);
        Flow.as("other.office", "08", "provincial-office")
                .get(mappings + "tourism-link")
                .then()
                .statusCode(404);
        Flow.as("mapping.office", "08", "provincial-office")
                .contentType("text/csv")
                .body(table.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS + "?columnMapping=mine")
                .then()
                .statusCode(200)
                .body("recorded", equalTo(1));
        Flow.as("mapping.office", "08", "provincial-office")
                .queryParam("text", "mapped-1")
                .get(Flow.API + "/tourism-links")
                .then()
                .body("items.record.from", equalTo(List.of("2025-06-01")));
        Flow.as("mapping.office", "08", "provincial-office")
                .contentType("application/x-ndjson")
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS + "?columnMapping=mine")
                .then()
                .statusCode(400)
                .body("errors.code", equalTo(List.of("only-for-tables")));
    }

    @Test
    void the_schema_of_a_row_names_its_fields_and_bounds() {
        Flow.as("tq.office", "08", "provincial-office")
                .accept("application/schema+json")
                .get(IMPORTS + "/schema")
                .then()
                .statusCode(200)
                .body("title", equalTo("tourism-link"))
                .body("required", hasItems("from", "place", "type"))
                .body("properties.type.enum", hasSize(4))
                .body("properties.provinceCode.pattern", equalTo("^(?:[0-9]{2})$"));
    }
}
