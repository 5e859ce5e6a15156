package vn.ocop.statistics.cube;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.equalToIgnoringCase;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.platform.database.Db;
import vn.ocop.standalone.testing.RealInfrastructure;
import vn.ocop.statistics.HistoryFixtures;
import vn.ocop.statistics.HistoryFixtures.Certificate;
import vn.ocop.statistics.ReadModel;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class CubeResourceTest {

    private static final String PATH = "/api/v1/statistics/{cube}";

    @Inject
    ReadModel model;

    @Inject
    Db db;

    @BeforeEach
    void start_empty() {
        model.empty();
    }

    @Test
    void products_by_province_and_stars_carry_codes_and_names() {
        model.apply(List.of(new Certificate(UUID.randomUUID()).issued(), new Certificate(UUID.randomUUID()).issued()));

        given().queryParam("by", "province,stars")
                .get(PATH, "products")
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=1")
                .body("boundaries", equalTo("2025"))
                .body("rows.size()", equalTo(1))
                .body("rows[0].dimensions.province.code", equalTo("08"))
                .body("rows[0].dimensions.province.vi", equalTo("Tuyên Quang"))
                .body("rows[0].dimensions.province.en", equalTo("Tuyen Quang"))
                .body("rows[0].dimensions.stars.code", equalTo("3"))
                .body("rows[0].value", equalTo(2))
                .body("total", equalTo(2));
    }

    @Test
    void under_the_63_provinces_the_same_products_stand_in_ha_giang() {
        model.apply(List.of(new Certificate(UUID.randomUUID()).issued()));

        var cube = cube("products", "province", "boundaries", "2024");

        assertEquals(List.of("02"), cube.getList("rows.dimensions.province.code"));
        assertEquals(List.of("Hà Giang"), cube.getList("rows.dimensions.province.vi"));
    }

    @Test
    void a_record_without_a_commune_in_a_merged_province_is_unallocated_and_still_counted() {
        var certificate = new Certificate(UUID.randomUUID());
        certificate.communeCode = null;
        model.apply(List.of(certificate.issued(), new Certificate(UUID.randomUUID()).issued()));

        var cube = cube("products", "province", "boundaries", "2024");

        assertEquals(List.of("02", "UNALLOCATED"), cube.getList("rows.dimensions.province.code"));
        assertEquals(2, cube.getInt("total"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "province",
                "sector",
                "set",
                "stars",
                "producerType",
                "legalBasis",
                "issuerLevel",
                "origin",
                "year",
                "province,sector",
                "legalBasis,producerType"
            })
    void rows_of_every_dimension_add_up_to_the_overview_under_both_boundaries(String by) {
        var random = new Random(3);
        model.apply(HistoryFixtures.randomHistories(random, 60));
        for (var definition : List.of("recognisedEver", "validOnDay")) {
            var day = HistoryFixtures.day(random).toString();
            var overview = given().queryParam("definition", definition)
                    .queryParam("asOf", day)
                    .get("/api/v1/statistics/overview")
                    .jsonPath()
                    .getInt("products.recognised");
            for (var boundaries : List.of("2024", "2025")) {
                var cube = cube("products", by, "boundaries", boundaries, "definition", definition, "asOf", day);
                assertEquals(overview, cube.getInt("total"));
                assertEquals(
                        overview,
                        cube.getList("rows.value", Integer.class).stream()
                                .mapToInt(Integer::intValue)
                                .sum());
            }
        }
    }

    @Test
    void without_an_instant_a_cube_counts_what_is_known_now() {
        model.apply(HistoryFixtures.randomHistories(new Random(5), 60));
        var today = cube("products", "province,stars");

        var known = cube("products", "province,stars", "knownAt", today.getString("knownAt"));

        assertEquals(known.getList("rows"), today.getList("rows"));
    }

    @Test
    void a_producer_counts_once_by_its_most_stars_and_what_its_sets_have_in_common() {
        var tea = new Certificate(UUID.randomUUID()).signedOn(LocalDate.of(2026, 5, 1));
        tea.set = 14;
        tea.stars = 4;
        var honey = new Certificate(UUID.randomUUID()).signedOn(LocalDate.of(2026, 6, 1));
        honey.producerId = tea.producerId;
        honey.set = 2;
        var rice = new Certificate(UUID.randomUUID());
        rice.set = 3;
        var fruit = new Certificate(UUID.randomUUID());
        fruit.producerId = rice.producerId;
        fruit.set = 1;
        model.apply(List.of(tea.issued(), honey.issued(), rice.issued(), fruit.issued()));

        assertEquals(List.of("3=1", "4=1"), rows("stars"));
        assertEquals(List.of("I=1", "SEVERAL=1"), rows("sector"));
        assertEquals(List.of("SEVERAL=2"), rows("set"));
        assertEquals(List.of("2026-06=2"), rows("month"));
        assertEquals(2, cube("producers", "set").getInt("total"));
        assertEquals(List.of("Nhiều loại sản phẩm"), cube("producers", "set").getList("rows.dimensions.set.vi"));
    }

    private static List<String> rows(String by) {
        var cube = cube("producers", by);
        var codes = cube.getList("rows.dimensions." + by + ".code");
        var values = cube.getList("rows.value");
        return IntStream.range(0, codes.size())
                .mapToObj(i -> codes.get(i) + "=" + values.get(i))
                .toList();
    }

    @Test
    void every_certificate_ever_issued_is_counted_in_its_own_cube() {
        var product = UUID.randomUUID();
        var first = new Certificate(product).signedOn(LocalDate.of(2023, 2, 1));
        var second = new Certificate(product).signedOn(LocalDate.of(2026, 1, 20));
        model.apply(List.of(first.issued(), second.issued()));

        assertEquals(2, cube("certificates", "year").getInt("total"));
        assertEquals(1, cube("certificates", "year", "definition", "validOnDay").getInt("total"));
        assertEquals(List.of("2023", "2026"), cube("certificates", "year").getList("rows.dimensions.year.code"));
    }

    @Test
    void csv_has_crlf_quotes_no_byte_order_mark_and_tells_its_boundaries_in_each_row() {
        var certificate = new Certificate(UUID.randomUUID());
        certificate.legalBasis = "148, \"cũ\"";
        model.apply(List.of(certificate.issued()));

        var answer = given().accept("text/csv")
                .queryParam("by", "legalBasis")
                .queryParam("asOf", "2026-11-01")
                .get(PATH, "products")
                .then()
                .statusCode(200)
                .contentType(equalToIgnoringCase("text/csv;charset=UTF-8"))
                .extract();

        var head = "legalBasis,legalBasisVi,legalBasisEn,products,definition,boundaries,asOf,knownAt\r\n";
        var quoted = "\"148, \"\"cũ\"\"\"";
        var row =
                "%s,%s,%s,1,recognisedEver,2025,2026-11-01,2026-01-01T00:00:00Z\r\n".formatted(quoted, quoted, quoted);
        assertEquals(head + row, new String(answer.asByteArray(), StandardCharsets.UTF_8));
    }

    @Test
    void an_unchanged_cube_is_not_sent_again() {
        model.apply(List.of(new Certificate(UUID.randomUUID()).issued()));
        var etag = given().queryParam("by", "stars").get(PATH, "products").header("ETag");

        given().header("If-None-Match", etag)
                .queryParam("by", "stars")
                .get(PATH, "products")
                .then()
                .statusCode(304);
    }

    @Test
    void an_unknown_cube_is_a_404_that_names_the_others() {
        given().queryParam("by", "province")
                .get(PATH, "farms")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/no-such-cube"))
                .body("title", equalTo("Không có bảng số liệu này"))
                .body("cubes", hasItems("products", "producers"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gender|unknown-dimension",
                "province,sector,stars,year|too-many-dimensions",
                "stars,stars|duplicate",
                "''|required"
            })
    void dimensions_that_do_not_exist_or_are_too_many_are_refused(String by, String code) {
        given().queryParam("by", by)
                .get(PATH, "products")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("?by"))
                .body("errors.code", hasItem(code));
    }

    @Test
    void dimensions_that_are_not_kept_together_are_refused_with_advice() {
        given().header("Accept-Language", "en")
                .queryParam("by", "commune,set,month")
                .get(PATH, "products")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/dimensions-not-kept-together"))
                .body("jobs", equalTo("/api/v1/statistics/jobs"))
                .body("detail", containsString("commune, set, month"));
    }

    @Test
    void more_rows_than_may_be_held_are_refused_with_advice() {
        // one producer, one product and one certificate of each of 10,001 communes that do not exist
        db.update("""
                insert into cell_delta (subject, legal_day, recorded_at, province_2024, province_2025, commune, product_set, stars, state,
                    kind, producer_type, legal_basis, issuer_level, origin, month, ever, valid, issued)
                select 'PRODUCT', '2026-01-02', '2026-01-03T00:00:00Z', '', '', 'C' || n, '', '', '', '', '', '', '', '', '2026-01', 1, 1, 1
                from generate_series(1, 10001) n""");

        given().header("Accept-Language", "en")
                .queryParam("by", "commune")
                .get(PATH, "products")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/too-many-cells"))
                .body("most", equalTo(10_000))
                .body("jobs", equalTo("/api/v1/statistics/jobs"))
                .body("detail", containsString("more than 10000 rows"));
        assertEquals(10_001, cube("products", "stars").getInt("rows[0].value"));
    }

    @Test
    void a_province_row_tells_the_type_of_its_unit_on_the_day_and_where_the_map_is() {
        model.apply(List.of(new Certificate(UUID.randomUUID()).issued()));

        var cube = cube("products", "province,region,group");

        assertEquals("Tỉnh", cube.getString("rows[0].dimensions.province.type"));
        assertEquals("NORTHERN_MOUNTAINS", cube.getString("rows[0].dimensions.region.code"));
        assertEquals("I.5", cube.getString("rows[0].dimensions.group.code"));
        assertEquals("/api/v1/administrative-units/geometry?boundaries=2025", cube.getString("geometry"));
        assertEquals(0, cube.getInt("potential5"));
    }

    @Test
    void unknown_boundaries_are_refused() {
        given().queryParam("by", "province")
                .queryParam("boundaries", "2019")
                .get(PATH, "products")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?boundaries"));
    }

    @Test
    void each_point_of_the_timeline_equals_the_overview_of_its_last_day() {
        model.apply(HistoryFixtures.randomHistories(new Random(9), 40));
        var timeline = given().queryParam("measure", "products")
                .queryParam("interval", "year")
                .get("/api/v1/statistics/timeline")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        var days = timeline.getList("points.day", String.class);
        var values = timeline.getList("points.value", Integer.class);
        assertEquals(6, days.size()); // 2021 to 2026
        for (int i = 0; i < days.size(); i++) {
            var overview = given().queryParam("asOf", days.get(i)).get("/api/v1/statistics/overview");
            assertEquals(overview.jsonPath().getInt("products.recognised"), values.get(i));
        }
    }

    @Test
    void a_timeline_of_months_has_no_gaps() {
        model.apply(List.of(
                new Certificate(UUID.randomUUID())
                        .signedOn(LocalDate.of(2026, 1, 20))
                        .issued(),
                new Certificate(UUID.randomUUID())
                        .signedOn(LocalDate.of(2026, 4, 2))
                        .issued()));

        given().queryParam("asOf", "2026-04-15")
                .get("/api/v1/statistics/timeline")
                .then()
                .statusCode(200)
                .body("points.period", equalTo(List.of("2026-01", "2026-02", "2026-03", "2026-04")))
                .body("points.value", equalTo(List.of(1, 1, 1, 2)))
                .body("points.added", equalTo(List.of(1, 0, 0, 1)))
                .body("points[3].day", equalTo("2026-04-15"));
    }

    @Test
    void a_timeline_of_an_unknown_measure_is_refused() {
        given().queryParam("measure", "gold")
                .queryParam("interval", "second")
                .get("/api/v1/statistics/timeline")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(Arrays.asList("?measure", "?interval")));
    }

    @Test
    void the_openapi_document_names_the_operations() {
        given().get("/q/openapi")
                .then()
                .statusCode(200)
                .body(containsString("getStatisticsOverview"))
                .body(containsString("getStatisticsCube"))
                .body(containsString("getStatisticsTimeline"));
    }

    private static JsonPath cube(String cube, String by, String... parameters) {
        var request = given().queryParam("by", by);
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get(PATH, cube).then().statusCode(200).extract().jsonPath();
    }
}
