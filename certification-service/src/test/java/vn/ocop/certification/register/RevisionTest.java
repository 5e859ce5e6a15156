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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ocop.certification.testing.Decisions;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.security.Roles;
import vn.ocop.platform.testing.TestTokens;
import vn.ocop.standalone.testing.RealInfrastructure;

/** What befalls results decided elsewhere, and what becomes of their certificates. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class RevisionTest {

    private static final LocalDate TODAY = Decisions.today();

    @Inject
    Db db;

    private final UUID product = UUID.randomUUID();

    private static Map<String, Object> revised(
            Map<String, Object> result, boolean voided, @Nullable LocalDate revokedOn, @Nullable LocalDate until) {
        var data = new HashMap<String, Object>();
        data.put("resultId", result.get("resultId"));
        data.put("productId", result.get("productId"));
        data.put("result", result);
        data.put("voided", voided);
        if (revokedOn != null) {
            data.put("revocation", Map.of("ground", "B", "number", "77/QĐ", "signedOn", revokedOn.toString()));
        }
        if (until != null) {
            data.put("extension", Map.of("until", until.toString(), "number", "78/QĐ", "signedOn", TODAY.toString()));
        }
        return data;
    }

    private static void send(
            Decisions decisions, String change, Map<String, Object> result, long version, Map<String, Object> data) {
        decisions.send(
                "ocop.assessment-imports.v1",
                "vn.ocop.assessment.result-" + change + ".v1",
                Decisions.id(result, "resultId"),
                version,
                data);
    }

    @Test
    void a_certificate_is_revoked_and_the_revocation_taken_back_gives_another_one() {
        try (var decisions = new Decisions()) {
            var result = Decisions.imported(product, "08", 4, TODAY.minusYears(1));
            send(
                    decisions,
                    "revoked",
                    result,
                    2,
                    revised(result, false, TODAY.minusDays(9), null)); // nothing seen before
            decisions.imported(result);
            Decisions.until("the revocation", () -> standing().equals(List.of("4 REVOKED")));
            send(decisions, "corrected", result, 3, revised(result, false, null, null));
            Decisions.until("the other one", () -> standing().equals(List.of("4 WITHDRAWN", "4 VALID")));

            assertEquals(List.of("issued false", "revoked false", "withdrawn true", "issued false"), announced());
        }
    }

    @Test
    void a_correction_gives_another_certificate_and_what_was_taken_back_gives_its_place_to_the_one_before() {
        try (var decisions = new Decisions()) {
            var before = Decisions.imported(product, "08", 3, TODAY.minusYears(2));
            decisions.imported(before);
            Decisions.until("the first", () -> standing().equals(List.of("3 VALID")));
            var result = Decisions.imported(product, "08", 4, TODAY.minusYears(1));
            decisions.imported(result);
            Decisions.until("both", () -> standing().equals(List.of("3 SUPERSEDED", "4 VALID")));
            var marked = new HashMap<>(result);
            marked.put("marks", List.of("seen"));
            send(decisions, "corrected", result, 2, revised(marked, false, null, null));
            var corrected = new HashMap<>(result);
            corrected.put("stars", 3);
            send(decisions, "corrected", result, 3, revised(corrected, false, null, null));
            Decisions.until(
                    "the correction", () -> standing().equals(List.of("3 SUPERSEDED", "4 WITHDRAWN", "3 VALID")));
            send(decisions, "voided", result, 4, revised(corrected, true, null, null));
            Decisions.until("the end of it", () -> standing().equals(List.of("3 VALID", "4 WITHDRAWN", "3 WITHDRAWN")));

            assertEquals(
                    List.of(
                            "issued false",
                            "issued false",
                            "superseded false",
                            "withdrawn true",
                            "issued false", // the first again, until the corrected one is there
                            "issued false",
                            "superseded false",
                            "withdrawn true",
                            "issued false"),
                    announced());
        }
    }

    @Test
    void a_certificate_is_kept_until_the_last_day_of_its_extension() {
        try (var decisions = new Decisions()) {
            var decidedOn = TODAY.minusYears(3).minusDays(10);
            var result = Decisions.imported(product, "08", 4, decidedOn);
            decisions.imported(result);
            Decisions.until("the lapse", () -> standing().equals(List.of("4 EXPIRED")));
            send(decisions, "extended", result, 2, revised(result, false, null, TODAY.plusDays(5)));
            Decisions.until("the extension", () -> standing().equals(List.of("4 EXTENDED")));

            var number = db.query(
                            "select number from certificate where product_id = ?", r -> r.string("number"), product)
                    .getFirst();
            given().queryParam("on", TODAY.plusDays(6).toString())
                    .get("/api/v1/verifications/{n}", number)
                    .then()
                    .body("verdict", equalTo("EXPIRED"));
            assertEquals(List.of("issued false", "expired false", "extended false"), announced());
        }
    }

    @Test
    void what_the_authority_here_decided_stays_where_a_correction_elsewhere_gives_another_certificate() {
        try (var decisions = new Decisions()) {
            var result = Decisions.imported(product, "08", 4, LocalDate.of(2023, 8, 1));
            decisions.imported(result);
            Decisions.until("the certificate", () -> numbers().size() == 1);
            var first = numbers().getFirst();
            given().header("Authorization", TestTokens.bearer("tq.authority", "08", Roles.PROVINCIAL_AUTHORITY))
                    .contentType("application/json")
                    .body(Map.of(
                            "until", "2027-01-28",
                            "decision", Map.of("number", "2101/QĐ-UBND", "signedOn", "2026-07-20"),
                            "reason", "Không kịp nộp hồ sơ"))
                    .post("/api/v1/certificates/{n}/extension", first)
                    .then()
                    .statusCode(200);
            var extended = Instant.now();
            var corrected = new HashMap<>(result);
            corrected.put("stars", 3);
            send(decisions, "corrected", result, 2, revised(corrected, false, null, null));
            Decisions.until("the other one", () -> numbers().size() == 2);

            verified(first, Map.of()).body("verdict", equalTo("WITHDRAWN"));
            verified(first, Map.of("knownAt", extended.toString())).body("verdict", equalTo("EXTENDED"));
            verified(numbers().getLast(), Map.of())
                    .body("verdict", equalTo("EXTENDED"))
                    .body("stars", equalTo(3));
            assertEquals(
                    List.of("2101/QĐ-UBND", "2101/QĐ-UBND"), db.query("""
                            select decision_number from certificate_extension
                            where certificate_id in (select id from certificate where product_id = ?)""", r -> r.string("decision_number"), product));
        }
    }

    /** Of a day within the extension. */
    private static ValidatableResponse verified(String number, Map<String, String> query) {
        return given().queryParam("on", "2026-12-01")
                .queryParams(query)
                .get("/api/v1/verifications/{n}", number)
                .then();
    }

    private List<String> numbers() {
        return db.query(
                "select number from certificate where product_id = ? order by number",
                r -> r.string("number"),
                product);
    }

    /** By the order of their making. */
    private List<String> standing() {
        return db.query("""
                select c.stars || ' ' || certificate_state(c.valid_from, c.valid_until, s.last_day, s.superseded_on,
                                                           s.revoked_on, s.withdrawn_on, ?) as v
                from certificate c join certificate_standing s on s.certificate_id = c.id
                where c.product_id = ? order by c.number""", r -> r.string("v"), TODAY, product);
    }

    private List<String> announced() {
        return db.query("""
                select split_part(split_part(type, '.', 4), '-', 2) || ' ' || (data::jsonb->>'annulled') as v
                from event where key in (select id from certificate where product_id = ?) order by seq""", r -> r.string("v"), product);
    }
}
