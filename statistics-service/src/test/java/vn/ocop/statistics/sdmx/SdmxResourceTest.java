package vn.ocop.statistics.sdmx;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ocop.standalone.testing.RealInfrastructure;
import vn.ocop.statistics.HistoryFixtures.Certificate;
import vn.ocop.statistics.ReadModel;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class SdmxResourceTest {

    private static final String STRUCTURE = "/api/v1/sdmx/v2/structure/{type}/VN_OCOP/{id}/*";
    private static final String DATA = "/api/v1/sdmx/v2/data/dataflow/VN_OCOP/{id}/1.0.0/{key}";

    @Inject
    ReadModel model;

    @BeforeEach
    void two_products() {
        model.empty();
        var five = new Certificate(UUID.randomUUID()).signedOn(LocalDate.of(2024, 6, 1));
        five.stars = 5;
        model.apply(List.of(
                five.issued(),
                new Certificate(UUID.randomUUID())
                        .signedOn(LocalDate.of(2025, 8, 1))
                        .issued()));
    }

    @Test
    void a_dataflow_comes_with_all_that_it_rests_on() throws IOException {
        var response = given().accept("application/vnd.sdmx.structure+json;version=2.0.0")
                .queryParam("references", "all")
                .get(STRUCTURE, "dataflow", "OCOP_PRODUCTS");

        response.then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/vnd.sdmx.structure+json;version=2.0.0"))
                .body("data.dataflows.id", equalTo(List.of("OCOP_PRODUCTS")))
                .body(
                        "data.dataStructures[0].dataStructureComponents.dimensionList.dimensions.id",
                        equalTo(List.of("DEFINITION", "REF_AREA", "STARS")))
                .body("data.codelists.id", equalTo(List.of("CL_DEFINITION", "CL_AREA", "CL_STARS")))
                .body("data.codelists[1].codes.id", hasItems("_T", "P34_08", "P63_02", "P63_UNALLOCATED"))
                .body("data.codelists[1].codes.size()", equalTo(1 + 34 + 1 + 63 + 1))
                .body("data.conceptSchemes[0].concepts.id", hasItems("REF_AREA", "OBS_VALUE"));
        Files.writeString(Path.of("target/sdmx-structure.json"), response.asString());
    }

    @Test
    void each_kind_of_artefact_can_be_asked_for_alone() {
        assertEquals(
                4,
                given().get(STRUCTURE, "dataflow", "*")
                        .jsonPath()
                        .getList("data.dataflows")
                        .size());
        assertEquals(
                List.of("CL_STARS"),
                given().get(STRUCTURE, "codelist", "CL_STARS").jsonPath().getList("data.codelists.id"));
        assertEquals(
                List.of("CS_OCOP"),
                given().get(STRUCTURE, "conceptscheme", "*").jsonPath().getList("data.conceptSchemes.id"));
        assertEquals(
                List.of("OCOP_SECTORS"),
                given().get(STRUCTURE, "datastructure", "OCOP_SECTORS")
                        .jsonPath()
                        .getList("data.dataStructures.id"));
        given().get(STRUCTURE, "dataflow", "NOTHING")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/no-such-structure"));
    }

    @Test
    void observations_are_of_each_years_end_under_both_boundaries() throws IOException {
        var response = data("OCOP_PRODUCTS", "EVER.*.*.*", Map.of("c[TIME_PERIOD]", "ge:2024+le:2025"));

        response.then().statusCode(200);
        assertEquals("""
                STRUCTURE,STRUCTURE_ID,ACTION,DEFINITION,REF_AREA,STARS,TIME_PERIOD,OBS_VALUE\r
                dataflow,VN_OCOP:OCOP_PRODUCTS(1.0.0),R,EVER,_T,_T,2024,1\r
                dataflow,VN_OCOP:OCOP_PRODUCTS(1.0.0),R,EVER,P34_08,5,2024,1\r
                dataflow,VN_OCOP:OCOP_PRODUCTS(1.0.0),R,EVER,P63_02,5,2024,1\r
                dataflow,VN_OCOP:OCOP_PRODUCTS(1.0.0),R,EVER,_T,_T,2025,2\r
                dataflow,VN_OCOP:OCOP_PRODUCTS(1.0.0),R,EVER,P34_08,3,2025,1\r
                dataflow,VN_OCOP:OCOP_PRODUCTS(1.0.0),R,EVER,P34_08,5,2025,1\r
                dataflow,VN_OCOP:OCOP_PRODUCTS(1.0.0),R,EVER,P63_02,3,2025,1\r
                dataflow,VN_OCOP:OCOP_PRODUCTS(1.0.0),R,EVER,P63_02,5,2025,1\r
                """, response.asString());
        Files.writeString(Path.of("target/sdmx-data.csv"), response.asString());
    }

    @Test
    void json_carries_the_same_values_with_the_names_of_their_codes() throws IOException {
        var response = given().accept("application/vnd.sdmx.data+json;version=2.0.0")
                .queryParam("c[REF_AREA]", "P34_08")
                .queryParam("c[TIME_PERIOD]", "2025")
                .get(DATA, "OCOP_PRODUCTS", "*");

        response.then()
                .statusCode(200)
                .body(
                        "data.structures[0].dimensions.observation.id",
                        equalTo(List.of("DEFINITION", "REF_AREA", "STARS", "TIME_PERIOD")))
                .body(
                        "data.structures[0].dimensions.observation[1].values[0].names.vi",
                        equalTo("Tỉnh Tuyên Quang (34 tỉnh)"))
                .body("data.dataSets[0].observations.'0:0:0:0'", equalTo(List.of(1)))
                .body("data.dataSets[0].observations.size()", equalTo(4));
        Files.writeString(Path.of("target/sdmx-data.json"), response.asString());
    }

    @Test
    void names_are_vietnamese_unless_the_reader_names_english() {
        var name = "data.dataflows[0].name";
        given().get(STRUCTURE, "dataflow", "OCOP_PRODUCTS")
                .then()
                .header("Content-Language", "vi")
                .header("Vary", containsString("Accept-Language"))
                .body(name, equalTo("Sản phẩm OCOP theo tỉnh và hạng sao"));
        given().header("Accept-Language", "fr, en-GB;q=0.8, vi;q=0.5")
                .get(STRUCTURE, "dataflow", "OCOP_PRODUCTS")
                .then()
                .header("Content-Language", "en")
                .body(name, equalTo("OCOP products by province and stars"))
                .body("data.dataflows[0].names.vi", equalTo("Sản phẩm OCOP theo tỉnh và hạng sao"));

        var value = "data.structures[0].dimensions.observation[1].values[0].name";
        given().accept(SdmxDataResource.JSON)
                .get(DATA, "OCOP_PRODUCTS", "EVER.P34_08.5.2025")
                .then()
                .header("Content-Language", "vi")
                .body("data.structures[0].name", equalTo("Sản phẩm OCOP theo tỉnh và hạng sao"))
                .body(value, equalTo("Tỉnh Tuyên Quang (34 tỉnh)"));
        given().accept(SdmxDataResource.JSON)
                .header("Accept-Language", "en")
                .get(DATA, "OCOP_PRODUCTS", "EVER.P34_08.5.2025")
                .then()
                .header("Content-Language", "en")
                .body("data.structures[0].name", equalTo("OCOP products by province and stars"))
                .body(value, equalTo("Tuyên Quang (of 34 provinces)"));
    }

    @Test
    void areas_of_one_boundary_are_asked_for_by_how_their_codes_begin() {
        assertEquals(List.of("P34_08,3", "P34_08,5"), areas("sw:P34_"));
        assertEquals(List.of("P63_02,3", "P63_02,5"), areas("ew:_02"));
        assertEquals(List.of("P34_08,3", "P34_08,5", "P63_02,3", "P63_02,5"), areas("co:4_,3_"));
        assertEquals(List.of("_T,_T", "P63_02,3", "P63_02,5"), areas("nc:P34,X"));
        data("OCOP_PRODUCTS", "*", Map.of("c[REF_AREA]", "like:P34"))
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("?c[REF_AREA]")));
    }

    /** @return area and stars of each observation of 2025 under "recognised ever" */
    private static List<String> areas(String condition) {
        return data("OCOP_PRODUCTS", "EVER.*.*.2025", Map.of("c[REF_AREA]", condition))
                .asString()
                .lines()
                .skip(1)
                .map(line -> line.substring(line.indexOf("EVER,") + 5, line.indexOf(",2025")))
                .toList();
    }

    @Test
    void a_key_that_is_left_out_means_all_and_a_format_that_clients_send_is_taken() {
        var all = data("OCOP_PRODUCTS", "*", Map.of("c[TIME_PERIOD]", "2025")).asString();

        assertEquals(
                all,
                given().accept("application/vnd.sdmx.data+csv;version=2.0.0")
                        .queryParam("c[TIME_PERIOD]", "2025")
                        .queryParam("format", "csv")
                        .get("/api/v1/sdmx/v2/data/dataflow/VN_OCOP/OCOP_PRODUCTS/1.0.0")
                        .asString());
        assertEquals(1 + 2 * 5, all.lines().count());
    }

    @Test
    void the_definitions_part_when_a_certificate_lapses() {
        var csv = data("OCOP_PRODUCTS", "*._T._T.2025", Map.of()).asString();
        assertEquals(2, csv.lines().filter(line -> line.endsWith(",2025,2")).count());

        model.empty();
        model.apply(List.of(new Certificate(UUID.randomUUID())
                .signedOn(LocalDate.of(2020, 1, 1))
                .issued()));
        assertEquals(
                List.of("EVER,_T,_T,2024,1", "VALID,_T,_T,2024,0"),
                data("OCOP_PRODUCTS", "*._T._T.2024", Map.of())
                        .asString()
                        .lines()
                        .skip(1)
                        .map(line -> line.substring(line.indexOf("R,") + 2))
                        .toList());
    }

    @Test
    void a_key_of_another_length_and_a_component_of_another_flow_are_named() {
        data("OCOP_PRODUCTS", "EVER.*", Map.of("c[SECTOR]", "I"))
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("?key", "?c[SECTOR]")));
    }

    private static Response data(String flow, String key, Map<String, String> conditions) {
        return given().accept("application/vnd.sdmx.data+csv;version=2.0.0")
                .queryParams(conditions)
                .get(DATA, flow, key);
    }
}
