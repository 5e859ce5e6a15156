package vn.ocop.certification.revocationcase;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import vn.ocop.certification.testing.Decisions;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.security.Roles;
import vn.ocop.platform.testing.TestTokens;
import vn.ocop.standalone.testing.RealInfrastructure;

/** From the document that starts it to the authority's answer, as the office's list tells it. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
@NullUnmarked
class RevocationCaseFlowTest {

    private static final String CASES = "/api/v1/revocation-cases";

    @Inject
    Db db;

    private static RequestSpecification as(String role) {
        return given().header("Authorization", TestTokens.bearer("tq." + role, "08", role))
                .header("Accept-Language", "en")
                .contentType("application/json");
    }

    @Test
    void a_case_is_due_then_overdue_and_gone_when_the_authority_answers() {
        var signed = Decisions.today().minusDays(40);
        var first = certificate(signed);
        var second = certificate(signed);
        refused(first, "B", "COMMUNE_CONFIRMATION", Decisions.today().toString(), 400, "invalid-input");
        refused(
                first,
                "E",
                "COMMUNE_CONFIRMATION",
                Decisions.today().plusDays(1).toString(),
                400,
                "invalid-input");
        refused(
                "OCOP-08-2020-999999",
                "C",
                "AUTHORITY_CONCLUSION",
                Decisions.today().toString(),
                404,
                "no-such-certificate");
        var due = opened(first, Decisions.today().minusDays(15).toString());
        var overdue = opened(second, Decisions.today().minusDays(16).toString());
        refused(first, "C", "AUTHORITY_CONCLUSION", Decisions.today().toString(), 409, "revocation-case-recorded");

        listed("WAITING").body("items.id", hasItem(due)).body("items.id", hasItem(overdue));
        listed("OVERDUE")
                .body("items.id", not(hasItem(due)))
                .body("items.find { it.id == '%s' }.state".formatted(overdue), equalTo("OVERDUE"));

        as(Roles.PROVINCIAL_AUTHORITY)
                .body("""
                        {"number": "12/UBND", "signedOn": "%s", "reason": "Kết luận đã bị hủy"}""".formatted(Decisions.today()))
                .post(CASES + "/" + due + "/decline")
                .then()
                .statusCode(200)
                .body("state", equalTo("DECLINED"));
        as(Roles.PROVINCIAL_AUTHORITY)
                .body("""
                        {"ground": "E", "trigger": "COMMUNE_CONFIRMATION", "reason": "Ngừng sản xuất",
                         "decision": {"number": "77/QĐ-UBND", "signedOn": "%s"}}""".formatted(Decisions.today()))
                .post("/api/v1/certificates/" + second + "/revocation")
                .then()
                .statusCode(200);
        listed("WAITING").body("items.id", not(hasItem(due))).body("items.id", not(hasItem(overdue)));
        listed("ALL")
                .body("items.findAll { it.id == '%s' }.state".formatted(overdue), contains("REVOKED"))
                .body("items.find { it.id == '%s' }.late".formatted(overdue), equalTo(true));
        as(Roles.PROVINCIAL_AUTHORITY)
                .body("""
                        {"number": "13/UBND", "signedOn": "%s", "reason": "Muộn"}""".formatted(Decisions.today()))
                .post(CASES + "/" + overdue + "/decline")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/revocation-case-closed"))
                .body("state", equalTo("REVOKED"));
        assertThrows(
                RuntimeException.class,
                () -> db.update("delete from revocation_case where id = ?", UUID.fromString(due)));
    }

    private static io.restassured.response.ValidatableResponse listed(String show) {
        return as(Roles.PROVINCIAL_OFFICE)
                .get(CASES + "?province=08&limit=200&show=" + show)
                .then()
                .statusCode(200);
    }

    private static String body(String ground, String trigger, String on) {
        return """
                {"ground": "%s", "trigger": "%s", "reason": "Theo văn bản",
                 "document": {"number": "15/KL", "issuer": "Sở Y tế", "on": "%s"}}""".formatted(ground, trigger, on);
    }

    private static String opened(String certificate, String on) {
        return as(Roles.PROVINCIAL_OFFICE)
                .body(body("E", "COMMUNE_CONFIRMATION", on))
                .post("/api/v1/certificates/" + certificate + "/revocation-cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void refused(String certificate, String ground, String trigger, String on, int status, String type) {
        as(Roles.PROVINCIAL_OFFICE)
                .body(body(ground, trigger, on))
                .post("/api/v1/certificates/" + certificate + "/revocation-cases")
                .then()
                .statusCode(status)
                .body("type", equalTo("/problems/" + type));
    }

    private String certificate(java.time.LocalDate signedOn) {
        var product = UUID.randomUUID();
        try (var decisions = new Decisions()) {
            decisions.decided(Decisions.decision(product, "08", 4, signedOn));
            Decisions.until("the certificate", () -> !numbers(product).isEmpty());
        }
        return numbers(product).getFirst();
    }

    private List<String> numbers(UUID product) {
        return db.query("select number from certificate where product_id = ?", r -> r.string("number"), product);
    }
}
