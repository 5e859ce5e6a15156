package vn.ocop.statistics.cube;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ocop.standalone.testing.RealInfrastructure;
import vn.ocop.statistics.ReadModel;
import vn.ocop.statistics.TestEvent;
import vn.ocop.statistics.cell.FoldUseCases;

/** The cube of programme records, against the count of the records themselves. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class ProgrammeCubeTest {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> PROVINCES = List.of("08", "19", "56");
    private static final String PATH = "/api/v1/statistics/";

    @Inject
    ReadModel model;

    @Inject
    FoldUseCases folding;

    @BeforeEach
    void start_empty() {
        model.empty();
    }

    @Test
    void a_record_goes_on_until_its_last_day_and_stands_in_its_province_under_both_boundaries() {
        var record = more("2025-01-01");
        record.put("until", "2025-06-30");
        record.put("communeCode", "01021");
        var ofTheNation = more("2025-02-01");
        ofTheNation.remove("provinceCode");
        model.apply(List.of(version(1, 1, FIRST, record), version(2, 1, FIRST, ofTheNation)));

        cube("province,state", "2024", "2025-06-30", "recognisedEver")
                .body("rows.dimensions.province.code", contains("02", "UNALLOCATED"))
                .body("rows.dimensions.state.vi", contains("Đang thực hiện", "Đang thực hiện"));
        cube("province,state", "2025", "2025-07-01", "recognisedEver")
                .body("rows.dimensions.province.code", contains("08", "UNALLOCATED"))
                .body("rows.dimensions.state.code", contains("OVER", "GOING_ON"))
                .body("total", equalTo(2));
        cube("kind,year,month", "2025", "2025-07-01", "validOnDay")
                .body("rows.dimensions.kind.code", contains("market-listing"))
                .body("rows.dimensions.month.code", contains("2025-02"))
                .body("total", equalTo(1));
        cube("commune,kind", "2025", "2025-07-01", "recognisedEver")
                .body("rows.dimensions.commune.code", contains("01021", "UNALLOCATED"));
    }

    @Test
    void cells_equal_the_count_of_the_records_for_any_day_and_any_moment_however_they_came() {
        var random = new Random(7);
        var events = new ArrayList<TestEvent>();
        for (int record = 1; record <= 40; record++) {
            for (int version = 1; version <= 1 + random.nextInt(3); version++) {
                events.add(version(record, version, FIRST.plusSeconds(86_400L * (record + 30 * version)), any(random)));
            }
        }
        Collections.shuffle(events, random);
        model.apply(events.subList(0, events.size() / 2));
        folding.foldAll();
        model.apply(events.subList(events.size() / 2, events.size()));
        compare(random);
        folding.foldAll();
        compare(random);
    }

    private static void compare(Random random) {
        for (int i = 0; i < 12; i++) {
            var asOf = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(600));
            var knownAt = FIRST.plusSeconds(86_400L * random.nextInt(140));
            var ever = random.nextBoolean();
            var times = "&asOf=" + asOf + "&knownAt=" + knownAt;
            var counted = given().get(PATH + "programme-records?kind=market-listing&by=province&ever=" + ever + times)
                    .jsonPath();
            var kept = given().get(PATH + "programme?by=province&definition=" + (ever ? "recognisedEver" : "validOnDay")
                            + times)
                    .jsonPath();
            assertEquals(
                    rows(counted.getList("rows.dimensions.province"), counted.getList("rows.records")),
                    rows(kept.getList("rows.dimensions.province.code"), kept.getList("rows.value")),
                    times);
        }
    }

    private static Map<String, Integer> rows(List<String> codes, List<Integer> values) {
        var rows = new TreeMap<String, Integer>();
        for (int i = 0; i < codes.size(); i++) {
            rows.put(codes.get(i), values.get(i));
        }
        return rows;
    }

    private static Map<String, Object> any(Random random) {
        var from = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(400));
        var record = more(from.toString());
        record.put("provinceCode", PROVINCES.get(random.nextInt(PROVINCES.size())));
        if (random.nextBoolean()) {
            record.put("until", from.plusDays(random.nextInt(200)).toString());
        }
        if (random.nextInt(5) == 0) {
            record.put("state", "WITHDRAWN");
        }
        return record;
    }

    private static Map<String, Object> more(String from) {
        return new HashMap<>(Map.of("state", "ACTIVE", "provinceCode", "08", "from", from));
    }

    private static TestEvent version(int record, long version, Instant at, Map<String, Object> more) {
        var id = new UUID(7, record);
        var data = new HashMap<String, Object>(Map.of(
                "recordId", id.toString(),
                "kind", "market-listing",
                "producerIds", List.of(),
                "productIds", List.of(),
                "codes", Map.of(),
                "measures", Map.of(),
                "days", Map.of()));
        data.putAll(more);
        return new TestEvent("ocop.product.v1", "vn.ocop.product.programme-record-changed.v1", id, version, at, data);
    }

    private static ValidatableResponse cube(String by, String boundaries, String asOf, String definition) {
        return given().get(PATH + "programme?by=" + by + "&boundaries=" + boundaries + "&asOf=" + asOf + "&definition="
                        + definition)
                .then()
                .statusCode(200);
    }
}
