package vn.ocop.certification.passport;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.ocop.certification.testing.Decisions;
import vn.ocop.certification.testing.Records;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class PassportTest {

    private static final LocalDate TODAY = Decisions.today();

    private final UUID product = UUID.randomUUID();

    @Test
    void everything_of_a_product_is_shown_as_of_a_day() {
        var decided = TODAY.minusDays(30);
        issued(decided);
        Records.created(
                "/ip-rights",
                Records.with(
                        Records.indication(),
                        Map.of(
                                "kind", "TRADEMARK",
                                "filedOn", "2017-05-10",
                                "productIds", List.of(product.toString()))));
        var indication = Records.created("/ip-rights", Records.indication());
        var use = Records.created("/ip-rights/" + indication + "/uses", Records.use(product));
        var quality = Records.created("/quality-certificates", Records.quality(product));
        Records.post(
                        "/ip-rights/" + indication + "/uses/" + use + "/revocation",
                        Map.of("on", "2026-06-01", "reason", "Vi phạm quy chế"))
                .statusCode(200);
        Records.post(
                        "/quality-certificates/" + quality + "/status-changes",
                        Map.of("state", "SUSPENDED", "on", "2026-07-01"))
                .statusCode(200);

        passport(TODAY)
                .body("name", nullValue())
                .body("stars", equalTo(4))
                .body("certificate.state", equalTo("VALID"))
                .body("ipRights.kind", contains("TRADEMARK"))
                .body("ipRights.inForce", contains(true))
                .body("ipRights.validUntil", contains("2027-05-10"))
                .body("rightsOfUse.state", contains("REVOKED"))
                .body("rightsOfUse[0].ipRight.kind", equalTo("GEOGRAPHICAL_INDICATION"))
                .body("qualityCertificates.state", contains("SUSPENDED"));
        passport(LocalDate.of(2026, 5, 31))
                .body("stars", nullValue())
                .body("certificates", hasSize(0))
                .body("rightsOfUse.state", contains("IN_FORCE"))
                .body("qualityCertificates.state", contains("VALID"));
        passport(LocalDate.of(2018, 1, 1))
                .body("ipRights.state", contains("FILED"))
                .body("rightsOfUse", hasSize(0))
                .body("qualityCertificates", hasSize(0));
        passport(LocalDate.of(2030, 1, 1))
                .body("certificate", nullValue())
                .body("certificates.state", contains("EXPIRED"))
                .body("ipRights.state", contains("EXPIRED"))
                .body("qualityCertificates.inForce", contains(false));
    }

    @Test
    void a_reader_who_has_it_already_gets_a_304_and_an_unknown_product_is_a_404() {
        Records.created("/quality-certificates", Records.quality(product));
        var etag = passport(TODAY).extract().header("ETag");

        given().header("If-None-Match", etag)
                .get("/api/v1/passports/{id}?on={on}", product, TODAY.toString())
                .then()
                .statusCode(304);
        given().get("/api/v1/passports/{id}", UUID.randomUUID()).then().statusCode(404);
        given().get("/api/v1/passports/{id}?on=soon", product).then().statusCode(400);
    }

    private ValidatableResponse passport(LocalDate on) {
        return given().get("/api/v1/passports/{id}?on={on}", product, on.toString())
                .then()
                .statusCode(200);
    }

    private void issued(LocalDate on) {
        try (var decisions = new Decisions()) {
            decisions.decided(Decisions.decision(product, "08", 4, on));
        }
        Decisions.until(
                "the certificate",
                () -> given().queryParam("productId", product)
                                .get("/api/v1/certificates")
                                .jsonPath()
                                .getList("items")
                                .size()
                        == 1);
    }
}
