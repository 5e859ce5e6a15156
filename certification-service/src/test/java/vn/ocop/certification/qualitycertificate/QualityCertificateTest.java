package vn.ocop.certification.qualitycertificate;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.ocop.certification.testing.Decisions;
import vn.ocop.platform.security.Roles;
import vn.ocop.platform.testing.TestTokens;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class QualityCertificateTest {

    @Test
    void it_is_recorded_once_found_by_product_and_withdrawn() {
        var product = UUID.randomUUID();
        var body = certificate(product);
        var id = office().body(body)
                .post("/api/v1/quality-certificates")
                .then()
                .statusCode(201)
                .body("state", equalTo("VALID"))
                .extract()
                .<String>path("id");
        office().body(body)
                .post("/api/v1/quality-certificates")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/quality-certificate-exists"));
        given().queryParam("productId", product)
                .get("/api/v1/quality-certificates")
                .then()
                .body("items", hasSize(1))
                .body("items[0].scheme", equalTo("VIETGAP"));

        withdraw(id).statusCode(200).body("state", equalTo("WITHDRAWN"));
        withdraw(id).statusCode(409).body("type", equalTo("/problems/status-not-allowed"));
    }

    @Test
    void one_past_its_end_reads_expired() {
        var body = new HashMap<>(certificate(UUID.randomUUID()));
        body.put("validFrom", "2020-01-01");
        body.put("validUntil", "2021-12-31");

        office().body(body).post("/api/v1/quality-certificates").then().body("state", equalTo("EXPIRED"));
    }

    @Test
    void an_unknown_scheme_is_named() {
        var body = new HashMap<>(certificate(UUID.randomUUID()));
        body.put("scheme", "BESTGAP");

        office().body(body)
                .post("/api/v1/quality-certificates")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/scheme"))
                .body("errors[0].message", equalTo("Không có chương trình chứng nhận BESTGAP."));
    }

    @Test
    void a_shopper_may_read_and_not_write() {
        given().get("/api/v1/quality-certificates/schemes").then().body("items.code", hasItem("HACCP"));
        given().contentType("application/json")
                .body(certificate(UUID.randomUUID()))
                .post("/api/v1/quality-certificates")
                .then()
                .statusCode(401);
        given().header("Authorization", TestTokens.bearer("tq.member1", "08", Roles.COUNCIL_MEMBER))
                .contentType("application/json")
                .body(certificate(UUID.randomUUID()))
                .post("/api/v1/quality-certificates")
                .then()
                .statusCode(403);
    }

    private static io.restassured.response.ValidatableResponse withdraw(String id) {
        return office().body(
                        Map.of("state", "WITHDRAWN", "on", Decisions.today().toString()))
                .put("/api/v1/quality-certificates/{id}/status", id)
                .then();
    }

    private static io.restassured.specification.RequestSpecification office() {
        return given().header("Authorization", TestTokens.bearer("tq.office", "08", Roles.PROVINCIAL_OFFICE))
                .contentType("application/json");
    }

    private static Map<String, Object> certificate(UUID product) {
        return Map.of(
                "scheme", "VIETGAP",
                "number", "VietGAP-TT-" + product,
                "issuer", "Vinacert",
                "holderName", "HTX chè Shan tuyết",
                "provinceCode", "08",
                "productIds", List.of(product.toString()),
                "validFrom", "2026-03-01",
                "validUntil", "2028-02-29");
    }
}
