package vn.ocop.certification.register;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.ocop.certification.testing.Decisions;
import vn.ocop.platform.database.Db;
import vn.ocop.standalone.testing.RealInfrastructure;

/** What a withdrawn or amended decision does to the certificates made from it. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class WithdrawalTest {

    private static final LocalDate TODAY = Decisions.today();

    @Inject
    Db db;

    private final UUID product = UUID.randomUUID();

    @Test
    void a_withdrawn_recognition_ends_the_certificate_from_the_day_of_its_decision() {
        try (var decisions = new Decisions()) {
            var decided = Decisions.decision(product, "08", 4, TODAY.minusDays(9));
            decisions.decided(decided);
            Decisions.until("the certificate", () -> states().equals(List.of("VALID")));
            withdrawn(decisions, decided, 2, TODAY.minusDays(2));
            Decisions.until("the withdrawal", () -> states().equals(List.of("WITHDRAWN")));
            withdrawn(decisions, decided, 3, TODAY);
            slip(decisions, decided, 4);
            Decisions.until("the repeat and the slip of the pen", () -> applied(decided) == 4);

            given().queryParam("productId", product)
                    .get("/api/v1/certificates")
                    .then()
                    .body("items.withdrawnOn", contains(TODAY.minusDays(2).toString()));
            verified(TODAY.minusDays(3), "VALID");
            verified(TODAY.minusDays(2), "WITHDRAWN");
            assertEquals(List.of("certificate-issued", "certificate-withdrawn"), announced());
            assertEquals(List.of(), parked(decided));
        }
    }

    @Test
    void a_product_decided_again_gets_another_certificate() {
        try (var decisions = new Decisions()) {
            var decided = Decisions.decision(product, "08", 4, TODAY.minusDays(9));
            decided.put("recognitionId", decided.get("assessmentId"));
            decisions.decided(decided);
            withdrawn(decisions, decided, 2, TODAY.minusDays(2));
            var again = Decisions.decision(product, "08", 4, TODAY.minusDays(1));
            again.put("assessmentId", decided.get("assessmentId"));
            again.put("recognitionId", UUID.randomUUID().toString());
            decisions.decided(again, 3);
            Decisions.until("both", () -> states().size() == 2);

            given().queryParam("productId", product)
                    .get("/api/v1/certificates")
                    .then()
                    .body("items.state", containsInAnyOrder("WITHDRAWN", "VALID"));
        }
    }

    @Test
    void what_was_only_forwarded_has_no_certificate_to_end() {
        try (var decisions = new Decisions()) {
            var forwarded = Decisions.decision(product, "08", 4, TODAY);
            forwarded.put("outcome", "FORWARDED");
            decisions.decided(forwarded);
            withdrawn(decisions, forwarded, 2, TODAY);
            Decisions.until("both events", () -> applied(forwarded) == 2);

            assertEquals(List.of(), states());
            assertEquals(List.of(), parked(forwarded));
        }
    }

    private static void withdrawn(Decisions decisions, Map<String, Object> decided, long version, LocalDate signedOn) {
        var data = new HashMap<String, Object>();
        for (var field :
                List.of("decisionId", "assessmentId", "dossierId", "productId", "issuer", "outcome", "stars")) {
            data.put(field, decided.get(field));
        }
        data.put("recognitionId", decided.get("assessmentId"));
        data.put("cause", "WITHDRAWAL");
        data.put("number", "4300/QĐ-UBND");
        data.put("signedOn", signedOn.toString());
        data.put("request", Map.of("number", "9001/BNNMT-VPĐP", "signedOn", signedOn.toString()));
        data.put("recordedAt", "2026-11-22T03:00:00Z");
        send(decisions, "decision-withdrawn", decided, version, data);
    }

    private static void slip(Decisions decisions, Map<String, Object> decided, long version) {
        var data = new HashMap<>(decided);
        data.put("recognitionId", decided.get("assessmentId"));
        data.put("productName", "Chè Shan tuyết Hoàng Su Phì");
        send(decisions, "decision-corrected", decided, version, data);
    }

    private static void send(
            Decisions decisions, String type, Map<String, Object> decided, long version, Map<String, Object> data) {
        var key = Decisions.id(decided, "assessmentId");
        decisions.send("ocop.assessment.v1", "vn.ocop.assessment." + type + ".v1", key, version, data);
    }

    private List<String> states() {
        return given().queryParam("productId", product)
                .get("/api/v1/certificates")
                .jsonPath()
                .getList("items.state");
    }

    private void verified(LocalDate on, String verdict) {
        var number = db.query("select number from certificate where product_id = ?", r -> r.string("number"), product)
                .getFirst();
        given().queryParam("on", on.toString())
                .get("/api/v1/verifications/{n}", number)
                .then()
                .body("verdict", equalTo(verdict));
    }

    private List<String> announced() {
        return db.query(
                "select type from event where key in (select id from certificate where product_id = ?) order by seq",
                r -> r.string("type").replace("vn.ocop.certification.", "").replace(".v1", ""),
                product);
    }

    private int applied(Map<String, Object> decided) {
        return db
                .query(
                        "select version from consumed_version where key = ?",
                        r -> r.intValue("version"),
                        Decisions.id(decided, "assessmentId"))
                .stream()
                .findFirst()
                .orElse(0);
    }

    private List<String> parked(Map<String, Object> decided) {
        return db.query(
                "select reason from dead_letter where key = ?",
                r -> r.string("reason"),
                Decisions.id(decided, "assessmentId"));
    }
}
