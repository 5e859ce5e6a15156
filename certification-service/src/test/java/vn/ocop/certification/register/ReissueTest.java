package vn.ocop.certification.register;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ocop.certification.testing.Decisions;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.security.Roles;
import vn.ocop.platform.testing.TestTokens;
import vn.ocop.standalone.testing.RealInfrastructure;

/** A certificate with wrong words: a new record takes its place, and what was known before can still be asked. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class ReissueTest {

    private static final LocalDate TODAY = Decisions.today();

    @Inject
    Db db;

    private final UUID product = UUID.randomUUID();
    private Decisions decisions = new Decisions();
    private Map<String, Object> decided = Map.of();
    private String number = "";

    @BeforeEach
    void issue() {
        decisions = new Decisions();
        decided = Decisions.decision(product, "08", 4, TODAY.minusDays(9));
        decisions.decided(decided);
        Decisions.until("the certificate", () -> !numbers().isEmpty());
        number = numbers().getFirst();
    }

    @AfterEach
    void close() {
        decisions.close();
    }

    @Test
    void a_corrected_decision_gives_a_new_certificate_with_the_same_days_and_both_moments_can_be_asked() {
        slip();
        var before = Instant.now();

        var anew = reissue(Map.of("reason", "In sai số quyết định"))
                .statusCode(201)
                .body("decision.number", equalTo("3982/QĐ-UBND"))
                .body("printedNumber", org.hamcrest.Matchers.startsWith("3982/QĐ-UBND-"))
                .body("product.name", equalTo("Chè Shan tuyết cổ thụ"))
                .body("stars", equalTo(4))
                .body("validUntil", equalTo(TODAY.minusDays(9).plusMonths(36).toString()))
                .extract()
                .jsonPath()
                .getString("number");

        verified(number, Map.of()).body("verdict", equalTo("SUPERSEDED")).body("supersededBy", equalTo(anew));
        verified(anew, Map.of()).body("verdict", equalTo("VALID"));
        verified(number, Map.of("knownAt", before.toString())).body("verdict", equalTo("VALID"));
        given().queryParam("knownAt", before.toString())
                .get("/api/v1/verifications/{n}", anew)
                .then()
                .statusCode(404);
        reissue(Map.of("reason", "lần nữa"))
                .statusCode(409)
                .body("type", equalTo("/problems/certificate-not-in-force"));
        assertEquals(List.of("certificate-issued", "certificate-issued", "certificate-superseded"), announced());

        withdrawn();
        Decisions.until("the withdrawal of both", () -> states().equals(List.of("WITHDRAWN", "WITHDRAWN")));
    }

    @Test
    void nothing_is_issued_anew_without_a_word_to_correct_or_by_another_level() {
        reissue(Map.of("reason", "vì sao?")).statusCode(409).body("type", equalTo("/problems/nothing-to-correct"));
        given().header("Authorization", TestTokens.bearer("central.authority", "VN", Roles.MINISTRY_AUTHORITY))
                .contentType("application/json")
                .body(Map.of("reason", "x", "productName", "Chè"))
                .post("/api/v1/certificates/{n}/reissue", number)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/other-level-decides"));
        assertEquals(List.of(number), numbers());
    }

    @Test
    void a_moment_that_is_none_is_named() {
        given().queryParam("knownAt", "yesterday")
                .get("/api/v1/verifications/{n}", number)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?knownAt"));
    }

    private ValidatableResponse reissue(Map<String, Object> body) {
        return given().header("Authorization", TestTokens.bearer("tq.authority", "08", Roles.PROVINCIAL_AUTHORITY))
                .contentType("application/json")
                .body(body)
                .post("/api/v1/certificates/{n}/reissue", number)
                .then();
    }

    private static ValidatableResponse verified(String number, Map<String, String> query) {
        return given().queryParams(query)
                .get("/api/v1/verifications/{n}", number)
                .then()
                .statusCode(200);
    }

    private void slip() {
        var data = new HashMap<>(decided);
        data.put("number", "3982/QĐ-UBND");
        data.put("productName", "Chè Shan tuyết cổ thụ");
        data.put("recognitionId", decided.get("assessmentId"));
        data.put("recordedAt", "2026-11-22T03:00:00Z");
        var key = Decisions.id(decided, "assessmentId");
        decisions.send("ocop.assessment.v1", "vn.ocop.assessment.decision-corrected.v1", key, 2, data);
        Decisions.until("the corrected words", () -> !db.query(
                        "select product_name from decision_words where recognition_id = ?",
                        r -> r.string("product_name"),
                        key)
                .isEmpty());
    }

    private void withdrawn() {
        var data = new HashMap<>(decided);
        data.put("number", "4300/QĐ-UBND");
        data.put("signedOn", TODAY.toString());
        data.put("recognitionId", decided.get("assessmentId"));
        decisions.send(
                "ocop.assessment.v1",
                "vn.ocop.assessment.decision-withdrawn.v1",
                Decisions.id(decided, "assessmentId"),
                3,
                data);
    }

    private List<String> states() {
        return given().queryParam("productId", product)
                .get("/api/v1/certificates")
                .jsonPath()
                .getList("items.state");
    }

    private List<String> numbers() {
        return db.query(
                "select number from certificate where product_id = ? order by issued_at",
                r -> r.string("number"),
                product);
    }

    private List<String> announced() {
        return db.query(
                "select type from event where key in (select id from certificate where product_id = ?) order by seq",
                r -> r.string("type").replace("vn.ocop.certification.", "").replace(".v1", ""),
                product);
    }
}
