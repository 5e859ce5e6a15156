package vn.ocop.certification.lapse;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.ocop.certification.testing.Decisions;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.security.Roles;
import vn.ocop.platform.testing.TestTokens;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class LapseTest {

    private static final LocalDate TODAY = Decisions.today();

    @Inject
    Db db;

    @Inject
    LapseUseCases lapses;

    @Test
    void an_end_is_announced_once_on_the_day_after_the_last_also_when_days_were_missed() {
        var product = UUID.randomUUID();
        issued(Decisions.decision(product, "40", 3, TODAY));
        var last = TODAY.plusMonths(36);

        lapses.announce(last);
        assertEquals(List.of("certificate-issued"), announced(product));
        lapses.announce(last.plusDays(9));
        lapses.announce(last.plusDays(10));
        assertEquals(List.of("certificate-issued", "certificate-expired"), announced(product));
        assertEquals(
                last.plusDays(1).toString(),
                db.query(
                                "select data::jsonb ->> 'on' as day from event where type like '%expired%' and data::jsonb ->> 'productId' = ?",
                                r -> r.string("day"), product.toString())
                        .getFirst());
    }

    @Test
    void what_was_superseded_does_not_lapse() {
        var product = UUID.randomUUID();
        issued(Decisions.decision(product, "42", 3, TODAY.minusDays(10)));
        issued(Decisions.decision(product, "42", 4, TODAY.minusDays(5)));

        lapses.announce(TODAY.minusDays(10).plusMonths(36).plusDays(1));

        assertEquals(List.of("certificate-issued", "certificate-issued", "certificate-superseded"), announced(product));
    }

    @Test
    void an_office_sees_what_lapses_in_its_province() {
        var soon = imported("44", TODAY.plusDays(30));
        imported("44", TODAY.plusDays(181));
        var today = imported("44", TODAY);
        imported("46", TODAY.plusDays(30));

        expiries("hue.office", "44", Roles.PROVINCIAL_OFFICE, Map.of("within", "P180D"))
                .statusCode(200)
                .body("items.productId", contains(today.toString(), soon.toString()))
                .body("items.daysLeft", contains(0, 30));
        expiries("hue.office", "44", Roles.PROVINCIAL_OFFICE, Map.of("province", "46"))
                .statusCode(403)
                .body("type", equalTo("/problems/outside-area"));
        expiries("central.office", "VN", Roles.CENTRAL_OFFICE, Map.of("province", "44", "within", "P1M"))
                .statusCode(200);
        expiries("central.office", "VN", Roles.CENTRAL_OFFICE, Map.of("within", "soon"))
                .statusCode(400)
                .body("errors[0].code", equalTo("not-a-duration"));
        expiries("tq.producer", "08", Roles.PRODUCER, Map.of()).statusCode(403);
        given().get("/api/v1/expiries").then().statusCode(401);
    }

    private static io.restassured.response.ValidatableResponse expiries(
            String user, String area, String role, Map<String, String> query) {
        return given().header("Authorization", TestTokens.bearer(user, area, role))
                .queryParams(query)
                .get("/api/v1/expiries")
                .then();
    }

    private UUID imported(String province, LocalDate lastDay) {
        var product = UUID.randomUUID();
        var result = Decisions.imported(product, province, 3, TODAY.minusYears(2));
        result.put(
                "certificate", Map.of("validFrom", TODAY.minusYears(2).toString(), "validUntil", lastDay.toString()));
        try (var decisions = new Decisions()) {
            decisions.imported(result);
        }
        awaitSource(Decisions.id(result, "resultId"));
        return product;
    }

    private void issued(Map<String, Object> decision) {
        try (var decisions = new Decisions()) {
            decisions.decided(decision);
        }
        awaitSource(Decisions.id(decision, "assessmentId"));
    }

    private void awaitSource(Object id) {
        Decisions.until("the certificate", () -> !db.query(
                        "select id from certificate where source_id = ?",
                        r -> r.uuid("id"),
                        UUID.fromString(String.valueOf(id)))
                .isEmpty());
    }

    private List<String> announced(UUID product) {
        return db.query(
                "select type from event where key in (select id from certificate where product_id = ?) order by seq",
                r -> r.string("type").replace("vn.ocop.certification.", "").replace(".v1", ""),
                product);
    }
}
