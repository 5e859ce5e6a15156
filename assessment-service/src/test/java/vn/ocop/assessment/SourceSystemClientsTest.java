package vn.ocop.assessment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.security.Roles;
import vn.ocop.platform.testing.TestTokens;
import vn.ocop.standalone.testing.RealInfrastructure;

/** A machine client pushes for its own systems; an office says which they are. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class SourceSystemClientsTest {

    @Inject
    Flow flow;

    private static RequestSpecification machine(String name, String area) {
        return given().header("Authorization", TestTokens.bearer(name, area, Roles.PROVINCIAL_SYSTEM))
                .contentType(ContentType.JSON);
    }

    private static ValidatableResponse push(String client, String system, String externalId) {
        return push(client, "20", "06040", system, externalId);
    }

    private static ValidatableResponse push(
            String client, String area, String commune, String system, String externalId) {
        return machine(client, area)
                .body(Map.of(
                        "sourceSystem",
                        system,
                        "externalId",
                        externalId,
                        "product",
                        Map.of("name", "Na", "set", 11, "communeCode", commune),
                        "producer",
                        Map.of("externalId", "HTX-1", "name", "HTX", "type", "COOPERATIVE"),
                        "decision",
                        Map.of(
                                "number",
                                "1/QĐ-UBND",
                                "signedOn",
                                "2024-06-12",
                                "issuer",
                                Map.of("level", "PROVINCE", "name", "UBND tỉnh")),
                        "legalBasis",
                        "148/QĐ-TTg",
                        "stars",
                        4))
                .post("/api/v1/assessment-results")
                .then();
    }

    private static void refused(String problem, ValidatableResponse answer) {
        answer.statusCode(403).body("type", equalTo("/problems/" + problem));
    }

    private static RequestSpecification office() {
        return given().header("Authorization", TestTokens.bearer("ls.office", "20", Roles.PROVINCIAL_OFFICE))
                .contentType(ContentType.JSON);
    }

    private static List<String> clients(String system) {
        return office().get("/api/v1/source-systems/" + system + "/clients")
                .then()
                .statusCode(200)
                .extract()
                .path("items.username");
    }

    @Test
    void the_first_push_binds_its_client_and_nobody_else_pushes_until_the_office_says_so() {
        push("ls.first", "ls-own", "1").statusCode(201);
        refused("client-not-bound", push("ls.second", "ls-own", "2"));

        for (int i = 0; i < 2; i++) {
            office().put("/api/v1/source-systems/ls-own/clients/ls.second")
                    .then()
                    .statusCode(204);
        }
        push("ls.second", "ls-own", "2").statusCode(201);
        assertEquals(List.of("ls.first", "ls.second"), clients("ls-own"));

        office().delete("/api/v1/source-systems/ls-own/clients/ls.first").then().statusCode(204);
        office().delete("/api/v1/source-systems/ls-own/clients/ls.first").then().statusCode(404);
        refused("client-not-bound", push("ls.first", "ls-own", "1"));
        assertEquals(List.of("ls.second"), clients("ls-own"));
        assertEquals(
                List.of(
                        "source-system-client-bound ls.first",
                        "source-system-client-bound ls.office",
                        "source-system-client-ended ls.office"),
                flow.query("""
                        select action || ' ' || actor_name as v from audit_record
                        where subject_id = 'ls-own' and action like 'source-system-client%' order by seq"""));
    }

    @Test
    void a_registered_system_is_nobodys_until_the_office_binds_a_client_and_an_office_needs_none() {
        office().body(Map.of("code", "ls-registered", "provinceCode", "20", "name", "OCOP Lạng Sơn"))
                .post("/api/v1/source-systems")
                .then()
                .statusCode(201);
        refused("client-not-bound", push("ls.first", "ls-registered", "1"));
        Flow.as("tq.office")
                .put("/api/v1/source-systems/ls-registered/clients/ls.first")
                .then()
                .statusCode(404);
        office().put("/api/v1/source-systems/ls-registered/clients/a b").then().statusCode(400);
        assertEquals(List.of(), clients("ls-registered"));
    }

    @Test
    void where_the_province_says_so_a_first_push_registers_nothing() {
        var rule = "/api/v1/first-push-rules/22";
        given().header("Authorization", TestTokens.bearer("qn.office", "22", Roles.PROVINCIAL_OFFICE))
                .contentType(ContentType.JSON)
                .body(Map.of("registersByFirstPush", false))
                .put(rule)
                .then()
                .statusCode(200)
                .body("registersByFirstPush", equalTo(false));

        refused("source-system-not-registered", push("qn.first", "22", "06652", "qn-new", "1"));
        assertEquals(List.of(), flow.query("select code as v from source_system where code = 'qn-new'"));
        office().get(rule).then().statusCode(403);
        office().get("/api/v1/first-push-rules/20").then().body("registersByFirstPush", equalTo(true));
    }
}
