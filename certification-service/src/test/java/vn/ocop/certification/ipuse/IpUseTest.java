package vn.ocop.certification.ipuse;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.ocop.certification.testing.Decisions;
import vn.ocop.certification.testing.Records;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.security.Roles;
import vn.ocop.platform.testing.TestTokens;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class IpUseTest {

    @Inject
    Db db;

    @Test
    void a_use_is_given_once_and_taken_back() {
        var right = Records.created("/ip-rights", Records.indication());
        var product = UUID.randomUUID();
        var uses = "/ip-rights/" + right + "/uses";
        var id = Records.post(uses, Records.use(product))
                .statusCode(201)
                .body("state", equalTo("IN_FORCE"))
                .extract()
                .<String>path("id");

        Records.post(uses, Records.use(product))
                .statusCode(400)
                .body("errors.code", contains("use-given-already"))
                .body("errors.pointer", contains("/productIds"));
        Records.post(uses + "/" + id + "/revocation", revocation("2025-12-31"))
                .statusCode(400)
                .body("errors.code", contains("before"));
        Records.post(uses + "/" + id + "/revocation", revocation("2026-06-01"))
                .statusCode(200)
                .body("state", equalTo("REVOKED"));
        Records.post(uses + "/" + id + "/revocation", revocation("2026-07-01"))
                .statusCode(409)
                .body("type", equalTo("/problems/use-ended-already"));

        given().get("/api/v1" + uses + "/" + id + "?on=2026-05-31").then().body("state", equalTo("IN_FORCE"));
        given().get("/api/v1" + uses + "?state=IN_FORCE").then().body("items", hasSize(0));
        assertEquals(List.of("GRANTED null", "REVOKED 2026-06-01"), told(id));
        Records.post(uses, Records.use(product)).statusCode(400); // until the day before, it was given
        Records.created(uses, Records.with(Records.use(product), Map.of("from", "2026-06-01")));
    }

    @Test
    void two_hundred_users_are_given_at_once_and_one_fault_gives_none() {
        var right = Records.created("/ip-rights", Records.indication());
        var batch = "/ip-rights/" + right + "/uses/batch";
        var uses = IntStream.range(0, 200)
                .mapToObj(_ -> Records.use(UUID.randomUUID()))
                .toList();
        var first = uses.getFirst();
        var wrong = List.of(
                first,
                Records.with(first, Map.of("note", "again")),
                Records.with(Records.use(UUID.randomUUID()), Map.of("from", "2019-12-31", "until", "2019-12-30")),
                Records.use(UUID.randomUUID()));

        Records.post(batch, Map.of("uses", wrong))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/uses/1/productIds", "/uses/2/until", "/uses/2/from"));
        Records.post(batch, Map.of("uses", uses)).statusCode(201).body("items", hasSize(200));
        assertEquals(
                200,
                db.query(
                                "select count(*) as n from event where data::jsonb ->> 'ipRightId' = ? and type like '%ip-use-changed%'",
                                r -> r.intValue("n"), right)
                        .getFirst());
    }

    @Test
    void only_marks_of_many_users_and_indications_are_given_to_others() {
        var patent = Records.created(
                "/ip-rights",
                Records.with(
                        Records.indication(),
                        Map.of("kind", "PATENT", "filedOn", "2018-01-01", "name", "Máy sao chè")));
        var filed = Records.with(Records.indication(), Map.of("state", "FILED", "filedOn", "2026-01-01"));
        filed.remove("grantedOn");
        var application = Records.created("/ip-rights", filed);

        Records.post("/ip-rights/" + patent + "/uses", Records.use(UUID.randomUUID()))
                .statusCode(409)
                .body("type", equalTo("/problems/no-right-of-use"));
        Records.post("/ip-rights/" + application + "/uses", Records.use(UUID.randomUUID()))
                .statusCode(400)
                .body("errors.code", contains("right-not-in-force"));
    }

    @Test
    void an_officer_of_another_area_gives_no_use() {
        var right = Records.created("/ip-rights", Records.indication());

        given().header("Authorization", TestTokens.bearer("tn.ip", "19", Roles.IP_OFFICER))
                .contentType("application/json")
                .body(Records.use(UUID.randomUUID()))
                .post("/api/v1/ip-rights/" + right + "/uses")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/outside-area"));
    }

    @Test
    void a_use_ends_with_its_right() {
        var right = Records.created("/ip-rights", Records.indication());
        var uses = "/ip-rights/" + right + "/uses";
        var id = Records.created(uses, Records.use(UUID.randomUUID()));
        var today = Decisions.today();

        Records.post("/ip-rights/" + right + "/status-changes", Map.of("state", "CANCELLED", "on", today.toString()))
                .statusCode(200);

        given().get("/api/v1" + uses + "/" + id).then().body("state", equalTo("RIGHT_NOT_IN_FORCE"));
        given().get("/api/v1" + uses + "/" + id + "?on=" + today.minusDays(1))
                .then()
                .body("state", equalTo("IN_FORCE"));
    }

    @Test
    void the_lists_know_the_same_states() {
        var random = new Random(7);
        for (int i = 0; i < 300; i++) {
            var from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(20));
            var until = random.nextBoolean() ? from.plusDays(random.nextInt(20)) : null;
            var revokedOn = random.nextBoolean() ? from.plusDays(random.nextInt(20)) : null;
            var inForce = random.nextBoolean();
            var day = LocalDate.of(2025, 12, 25).plusDays(random.nextInt(60));

            assertEquals(
                    UseState.on(day, from, until, revokedOn, inForce).name(),
                    db.query(
                                    "select ip_use_state(?::date, ?::date, ?::date, ?, ?::date) as state",
                                    r -> r.string("state"),
                                    from,
                                    until,
                                    revokedOn,
                                    inForce ? "GRANTED" : "EXPIRED",
                                    day)
                            .getFirst());
        }
    }

    private static Map<String, Object> revocation(String on) {
        return Map.of("on", on, "reason", "Vi phạm quy chế");
    }

    private List<String> told(String id) {
        return db.query(
                "select (data::jsonb ->> 'change') || ' ' || coalesce(data::jsonb ->> 'revokedOn', 'null') as told from event where key = ? order by version",
                r -> r.string("told"),
                UUID.fromString(id));
    }
}
