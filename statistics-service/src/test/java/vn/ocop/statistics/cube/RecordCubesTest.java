package vn.ocop.statistics.cube;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ocop.standalone.testing.RealInfrastructure;
import vn.ocop.statistics.HistoryFixtures;
import vn.ocop.statistics.ReadModel;
import vn.ocop.statistics.TestEvent;

/** Cubes of records that have a state: assessments, IP rights, quality certificates. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class RecordCubesTest {

    private static final Instant AT = Instant.parse("2026-02-03T04:05:06Z");

    @Inject
    ReadModel model;

    @BeforeEach
    void start_empty() {
        model.empty();
    }

    @Test
    void an_ip_right_is_filed_granted_and_lapses_by_its_dates() {
        var id = UUID.randomUUID();
        model.apply(List.of(
                right(id, 1, "FILED", "2023-01-10", null), right(id, 2, "GRANTED", "2024-03-01", "2025-02-28")));

        assertEquals(Map.of("FILED", 1), states("ip-rights", "2024-02-29", "recognisedEver"));
        assertEquals(Map.of(), states("ip-rights", "2024-02-29", "validOnDay"));
        assertEquals(Map.of("GRANTED", 1), states("ip-rights", "2025-02-28", "validOnDay"));
        assertEquals(Map.of(), states("ip-rights", "2025-03-01", "validOnDay"));
        assertEquals(Map.of("EXPIRED", 1), states("ip-rights", "2025-03-01", "recognisedEver"));
        assertEquals(
                List.of("02"),
                given().queryParam("by", "province")
                        .queryParam("boundaries", "2024")
                        .get("/api/v1/statistics/ip-rights")
                        .jsonPath()
                        .getList("rows.dimensions.province.code"));
    }

    @Test
    void a_suspended_quality_certificate_is_not_in_force_until_it_is_reinstated() {
        var id = UUID.randomUUID();
        model.apply(List.of(
                quality(id, 1, "VALID", null),
                quality(id, 2, "SUSPENDED", "2025-06-01"),
                quality(id, 3, "VALID", "2025-09-01")));

        assertEquals(Map.of("VALID", 1), states("quality-certificates", "2025-05-31", "validOnDay"));
        assertEquals(Map.of(), states("quality-certificates", "2025-06-01", "validOnDay"));
        assertEquals(Map.of("SUSPENDED", 1), states("quality-certificates", "2025-08-31", "recognisedEver"));
        assertEquals(Map.of("VALID", 1), states("quality-certificates", "2025-09-01", "validOnDay"));
    }

    @Test
    void an_assessment_stands_in_the_state_that_was_recorded_last_by_the_day() {
        var id = UUID.randomUUID();
        model.apply(
                List.of(assessment(id, 1, "RECEIVED", AT), assessment(id, 2, "SCORING", AT.plusSeconds(3 * 86_400))));

        assertEquals(Map.of("RECEIVED", 1), states("assessments", "2026-02-05", "recognisedEver"));
        assertEquals(Map.of("SCORING", 1), states("assessments", "2026-02-06", "recognisedEver"));
    }

    private static Map<String, Integer> states(String cube, String asOf, String definition) {
        var answer = given().queryParam("by", "state")
                .queryParam("asOf", asOf)
                .queryParam("definition", definition)
                .get("/api/v1/statistics/" + cube)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var states = new HashMap<String, Integer>();
        List<String> codes = answer.getList("rows.dimensions.state.code");
        List<Integer> values = answer.getList("rows.value");
        for (int i = 0; i < codes.size(); i++) {
            states.put(codes.get(i), values.get(i));
        }
        return states;
    }

    private static TestEvent right(UUID id, long version, String state, String on, @Nullable String until) {
        var data = new HashMap<String, Object>(Map.of(
                "ipRightId", id.toString(), "kind", "COLLECTIVE_MARK", "state", state, "provinceCode", "02", "on", on));
        data.put("validUntil", until);
        return new TestEvent(
                HistoryFixtures.CERTIFICATION, "vn.ocop.certification.ip-right-changed.v1", id, version, AT, data);
    }

    private static TestEvent quality(UUID id, long version, String state, @Nullable String on) {
        var data = new HashMap<String, Object>(Map.of(
                "qualityCertificateId",
                id.toString(),
                "scheme",
                "VIETGAP",
                "state",
                state,
                "validFrom",
                "2025-01-01",
                "validUntil",
                "2027-12-31"));
        data.put("on", on);
        return new TestEvent(
                HistoryFixtures.CERTIFICATION,
                "vn.ocop.certification.quality-certificate-changed.v1",
                id,
                version,
                AT.plusSeconds(version),
                data);
    }

    private static TestEvent assessment(UUID id, long version, String state, Instant at) {
        return new TestEvent(
                HistoryFixtures.ASSESSMENT,
                "vn.ocop.assessment.assessment-changed.v1",
                id,
                version,
                at,
                Map.of(
                        "assessmentId",
                        id.toString(),
                        "productId",
                        UUID.randomUUID().toString(),
                        "level",
                        "PROVINCE",
                        "change",
                        state,
                        "state",
                        state,
                        "productSet",
                        11,
                        "communeCode",
                        "01021",
                        "provinceCode",
                        "08"));
    }
}
