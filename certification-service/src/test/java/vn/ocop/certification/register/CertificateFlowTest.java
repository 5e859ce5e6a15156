package vn.ocop.certification.register;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ocop.certification.certificate.CertificateState;
import vn.ocop.certification.testing.Decisions;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.security.Roles;
import vn.ocop.platform.testing.TestTokens;
import vn.ocop.standalone.testing.RealInfrastructure;

/** From the event on the broker to the public answer. Each test has a product, and where numbers matter a province, of its own. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class CertificateFlowTest {

    private static final LocalDate TODAY = Decisions.today();

    @Inject
    Db db;

    private final UUID product = UUID.randomUUID();
    private Decisions decisions = new Decisions();

    @BeforeEach
    void open() {
        decisions = new Decisions();
    }

    @AfterEach
    void close() {
        decisions.close();
    }

    @Test
    void a_recognition_becomes_a_certificate_for_36_months() {
        decisions.decided(Decisions.decision(product, "01", 4, TODAY));
        awaitCertificates(1);

        given().queryParam("productId", product)
                .get("/api/v1/certificates")
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=1")
                .header("ETag", notNullValue())
                .body("next", nullValue())
                .body("items[0].number", equalTo("OCOP-01-" + TODAY.getYear() + "-000001"))
                .body("items[0].printedNumber", equalTo("3981/QĐ-UBND-000001"))
                .body("items[0].stars", equalTo(4))
                .body("items[0].state", equalTo("VALID"))
                .body("items[0].validFrom", equalTo(TODAY.toString()))
                .body("items[0].validUntil", equalTo(TODAY.plusMonths(36).toString()))
                .body("items[0].product.code", equalTo("08-01021-1-2026"))
                .body("items[0].legalBasis", equalTo("26/2026/QĐ-TTg"));
        assertEquals(List.of("certificate-issued"), announced());
        assertEquals(1, audited("certificate-issued"));
    }

    @Test
    void a_forwarded_item_makes_no_certificate() {
        var forwarded = Decisions.decision(product, "08", 4, TODAY);
        forwarded.put("outcome", "FORWARDED");
        decisions.decided(forwarded);
        decisions.decided(sameKey(forwarded, Decisions.decision(product, "08", 3, TODAY)), 2);

        awaitCertificates(1); // the later event of the same assessment shows that the first was applied
        given().queryParam("productId", product)
                .get("/api/v1/certificates")
                .then()
                .body("items.stars", contains(3));
    }

    @Test
    void an_upgrade_that_is_only_sent_up_leaves_the_certificate_in_force() {
        decisions.decided(Decisions.decision(product, "08", 4, TODAY.minusDays(30)));
        awaitCertificates(1);
        var upgrade = Decisions.decision(product, "08", 5, TODAY);
        upgrade.put("dossierKind", "UPGRADE");
        upgrade.put("outcome", "FORWARDED");
        decisions.decided(upgrade);
        Decisions.until("applied", () -> applied(Decisions.id(upgrade, "assessmentId")) == 1);

        given().queryParam("productId", product)
                .get("/api/v1/certificates")
                .then()
                .body("items.stars", contains(4))
                .body("items.state", contains("VALID"));
        assertEquals(List.of("certificate-issued"), announced());
    }

    @Test
    void the_same_decision_twice_makes_one_certificate() {
        var decision = Decisions.decision(product, "02", 3, TODAY);
        decisions.decided(decision);
        decisions.decided(decision); // redelivered with its old version
        decisions.send(
                "ocop.assessment.v1",
                "vn.ocop.assessment.decision-recorded.v1",
                Decisions.id(decision, "assessmentId"),
                2,
                decision);
        var next = UUID.randomUUID();
        decisions.decided(Decisions.decision(next, "02", 3, TODAY));
        decisions.decided(sameKey(decision, Decisions.decision(UUID.randomUUID(), "02", 3, TODAY)), 3);
        Decisions.until("the other certificate", () -> count(next) == 1);
        Decisions.until("the last repeat", () -> applied(Decisions.id(decision, "assessmentId")) == 3);

        assertEquals(1, count(product));
        assertEquals(List.of("certificate-issued"), announced());
        assertEquals(
                List.of("OCOP-02-" + TODAY.getYear() + "-000001", "OCOP-02-" + TODAY.getYear() + "-000002"),
                db.query(
                        "select number from certificate where province_code = '02' order by number",
                        r -> r.string("number")));
    }

    @Test
    void a_later_decision_supersedes_in_whatever_order_both_arrive() {
        var first = TODAY.minusMonths(5);
        decisions.decided(Decisions.decision(product, "08", 5, TODAY.minusDays(1)));
        awaitCertificates(1);
        decisions.decided(Decisions.decision(product, "08", 4, first));
        awaitCertificates(2);

        given().queryParam("productId", product)
                .get("/api/v1/certificates")
                .then()
                .body("items.stars", contains(5, 4))
                .body("items.state", contains("VALID", "SUPERSEDED"))
                .body("items[1].supersededOn", equalTo(TODAY.minusDays(1).toString()));
        given().queryParam("productId", product)
                .queryParam("state", "SUPERSEDED")
                .get("/api/v1/certificates")
                .then()
                .body("items.stars", contains(4));
        assertEquals(List.of("certificate-issued", "certificate-issued", "certificate-superseded"), announced());
    }

    @Test
    void a_result_decided_elsewhere_keeps_its_legal_basis_and_number() {
        var result = Decisions.imported(product, "19", 4, LocalDate.of(2025, 6, 30));
        result.put(
                "certificate", Map.of("number", "12/GCN-OCOP", "validFrom", "2025-07-01", "validUntil", "2028-06-30"));
        decisions.imported(result);
        awaitCertificates(1);

        given().queryParam("productId", product)
                .get("/api/v1/certificates")
                .then()
                .body("items[0].printedNumber", equalTo("12/GCN-OCOP"))
                .body("items[0].legalBasis", equalTo("148/QĐ-TTg"))
                .body("items[0].origin", equalTo("IMPORTED"))
                .body("items[0].validFrom", equalTo("2025-07-01"))
                .body("items[0].validUntil", equalTo("2028-06-30"));
    }

    @Test
    void a_result_past_its_end_is_kept_and_reads_expired() {
        decisions.imported(Decisions.imported(product, "19", 3, LocalDate.of(2021, 3, 31)));
        awaitCertificates(1);

        given().queryParam("productId", product)
                .get("/api/v1/certificates")
                .then()
                .body("items[0].state", equalTo("EXPIRED"))
                .body("items[0].validUntil", equalTo("2024-03-31"));
        assertEquals(List.of("certificate-issued", "certificate-expired"), announced());
    }

    @Test
    void two_stars_are_a_result_without_a_certificate() {
        decisions.imported(Decisions.imported(product, "19", 2, LocalDate.of(2025, 3, 31)));
        var other = UUID.randomUUID();
        var witness = Decisions.imported(other, "19", 3, LocalDate.of(2025, 3, 31));
        decisions.imported(witness);
        Decisions.until("the other", () -> count(other) == 1);
        // another partition may be behind: its own position is asked for by a later event of the same key
        var again = Decisions.imported(product, "19", 3, LocalDate.of(2025, 4, 1));
        decisions.imported(again);
        awaitCertificates(1);

        given().queryParam("productId", product)
                .get("/api/v1/certificates")
                .then()
                .body("items.stars", contains(3));
    }

    @Test
    void a_list_is_paged_in_a_total_order() {
        for (var month = 0; month < 5; month++) {
            decisions.imported(Decisions.imported(product, "22", 3, LocalDate.of(2025, 1 + month, 1)));
        }
        awaitCertificates(5);

        var first =
                given().queryParam("productId", product).queryParam("limit", 2).get("/api/v1/certificates");
        first.then().body("items", hasSize(2)).body("items.validFrom", contains("2025-05-01", "2025-04-01"));
        var second = given().queryParam("productId", product)
                .queryParam("limit", 2)
                .queryParam("after", first.<String>path("next"))
                .get("/api/v1/certificates");
        second.then().body("items.validFrom", contains("2025-03-01", "2025-02-01"));
        given().queryParam("productId", product)
                .queryParam("limit", 2)
                .queryParam("after", second.<String>path("next"))
                .get("/api/v1/certificates")
                .then()
                .body("items.validFrom", contains("2025-01-01"))
                .body("next", nullValue());
    }

    @Test
    void an_unknown_filter_or_state_is_an_error() {
        given().queryParam("colour", "red").get("/api/v1/certificates").then().statusCode(400);
        given().queryParam("after", "nonsense")
                .get("/api/v1/certificates")
                .then()
                .statusCode(400);
    }

    @Test
    void an_unchanged_certificate_is_not_sent_again() {
        decisions.decided(Decisions.decision(product, "08", 4, TODAY));
        awaitCertificates(1);
        var number = number();
        var etag = given().get("/api/v1/certificates/{n}", number)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");

        given().header("If-None-Match", etag)
                .get("/api/v1/certificates/{n}", number)
                .then()
                .statusCode(304);
    }

    @Test
    void an_unknown_number_is_a_problem_in_the_readers_language() {
        given().header("Accept-Language", "en")
                .get("/api/v1/certificates/OCOP-08-2020-999999")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/no-such-certificate"))
                .body("title", equalTo("No such certificate"))
                .body("verdict", equalTo("UNKNOWN"));
    }

    @Test
    void the_register_and_the_filter_know_the_same_states() {
        var random = new Random(7);
        for (var i = 0; i < 300; i++) {
            var row = randomRow(random);
            var day = row.validFrom.plusDays(random.nextInt(1_400) - 20);
            var sql = db.query(
                    "select certificate_state(?, ?, ?, ?::date, ?::date, ?::date, ?) as state",
                    r -> r.string("state"),
                    row.validFrom,
                    row.validUntil,
                    row.lastDay,
                    row.supersededOn,
                    row.revokedOn,
                    row.withdrawnOn,
                    day);
            assertEquals(row.toDomain().stateOn(day), CertificateState.valueOf(sql.getFirst()));
        }
    }

    private static CertificateRow randomRow(Random random) {
        var row = new CertificateRow();
        row.id = UUID.randomUUID();
        row.recordedAt = java.time.Instant.EPOCH;
        row.stars = 4;
        row.validFrom = LocalDate.of(2024, 2, 29);
        row.decidedOn = row.validFrom;
        row.validUntil = row.validFrom.plusMonths(36);
        row.lastDay = random.nextBoolean() ? row.validUntil : row.validUntil.plusDays(1 + random.nextInt(180));
        if (random.nextBoolean()) {
            row.supersededOn = row.validFrom.plusDays(random.nextInt(1_300));
            row.supersededBy = UUID.randomUUID();
        }
        row.revokedOn = random.nextInt(3) == 0 ? row.validFrom.plusDays(random.nextInt(1_300)) : null;
        row.withdrawnOn = random.nextInt(3) == 0 ? row.validFrom.plusDays(random.nextInt(1_300)) : null;
        return row;
    }

    @Test
    void a_printed_certificate_can_not_be_changed_in_the_database() {
        decisions.decided(Decisions.decision(product, "08", 4, TODAY));
        awaitCertificates(1);

        var refused = org.junit.jupiter.api.Assertions.assertThrows(
                Db.Failed.class, () -> db.update("update certificate set stars = 3 where product_id = ?", product));

        assertEquals("P0001", refused.state());
    }

    @Test
    void codes_of_products_arrive_later_for_imports() {
        decisions.imported(Decisions.imported(product, "19", 4, LocalDate.of(2025, 6, 30)));
        decisions.send(
                "ocop.product.v1",
                "vn.ocop.product.product-changed.v1",
                product,
                1,
                Map.of(
                        "productId", product.toString(),
                        "producerId", UUID.randomUUID().toString(),
                        "producerName", "HTX Tài Hoan",
                        "name", "Miến dong",
                        "code", "19-02185-1-2026",
                        "change", "CODED"));
        awaitCertificates(1);
        var number = number();

        Decisions.until("the code", () -> "19-02185-1-2026"
                .equals(given().get("/api/v1/verifications/{n}", number).path("product.code")));
    }

    @Test
    void the_province_revokes_four_stars_from_the_day_of_its_decision() {
        decisions.decided(Decisions.decision(product, "08", 4, TODAY.minusDays(3)));
        awaitCertificates(1);

        revoke("tq.authority", "08", Roles.PROVINCIAL_AUTHORITY, TODAY)
                .statusCode(200)
                .header("ETag", equalTo("\"v2\""))
                .body("state", equalTo("REVOKED"))
                .body("revokedOn", equalTo(TODAY.toString()));

        given().get("/api/v1/verifications/{n}", number()).then().body("verdict", equalTo("REVOKED"));
        given().queryParam("on", TODAY.minusDays(1).toString())
                .get("/api/v1/verifications/{n}", number())
                .then()
                .body("verdict", equalTo("VALID"));
        assertEquals(List.of("certificate-issued", "certificate-revoked"), announced());
        assertEquals(1, audited("certificate-revoked"));
        revoke("tq.authority", "08", Roles.PROVINCIAL_AUTHORITY, TODAY)
                .statusCode(409)
                .body("type", equalTo("/problems/certificate-not-in-force"))
                .body("state", equalTo("REVOKED"));
    }

    @Test
    void nobody_else_revokes_it() {
        decisions.decided(Decisions.decision(product, "08", 4, TODAY));
        awaitCertificates(1);

        revoke("tn.authority", "19", Roles.PROVINCIAL_AUTHORITY, TODAY)
                .statusCode(403)
                .body("type", equalTo("/problems/outside-area"));
        revoke("central.authority", "VN", Roles.MINISTRY_AUTHORITY, TODAY)
                .statusCode(403)
                .body("type", equalTo("/problems/other-level-revokes"));
        revoke("tq.office", "08", Roles.PROVINCIAL_OFFICE, TODAY).statusCode(403);
        given().contentType("application/json")
                .body(revocation(TODAY))
                .post("/api/v1/certificates/{n}/revocation", number())
                .then()
                .statusCode(401);
        assertEquals(List.of("certificate-issued"), announced());
    }

    @Test
    void the_minister_revokes_five_stars() {
        decisions.decided(Decisions.decision(product, "08", 5, TODAY));
        awaitCertificates(1);

        revoke("tq.authority", "08", Roles.PROVINCIAL_AUTHORITY, TODAY)
                .statusCode(403)
                .body("type", equalTo("/problems/other-level-revokes"));
        revoke("central.authority", "VN", Roles.MINISTRY_AUTHORITY, TODAY).statusCode(200);
    }

    @Test
    void a_revocation_is_dated_between_the_certificate_and_today() {
        decisions.decided(Decisions.decision(product, "08", 4, TODAY));
        awaitCertificates(1);

        revoke("tq.authority", "08", Roles.PROVINCIAL_AUTHORITY, TODAY.plusDays(1))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/decision/signedOn"))
                .body("errors[0].code", equalTo("in-the-future"));
        revoke("tq.authority", "08", Roles.PROVINCIAL_AUTHORITY, TODAY.minusDays(1))
                .statusCode(400)
                .body("errors[0].code", equalTo("before"));
    }

    private io.restassured.response.ValidatableResponse revoke(String user, String area, String role, LocalDate on) {
        return given().header("Authorization", TestTokens.bearer(user, area, role))
                .contentType("application/json")
                .body(revocation(on))
                .post("/api/v1/certificates/{n}/revocation", number())
                .then();
    }

    private static Map<String, Object> revocation(LocalDate on) {
        return Map.of(
                "ground", "B",
                "trigger", "INSPECTION",
                "decision", Map.of("number", "77/QĐ-UBND", "signedOn", on.toString()),
                "reason", "Không còn đáp ứng tiêu chí 8");
    }

    private void awaitCertificates(int count) {
        Decisions.until(count + " certificates of " + product, () -> count(product) == count);
    }

    private int count(UUID productId) {
        return db.query("select count(*) as n from certificate where product_id = ?", r -> r.intValue("n"), productId)
                .getFirst();
    }

    private int applied(Object key) {
        return db
                .query(
                        "select version from consumed_version where key = ?",
                        r -> r.intValue("version"),
                        UUID.fromString(String.valueOf(key)))
                .stream()
                .findFirst()
                .orElse(0);
    }

    private String number() {
        return db.query("select number from certificate where product_id = ?", r -> r.string("number"), product)
                .getFirst();
    }

    private List<String> announced() {
        return db.query(
                "select type from event where key in (select id from certificate where product_id = ?) order by seq",
                r -> r.string("type").replace("vn.ocop.certification.", "").replace(".v1", ""),
                product);
    }

    private int audited(String action) {
        return db.query("""
                        select count(*) as n from audit_record
                        where action = ? and subject_id in (select id::text from certificate where product_id = ?)""", r -> r.intValue("n"), action, product).getFirst();
    }

    private static Map<String, Object> sameKey(Map<String, Object> first, Map<String, Object> later) {
        later.put("assessmentId", Decisions.id(first, "assessmentId").toString());
        return later;
    }
}
