package vn.ocop.statistics.programme;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ocop.standalone.testing.RealInfrastructure;
import vn.ocop.statistics.ReadModel;
import vn.ocop.statistics.TestEvent;

/** What stands of the programme's records on a day, as it was known at an instant. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
@NullUnmarked
class ProgrammeFigureTest {

    private static final String FIGURES = "/api/v1/statistics/programme-records";
    private static final UUID TEA = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID HONEY = UUID.fromString("00000000-0000-7000-8000-000000000002");

    @Inject
    ReadModel readModel;

    private int records;

    @BeforeEach
    void empty() {
        readModel.empty();
    }

    private static TestEvent event(UUID id, long version, String at, Map<String, Object> more) {
        var data = new HashMap<String, Object>(Map.of(
                "recordId", id.toString(),
                "kind", "market-listing",
                "state", "ACTIVE",
                "provinceCode", "08",
                "from", "2025-01-01",
                "producerIds", List.of(),
                "productIds", List.of(),
                "codes", Map.of(),
                "measures", Map.of(),
                "days", Map.of()));
        data.putAll(more);
        return new TestEvent(
                "ocop.product.v1", "vn.ocop.product.programme-record-changed.v1", id, version, Instant.parse(at), data);
    }

    private UUID record(Map<String, Object> more) {
        var id = new UUID(7, ++records);
        readModel.apply(List.of(event(id, 1, "2026-01-01T00:00:00Z", more)));
        return id;
    }

    private static ValidatableResponse ask(String query) {
        return given().get(FIGURES + "?" + query).then().statusCode(200);
    }

    @Test
    void records_products_and_provinces_are_counted_by_a_code() {
        record(Map.of("codes", Map.of("channel", "SHOPEE"), "productIds", List.of(TEA)));
        record(Map.of("codes", Map.of("channel", "SHOPEE"), "productIds", List.of(TEA, HONEY), "provinceCode", "19"));
        record(Map.of("codes", Map.of("channel", "TIKI"), "productIds", List.of(HONEY)));
        record(Map.of("kind", "export"));
        ask("kind=market-listing&by=channel")
                .body("rows.dimensions.channel", contains("SHOPEE", "TIKI"))
                .body("rows.records", contains(2, 1))
                .body("rows.products", contains(2, 1))
                .body("rows.provinces", contains(2, 1));
        ask("kind=market-listing&province=08&with=channel:SHOPEE")
                .body("rows[0].records", equalTo(1))
                .body("rows[0].products", equalTo(1));
    }

    @Test
    void a_record_counts_from_its_first_to_its_last_day_and_later_only_for_who_asks_for_ever() {
        record(Map.of("from", "2025-01-01", "until", "2025-06-30"));
        ask("kind=market-listing&asOf=2024-12-31").body("rows[0].records", equalTo(0));
        ask("kind=market-listing&asOf=2025-06-30").body("rows[0].records", equalTo(1));
        ask("kind=market-listing&asOf=2025-07-01").body("rows[0].records", equalTo(0));
        ask("kind=market-listing&asOf=2025-07-01&ever=true").body("rows[0].records", equalTo(1));
    }

    @Test
    void what_was_withdrawn_later_had_been_known_before_and_order_of_arrival_leaves_no_trace() {
        var id = new UUID(8, 1);
        readModel.apply(List.of(event(id, 2, "2026-03-01T00:00:00Z", Map.of("state", "WITHDRAWN"))));
        readModel.apply(List.of(event(id, 1, "2026-02-01T00:00:00Z", Map.of())));
        ask("kind=market-listing&knownAt=2026-02-15T00:00:00Z").body("rows[0].records", equalTo(1));
        ask("kind=market-listing").body("rows[0].records", equalTo(0));
    }

    @Test
    void a_chain_has_cooperatives_and_enterprises_and_is_effective_since_a_day() {
        var both = Map.of("cooperatives", 2, "enterprises", 1);
        record(Map.of("kind", "value-chain", "measures", both, "days", Map.of("effectiveSince", "2025-03-01")));
        record(Map.of("kind", "value-chain", "measures", Map.of("cooperatives", 4, "enterprises", 0)));
        ask("kind=value-chain&having=cooperatives&having=enterprises")
                .body("rows[0].records", equalTo(1))
                .body("rows[0].measures.cooperatives.sum", equalTo(2));
        ask("kind=value-chain&having=effectiveSince&asOf=2025-02-28").body("rows[0].records", equalTo(0));
        ask("kind=value-chain&having=effectiveSince&asOf=2025-03-01").body("rows[0].records", equalTo(1));
    }

    @Test
    void numbers_are_summed_and_their_median_is_the_lower_of_two() {
        for (int value : new int[] {10, 70, 30, 20}) {
            record(Map.of("kind", "export", "measures", Map.of("value", value), "from", "2025-05-05"));
        }
        ask("kind=export&by=province,year")
                .body("rows", hasSize(1))
                .body("rows[0].dimensions.year", equalTo("2025"))
                .body("rows[0].measures.value.sum", equalTo(130))
                .body("rows[0].measures.value.median", equalTo(20))
                .body("rows[0].measures.value.records", equalTo(4));
    }

    /** Former Hà Giang (02) and Tuyên Quang (08) are one province, 08, since 2025-07-01; which of both a bare 08 means cannot be told. */
    @Test
    void provinces_count_as_recorded_or_under_the_boundaries_asked_for() {
        record(Map.of("provinceCode", "08", "communeCode", "01021"));
        record(Map.of("provinceCode", "02"));
        record(Map.of("provinceCode", "08"));
        ask("kind=market-listing&by=province")
                .body("rows.dimensions.province", contains("02", "08"))
                .body("rows.records", contains(1, 2));
        ask("kind=market-listing&by=province&boundaries=2025")
                .body("boundaries", equalTo("2025"))
                .body("rows.dimensions.province", contains("08"))
                .body("rows.records", contains(3));
        ask("kind=market-listing&province=08&boundaries=2025").body("rows[0].records", equalTo(3));
        ask("kind=market-listing&by=province&boundaries=2024")
                .body("rows.dimensions.province", contains("02", "UNALLOCATED"))
                .body("rows.records", contains(2, 1));
    }

    @Test
    void a_figure_can_be_had_as_csv() {
        record(Map.of(
                "kind",
                "raw-material-area",
                "measures",
                Map.of("areaSquareMetres", 1_000_000, "highTechSquareMetres", 250_000)));
        var csv = given().accept("text/csv")
                .get(FIGURES + "?kind=raw-material-area&by=province&boundaries=2025&asOf=2026-01-01")
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/csv;charset=UTF-8"))
                .extract()
                .asString()
                .lines()
                .toList();
        assertEquals(
                "province,records,products,producers,provinces,areaSquareMetres.records,areaSquareMetres.sum,areaSquareMetres.median,"
                        + "highTechSquareMetres.records,highTechSquareMetres.sum,highTechSquareMetres.median,kind,boundaries,asOf,knownAt",
                csv.getFirst());
        assertTrue(
                csv.getLast()
                        .startsWith("08,1,0,0,1,1,1000000,1000000,1,250000,250000,raw-material-area,2025,2026-01-01,"),
                csv.getLast());
    }

    @Test
    void what_cannot_be_asked_is_told() {
        given().get(FIGURES + "?kind=export&boundaries=2030")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?boundaries"));
        given().get(FIGURES + "?by=a'b&with=x")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?kind", "?by", "?with"));
    }
}
