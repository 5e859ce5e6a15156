package vn.ocop.product.programme;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import vn.ocop.product.Flow;
import vn.ocop.product.Stored;
import vn.ocop.standalone.testing.RealInfrastructure;

/** Every kind that the contract has, with the example that the contract shows. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
@NullUnmarked
class KindsTest {

    /** Whose records name another record that must be there. */
    private static final Map<String, String> RESTS_ON = Map.of(
            "programme/raw-material-area-years", "raw-material-areas",
            "programme/value-chain-contracts", "value-chains",
            "programme/outcome-answers", "outcome-panels",
            "programme/training-attendances", "trainings",
            "programme/consultant-engagements", "programme/consultant-teams");

    @Inject
    Stored stored;

    @Inject
    ObjectMapper mapper;

    private final Flow flow = new Flow();

    private static RequestSpecification central() {
        return Flow.as("central.office", "VN", "central-office", "provincial-office");
    }

    /** Example by path. */
    private Map<String, String> kinds() throws Exception {
        var document = mapper.readTree(
                given().get("/q/openapi?format=json").then().extract().asString());
        var kinds = new TreeMap<String, String>();
        document.path("paths").fieldNames().forEachRemaining(path -> {
            if (path.endsWith("/imports")) {
                var kind = path.substring("/api/v1/".length(), path.length() - "/imports".length());
                var body = document.at("/paths/" + path.replace("/imports", "").replace("/", "~1")
                        + "/post/requestBody/content/application~1json/schema/$ref");
                var schema = document.at(body.asText().substring(1));
                kinds.put(kind, example(schema));
            }
        });
        return kinds;
    }

    private static String example(JsonNode schema) {
        var examples = schema.path("examples").isMissingNode()
                ? schema.path("example")
                : schema.path("examples").get(0);
        return examples.isTextual() ? examples.textValue() : examples.toString();
    }

    private String create(String kind, String example) {
        return central()
                .body(example)
                .post(Flow.API + "/" + kind)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void each_is_recorded_read_found_exported_imported_again_changed_and_withdrawn() throws Exception {
        var kinds = kinds();
        assertEquals(24, kinds.size(), kinds.keySet().toString());
        var producer = flow.newProducer();
        var product = flow.newProduct(producer, 11);
        var made = new HashMap<String, String>();
        var mark = "K" + System.nanoTime();
        var inOrder = new ArrayList<>(kinds.keySet());
        inOrder.removeAll(RESTS_ON.keySet());
        inOrder.addAll(RESTS_ON.keySet());
        for (var kind : inOrder) {
            var rests = RESTS_ON.get(kind);
            var example = kinds.get(kind)
                    .replace("019385b0-7a1e-7000-8000-000000000002", producer)
                    .replace("019385b0-7a1e-7000-8000-000000000001", rests == null ? product : made.get(rests));
            made.put(kind, create(kind, example.replaceFirst("\\{", "{\"externalId\": \"" + mark + "\", ")));
        }
        for (var kind : inOrder.reversed()) {
            follow(kind, made.get(kind), mark);
        }
    }

    private void follow(String kind, String id, String mark) throws Exception {
        var path = Flow.API + "/" + kind;
        var record = mapper.readTree(central()
                        .get(path + "/" + id)
                        .then()
                        .statusCode(200)
                        .header("ETag", "\"v1\"")
                        .extract()
                        .asString())
                .path("record");
        var file = central()
                .accept("text/csv")
                .get(path + "?text=" + mark)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        central()
                .contentType("text/csv; charset=UTF-8")
                .body(file)
                .post(path + "/imports?mode=dryRun")
                .then()
                .statusCode(200)
                .body("rejected", equalTo(0))
                .body("unchanged", equalTo(1))
                .body("failure", equalTo(null));
        central()
                .header("If-Match", "\"v1\"")
                .body(record.toString())
                .put(path + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("id", equalTo(id));
        central()
                .header("If-Match", "\"v2\"")
                .post(path + "/" + id + "/withdrawal")
                .then()
                .statusCode(200);
        central()
                .get(path + "/" + id + "/versions")
                .then()
                .body("items.change", contains("RECORDED", "CHANGED", "WITHDRAWN"));
        assertEquals(
                List.of("programme-record-changed", "programme-record-changed", "programme-record-changed"),
                stored.events(id),
                kind);
        assertEquals(3, stored.audited(id).size(), kind);
    }

    @Test
    void no_name_of_a_person_and_no_number_of_a_producer_is_on_the_open_topic() throws Exception {
        var producer = flow.newProducer();
        var panel = create("outcome-panels", kinds().get("outcome-panels"));
        var answer = create("programme/outcome-answers", """
                {"provinceCode": "08", "from": "2025-01-01", "panelId": "%s", "producerId": "%s", "revenueBefore": 812345678}""".formatted(panel, producer));
        var consultant = create("consultants", kinds().get("consultants"));
        var said = stored.payloads(answer, "programme-record-changed").getFirst()
                + stored.payloads(consultant, "programme-record-changed").getFirst();
        assertFalse(said.contains("812345678") || said.contains(producer) || said.contains("Nguyễn"), said);
        assertTrue(said.contains("\"field\":\"PRODUCT_DEVELOPMENT\""), said);
    }

    @Test
    void of_thirty_surveyed_73_percent_had_1_1_to_1_5_times_the_revenue() throws Exception {
        var panel = create("outcome-panels", kinds().get("outcome-panels"));
        var figures = Flow.API + "/outcome-panels/" + panel + "/figures?measure=revenue&from=1.1&to=1.5";
        for (int i = 0; i < 30; i++) {
            if (i == 9) {
                given().get(figures).then().statusCode(409).body("type", equalTo("/problems/too-few-answers"));
            }
            int later = i < 4 ? 100 : i < 26 ? 110 + (i - 4) * 40 / 21 : 180;
            create("programme/outcome-answers", """
                    {"provinceCode": "08", "from": "2025-01-01", "panelId": "%s", "producerId": "%s",
                     "revenueBefore": 100, "revenueLater": %d}""".formatted(panel, flow.newProducer(), later));
        }
        given().get(figures)
                .then()
                .statusCode(200)
                .body("answers", equalTo(30))
                .body("inBand", equalTo(22))
                .body("sharePercent", equalTo("73.33"))
                .body("shareInterval", contains("55.55", "85.82"))
                .body("medianRatio", equalTo("1.30"));
        Flow.as("reader", "VN", "statistics-reader")
                .get(Flow.API + "/programme/outcome-answers")
                .then()
                .statusCode(403);
        flow.producer()
                .get(Flow.API + "/programme/outcome-answers")
                .then()
                .statusCode(200)
                .body("items", hasSize(30));
        new Flow()
                .producer()
                .get(Flow.API + "/programme/outcome-answers")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void a_unit_has_no_centre_until_one_is_built() {
        var centre = """
                {"provinceCode": "19", "communeCode": "%s", "from": "2026-01-01", "name": "Trung tâm", "type": "STARTUP",
                 "status": "%s", "funds": "MIXED"}""";
        var missing = Flow.API + "/centres/missing?type=STARTUP&on=2026-02-01";
        int communes = given().get(missing + "&province=19").then().extract().path("items.size()");
        String commune = given().get(missing + "&province=19").then().extract().path("items[0].code");
        create("centres", centre.formatted(commune, "PLANNED"));
        given().get(missing + "&province=19").then().body("items", hasSize(communes));
        given().get(missing).then().body("items.code", org.hamcrest.Matchers.hasItem("19"));
        create("centres", centre.formatted(commune, "BUILT"));
        given().get(missing + "&province=19").then().body("items", hasSize(communes - 1));
        given().get(missing).then().body("items.code", org.hamcrest.Matchers.not(org.hamcrest.Matchers.hasItem("19")));
    }

    @Test
    void before_the_reform_a_district_has_a_centre_where_one_stands_in_it_or_in_one_of_its_communes() {
        var missing = Flow.API + "/centres/missing?type=PROMOTION&on=2025-06-30&level=DISTRICT&province=08";
        var centre = """
                {"provinceCode": "08", %s, "from": "2024-01-01", "name": "Điểm bán", "type": "PROMOTION", "status": "BUILT",
                 "funds": "MIXED"}""";
        List<String> before =
                given().get(missing).then().statusCode(200).extract().path("items.code");
        refused("centres", centre.formatted("\"districtCode\": \"001\""))
                .body("errors.code", contains("no-such-district"));
        refused(
                        "centres",
                        centre.formatted("\"districtCode\": \"" + before.getFirst() + "\"")
                                .replace("2024-01-01", "2025-07-01"))
                .body("errors.pointer", contains("/districtCode"));
        create("centres", centre.formatted("\"districtCode\": \"" + before.getFirst() + "\""));
        given().get(missing).then().body("items.code", org.hamcrest.Matchers.equalTo(before.subList(1, before.size())));
        given().get(missing.replace("2025-06-30", "2025-07-01"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?on"));
    }

    @Test
    void who_attended_a_course_is_read_by_offices_and_its_producer_and_only_counted_in_public() throws Exception {
        var producer = flow.newProducer();
        var training = create("trainings", kinds().get("trainings"));
        var attendance = kinds().get("programme/training-attendances")
                .replace("019385b0-7a1e-7000-8000-000000000001", training)
                .replace("019385b0-7a1e-7000-8000-000000000002", producer);
        refused(
                        "programme/training-attendances",
                        attendance.replaceFirst("\"certified\": ?true", "\"certified\":false"))
                .body("errors.pointer", contains("/certified"));
        var id = create("programme/training-attendances", attendance);
        var one = Flow.API + "/programme/training-attendances/" + id;
        Flow.provincialOffice()
                .get(one)
                .then()
                .statusCode(200)
                .body("record.certificateNumber", equalTo("TQ-2025-014"));
        flow.producer().get(one).then().statusCode(200);
        new Flow().producer().get(one).then().statusCode(403);
        Flow.as("reader", "VN", "statistics-reader").get(one).then().statusCode(403);
        var said = stored.payloads(id, "programme-record-changed").getFirst();
        assertFalse(said.contains("Nguyễn") || said.contains("TQ-2025") || said.contains(producer), said);
        assertTrue(said.contains("\"certified\":\"true\""), said);
    }

    @Test
    void the_contents_of_circular_economy_are_six() {
        var measure = """
                {"provinceCode": "08", "from": "2025-01-01", "name": "Phụ phẩm", "content": "%s", "indicator": "Phụ phẩm tái chế",
                 "unit": "tấn", "target": 100, "value": 40}""";
        for (var content : List.of(
                "RESOURCES_AND_BIODIVERSITY",
                "FOOD_SYSTEMS",
                "PROCESSING_OF_SMALL_FIRMS",
                "ORGANIC_AGRICULTURE",
                "RURAL_TRADES_WITH_MATERIAL_AREAS",
                "COMMUNITY_TOURISM")) {
            create("circular-measures", measure.formatted(content));
        }
        refused("circular-measures", measure.formatted("OTHER")).body("errors.code", contains("wrong-enum"));
    }

    @Test
    void a_geometry_a_country_and_a_currency_must_be_real() {
        var area = """
                {"provinceCode": "08", "from": "2025-01-01", "name": "Vùng chè", "cropOrStock": "Chè", "areaSquareMetres": 10000,
                 "geometry": "%s"}""";
        var open = "{\\\"type\\\": \\\"Polygon\\\", \\\"coordinates\\\": [[[104,22],[105,22],[105,23],[104,23]]]}";
        refused("raw-material-areas", area.formatted(open)).body("errors.code", contains("not-geojson"));
        refused("raw-material-areas", area.formatted("{\\\"type\\\": \\\"Point\\\", \\\"coordinates\\\": [22, 104]}"))
                .body("errors.pointer", contains("/geometry"));
        create("raw-material-areas", area.formatted(open.replace("[104,23]]", "[104,23],[104,22]]")));
        var bow =
                "{\\\"type\\\": \\\"Polygon\\\", \\\"coordinates\\\": [[[104,22],[105,23],[105,22],[104,23],[104,22]]]}";
        refused("raw-material-areas", area.formatted(bow)).body("errors.code", contains("crosses-itself"));
        var outside = open.replace("[104,23]]]", "[104,23],[104,22]],[[10,10],[11,10],[11,11],[10,10]]]");
        refused("raw-material-areas", area.formatted(outside)).body("errors.code", contains("crosses-itself"));
        var producer = flow.newProducer();
        refused("exports", """
                {"provinceCode": "08", "from": "2025-01-01", "productId": "%s", "producerId": "%s", "goods": "Chè", "country": "XX",
                 "value": 1, "currency": "ZZZ"}""".formatted(flow.newProduct(producer, 11), producer))
                .body("errors.code", contains("no-such-country", "no-such-currency"));
    }

    private static io.restassured.response.ValidatableResponse refused(String kind, String body) {
        return central().body(body).post(Flow.API + "/" + kind).then().statusCode(400);
    }
}
