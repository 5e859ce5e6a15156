package vn.ocop.statistics.led;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.security.Roles;
import vn.ocop.platform.testing.TestTokens;
import vn.ocop.standalone.testing.RealInfrastructure;
import vn.ocop.statistics.HistoryFixtures.Certificate;
import vn.ocop.statistics.ReadModel;
import vn.ocop.statistics.TestEvent;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class LedResourceTest {

    private static final String TOPIC = "ocop.product-restricted.v1";
    private static final Instant AT = Instant.parse("2026-02-03T04:05:06Z");

    @Inject
    ReadModel model;

    @BeforeEach
    void start_empty() {
        model.empty();
    }

    @Test
    void women_minorities_and_people_with_a_disability_are_counted_to_the_nearest_five() {
        var events = new ArrayList<TestEvent>();
        for (int i = 0; i < 13; i++) {
            events.addAll(producer("FEMALE", i < 7, i < 2));
        }
        events.addAll(producer("MALE", false, false));
        model.apply(events);

        tables().body("roundedTo", equalTo(5))
                .body("byProvinceAndYear.size()", equalTo(1))
                .body("byProvinceAndYear[0].province", equalTo("08"))
                .body("byProvinceAndYear[0].year", equalTo("2026"))
                .body("byProvinceAndYear[0].women", equalTo(15))
                .body("byProvinceAndYear[0].minority", equalTo(5))
                .body("byProvinceAndYear[0].disability", equalTo(0))
                .body("bySector.size()", equalTo(1))
                .body("bySector[0].sector", equalTo("I"))
                .body("bySector[0].women", equalTo(15));
    }

    @Test
    void a_tombstone_takes_the_person_out_of_the_counts() {
        var events = new ArrayList<TestEvent>();
        for (int i = 0; i < 3; i++) {
            events.addAll(producer("FEMALE", false, false));
        }
        model.apply(events);
        tables().body("bySector[0].women", equalTo(5));

        model.apply(List.of(new TestEvent(TOPIC, "tombstone", events.getFirst().key(), 2, AT, Map.of())));

        tables().body("bySector[0].women", equalTo(0));
    }

    @Test
    void a_reader_of_one_province_and_other_roles_see_neither_table() {
        given().header("Authorization", TestTokens.bearer("tq.reader", "08", Roles.STATISTICS_READER))
                .get("/api/v1/statistics/led-producers")
                .then()
                .statusCode(403);
        given().header("Authorization", TestTokens.bearer("vn.office", "VN", Roles.CENTRAL_OFFICE))
                .get("/api/v1/statistics/led-producers")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse tables() {
        return given().header("Authorization", TestTokens.bearer("vn.reader", "VN", Roles.STATISTICS_READER))
                .get("/api/v1/statistics/led-producers")
                .then()
                .statusCode(200);
    }

    /** The first of the two events has the producer's key. */
    private static List<TestEvent> producer(String gender, boolean minority, boolean disability) {
        var certificate = new Certificate(UUID.randomUUID());
        var person = Map.of("gender", gender, "ethnicMinority", minority, "disability", disability);
        return List.of(
                new TestEvent(
                        TOPIC,
                        "vn.ocop.product.producer-restricted.v1",
                        certificate.producerId,
                        1,
                        AT,
                        Map.of("producerId", certificate.producerId.toString(), "representative", person)),
                certificate.issued());
    }
}
