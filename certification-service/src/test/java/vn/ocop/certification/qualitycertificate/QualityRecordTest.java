package vn.ocop.certification.qualitycertificate;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.ocop.certification.testing.Records;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.security.Roles;
import vn.ocop.platform.testing.TestTokens;
import vn.ocop.standalone.testing.RealInfrastructure;

/** Duplicates, overlaps, issuers, schemes and what issuers do with their certificates. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class QualityRecordTest {

    private static final String PATH = "/quality-certificates";

    @Inject
    Db db;

    private final UUID product = UUID.randomUUID();

    @Test
    void the_same_number_of_the_same_issuer_is_one_however_it_is_typed() {
        var body = Records.quality(product);
        Records.created(PATH, body);

        Records.post(PATH, Records.with(body, Map.of("issuer", "  VINACERT ", "number", "vietgap-tt- " + product)))
                .statusCode(409)
                .body("type", equalTo("/problems/quality-certificate-exists"));
        Records.created(PATH, Records.with(body, Map.of("issuer", "Quacert")));
        Records.created(PATH, Records.with(body, Map.of("scheme", "HACCP")));
    }

    @Test
    void what_overlaps_is_told_and_not_refused() {
        var first = Records.created(PATH, Records.quality(product));
        var later = Records.with(
                Records.quality(product),
                Map.of("number", "B-" + product, "validFrom", "2026-04-01", "validUntil", "2030-12-31"));

        var second = Records.post(PATH, later)
                .statusCode(201)
                .body("overlaps.id", contains(first))
                .body("warnings", contains("LONGER_THAN_USUAL"))
                .extract()
                .<String>path("id");
        given().get("/api/v1/quality-certificates/{id}/overlaps", first).then().body("items.id", contains(second));
        Records.post(
                        PATH,
                        Records.with(
                                later,
                                Map.of(
                                        "number",
                                        "C-" + product,
                                        "productIds",
                                        List.of(UUID.randomUUID().toString()))))
                .body("overlaps", hasSize(0));
        Records.post(PATH, Records.with(later, Map.of("number", "D-" + product, "holderName", "Another")))
                .body("overlaps", hasSize(0));
    }

    @Test
    void a_suspended_one_is_reinstated_and_every_change_is_kept() {
        var id = Records.created(PATH, Records.quality(product));
        var changes = PATH + "/" + id + "/status-changes";

        Records.post(changes, Map.of("state", "REINSTATED", "on", "2026-05-01")).statusCode(409);
        Records.post(changes, Map.of("state", "SUSPENDED", "on", "2026-05-01", "reason", "Giám sát không đạt"))
                .statusCode(200)
                .body("state", equalTo("SUSPENDED"));
        Records.post(changes, Map.of("state", "REINSTATED", "on", "2026-04-30"))
                .statusCode(400)
                .body("errors.code", contains("before"));
        Records.post(changes, Map.of("state", "REINSTATED", "on", "2026-06-01"))
                .statusCode(200)
                .body("state", equalTo("VALID"));

        given().get("/api/v1" + PATH + "/" + id + "?on=2026-05-31")
                .then()
                .body("state", equalTo("SUSPENDED"))
                .body("stateOn", equalTo("2026-05-01"));
        given().get("/api/v1" + changes)
                .then()
                .body("items.state", contains("SUSPENDED", "REINSTATED"))
                .body("items[0].reason", equalTo("Giám sát không đạt"));
        assertEquals(
                List.of("RECORDED VALID", "SUSPENDED SUSPENDED", "REINSTATED VALID"),
                db.query(
                        "select (data::jsonb ->> 'change') || ' ' || (data::jsonb ->> 'state') as told from event where key = ? order by version",
                        r -> r.string("told"),
                        UUID.fromString(id)));
    }

    @Test
    void the_validator_that_was_read_lets_it_be_changed() {
        var id = Records.created(PATH, Records.quality(product));
        var etag = given().get("/api/v1" + PATH + "/" + id).header("ETag");

        Records.officer()
                .header("If-Match", etag)
                .body(Map.of("state", "WITHDRAWN", "on", "2026-05-01"))
                .post("/api/v1" + PATH + "/" + id + "/status-changes")
                .then()
                .statusCode(200);
    }

    @Test
    void issuers_are_records_and_entered_once() {
        var name = "Trung tâm " + product;
        var id = Records.created("/certificate-issuers", Map.of("name", name, "accreditation", "VICAS 009"));
        Records.post("/certificate-issuers", Map.of("name", " " + name.toUpperCase(java.util.Locale.ROOT)))
                .statusCode(409)
                .body("type", equalTo("/problems/issuer-exists"));

        var body = Records.with(Records.quality(product), Map.of("issuerId", id));
        body.remove("issuer");
        Records.post(PATH, body).statusCode(201).body("issuer", equalTo(name)).body("issuerId", equalTo(id));
        given().get("/api/v1/quality-certificates?issuerId=" + id).then().body("items", hasSize(1));
        body.remove("issuerId");
        Records.post(PATH, body).statusCode(400).body("errors.pointer", contains("/issuer"));
    }

    @Test
    void the_code_list_is_edited_by_the_centre() {
        var code = "T" + product.toString().replace("-", "").substring(0, 12).toUpperCase(java.util.Locale.ROOT);
        var scheme =
                Map.of("name", "OCOP xanh", "usualMonths", 12, "activeFrom", "2026-01-01", "activeUntil", "2026-06-30");

        put(code, scheme, "08").statusCode(403);
        put(code, scheme, "VN").statusCode(200).body("version", equalTo(1));
        put(code, scheme, "VN").statusCode(200).body("version", equalTo(1));
        Records.created(PATH, Records.with(Records.quality(product), Map.of("scheme", code)));
        Records.post(PATH, Records.with(Records.quality(product), Map.of("scheme", code, "validFrom", "2026-07-01")))
                .statusCode(400)
                .body("errors.code", contains("scheme-not-active"));
        given().get("/api/v1/quality-schemes?activeOn=2026-07-01")
                .then()
                .body("items.code", hasItem("VIETGAP"))
                .body("items.code", not(hasItem(code)))
                .body("items.find { it.code == 'VIETGAP' }.usualMonths", equalTo(24))
                .body("items.find { it.code == 'TCB' }.endless", equalTo(true))
                .body("items.find { it.code == 'TCB' }.note", notNullValue());
    }

    @Test
    void the_lists_know_the_same_states() {
        var random = new Random(5);
        var kinds = List.of(QualityLife.Kind.values());
        for (int i = 0; i < 10; i++) {
            var id = UUID.fromString(Records.created(
                    PATH, Records.with(Records.quality(UUID.randomUUID()), Map.of("validUntil", "2026-09-30"))));
            var life = new QualityLife(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 9, 30), List.of());
            for (int k = 0; k < 6; k++) {
                var change = new QualityLife.Change(
                        kinds.get(random.nextInt(3)), life.earliest().plusDays(random.nextInt(30)));
                var before = life;
                try {
                    life = life.with(change);
                } catch (vn.ocop.platform.problem.Refused refused) {
                    continue;
                }
                Records.post(
                                PATH + "/" + id + "/status-changes",
                                Map.of(
                                        "state",
                                        change.kind().name(),
                                        "on",
                                        change.on().toString()))
                        .statusCode(200);
                assertEquals(before.changes().size() + 1, life.changes().size());
            }
            for (int k = 0; k < 30; k++) {
                var day = LocalDate.of(2026, 2, 20).plusDays(random.nextInt(260));
                assertEquals(
                        life.stateOn(day).name(),
                        db.query(
                                        "select s.state from quality_state_on(?, date '2026-03-01', date '2026-09-30', ?) s",
                                        r -> r.string("state"),
                                        id,
                                        day)
                                .getFirst());
            }
        }
    }

    private static io.restassured.response.ValidatableResponse put(String code, Object scheme, String area) {
        return given().header("Authorization", TestTokens.bearer("centre." + area, area, Roles.CENTRAL_OFFICE))
                .contentType("application/json")
                .body(scheme)
                .put("/api/v1/quality-schemes/" + code)
                .then();
    }
}
