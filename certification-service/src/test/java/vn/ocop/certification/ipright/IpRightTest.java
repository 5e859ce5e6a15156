package vn.ocop.certification.ipright;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.ocop.certification.testing.Decisions;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.security.Roles;
import vn.ocop.platform.testing.TestTokens;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class IpRightTest {

    @Inject
    Db db;

    @Test
    void an_application_goes_its_way_to_the_grant() {
        var product = UUID.randomUUID();
        var id = recorded(product);
        var today = Decisions.today().toString();

        change(id, "GRANTED", today).statusCode(409).body("type", equalTo("/problems/status-not-allowed"));
        change(id, "FORMALLY_ACCEPTED", today).statusCode(200).header("ETag", equalTo("\"v2\""));
        change(id, "PUBLISHED", today).statusCode(200);
        change(id, "GRANTED", today).statusCode(200).body("grantedOn", equalTo(today));

        given().queryParam("productId", product)
                .get("/api/v1/ip-rights")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("GRANTED"))
                .body("items[0].productIds", contains(product.toString()));
        assertEquals(
                List.of("RECORDED", "FORMALLY_ACCEPTED", "PUBLISHED", "GRANTED"),
                db.query(
                        "select data::jsonb ->> 'change' as change from event where key = ? order by version",
                        r -> r.string("change"),
                        UUID.fromString(id)));
    }

    @Test
    void a_stale_change_and_a_day_in_the_future_are_refused() {
        var id = recorded(UUID.randomUUID());

        change(id, "FORMALLY_ACCEPTED", Decisions.today().plusDays(1).toString())
                .statusCode(400)
                .body("errors[0].code", equalTo("in-the-future"));
        officer()
                .header("If-Match", "\"v7\"")
                .body(Map.of(
                        "state", "FORMALLY_ACCEPTED", "on", Decisions.today().toString()))
                .put("/api/v1/ip-rights/{id}/status", id)
                .then()
                .statusCode(412);
    }

    @Test
    void only_the_ip_officer_of_the_area_records() {
        given().header("Authorization", TestTokens.bearer("tq.office", "08", Roles.PROVINCIAL_OFFICE))
                .contentType("application/json")
                .body(application(UUID.randomUUID()))
                .post("/api/v1/ip-rights")
                .then()
                .statusCode(403);
        given().header("Authorization", TestTokens.bearer("tn.ip", "19", Roles.IP_OFFICER))
                .contentType("application/json")
                .body(application(UUID.randomUUID()))
                .post("/api/v1/ip-rights")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/outside-area"));
    }

    @Test
    void every_wrong_field_is_named_at_once() {
        var wrong = new HashMap<>(application(UUID.randomUUID()));
        wrong.put("kind", "POEM");
        wrong.put("colour", "red");
        wrong.remove("owner");

        officer()
                .body(wrong)
                .post("/api/v1/ip-rights")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-input"))
                .body("errors.pointer", containsInAnyOrder("/kind", "/colour", "/owner"));
    }

    @Test
    void an_unknown_right_is_a_404() {
        given().get("/api/v1/ip-rights/{id}", UUID.randomUUID()).then().statusCode(404);
    }

    private static String recorded(UUID product) {
        return officer()
                .body(application(product))
                .post("/api/v1/ip-rights")
                .then()
                .statusCode(201)
                .body("state", equalTo("FILED"))
                .extract()
                .path("id");
    }

    private static ValidatableResponse change(String id, String state, String on) {
        return officer()
                .body(Map.of("state", state, "on", on))
                .put("/api/v1/ip-rights/{id}/status", id)
                .then();
    }

    private static io.restassured.specification.RequestSpecification officer() {
        return given().header("Authorization", TestTokens.bearer("ip.officer", "VN", Roles.IP_OFFICER))
                .contentType("application/json");
    }

    private static Map<String, Object> application(UUID product) {
        return Map.of(
                "kind", "COLLECTIVE_MARK",
                "name", "Chè Hoàng Su Phì",
                "applicationNumber", "4-2025-20619",
                "owner", "Hội nông dân huyện Hoàng Su Phì",
                "filedOn", "2025-03-01",
                "provinceCode", "08",
                "productIds", List.of(product.toString()),
                "state", "FILED");
    }
}
