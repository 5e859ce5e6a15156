package vn.ocop.certification.register;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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
class ExtensionTest {

    private static final LocalDate END = LocalDate.of(2026, 8, 1);
    private static final LocalDate UNTIL = LocalDate.of(2027, 1, 28); // 180 days

    @Inject
    Db db;

    private final UUID product = UUID.randomUUID();

    @Test
    void the_authority_of_the_level_keeps_a_certificate_whose_window_had_closed_before_the_law() {
        var number = imported(END);

        extend(number, "tq.office", "08", Roles.PROVINCIAL_OFFICE, UNTIL).statusCode(403);
        extend(number, "tn.authority", "19", Roles.PROVINCIAL_AUTHORITY, UNTIL)
                .statusCode(403)
                .body("type", equalTo("/problems/outside-area"));
        extend(number, "central.authority", "VN", Roles.MINISTRY_AUTHORITY, UNTIL)
                .statusCode(403)
                .body("type", equalTo("/problems/other-level-decides"));
        extend(number, "tq.authority", "08", Roles.PROVINCIAL_AUTHORITY, UNTIL.plusDays(1))
                .statusCode(409)
                .body("type", equalTo("/problems/extension-too-long"))
                .body("latest", equalTo(UNTIL.toString()));
        extend(number, "tq.authority", "08", Roles.PROVINCIAL_AUTHORITY, UNTIL)
                .statusCode(200)
                .body("validUntil", equalTo(END.toString()))
                .body("extendedUntil", equalTo(UNTIL.toString()));
        verdict(number, END, "VALID");
        verdict(number, END.plusDays(1), "EXTENDED");
        verdict(number, UNTIL.plusDays(1), "EXPIRED");
        extend(number, "tq.authority", "08", Roles.PROVINCIAL_AUTHORITY, UNTIL)
                .statusCode(409)
                .body("type", equalTo("/problems/already-extended"));
        assertEquals(List.of("2101/QĐ-UBND"), kept());
        assertEquals("""
                {"on": "2026-08-02", "change": "EXTENDED", "validUntil": "2027-01-28"}""", announced());
        assertEquals(1, audited());
    }

    @Test
    void who_could_file_in_time_is_not_extended() {
        var number = imported(LocalDate.of(2026, 12, 1));

        extend(number, "tq.authority", "08", Roles.PROVINCIAL_AUTHORITY, LocalDate.of(2027, 1, 1))
                .statusCode(409)
                .body("type", equalTo("/problems/filing-window-was-open"))
                .body("lastFilingDay", equalTo("2026-08-03"));
        assertEquals(List.of(), kept());
    }

    private static ValidatableResponse extend(String number, String user, String area, String role, LocalDate until) {
        return given().header("Authorization", TestTokens.bearer(user, area, role))
                .contentType("application/json")
                .body(Map.of(
                        "until", until.toString(),
                        "decision", Map.of("number", "2101/QĐ-UBND", "signedOn", "2026-07-20"),
                        "reason", "Không kịp nộp hồ sơ"))
                .post("/api/v1/certificates/{n}/extension", number)
                .then();
    }

    private static void verdict(String number, LocalDate on, String verdict) {
        given().queryParam("on", on.toString())
                .get("/api/v1/verifications/{n}", number)
                .then()
                .body("verdict", equalTo(verdict));
    }

    private String imported(LocalDate until) {
        var result = Decisions.imported(product, "08", 4, until.minusMonths(36));
        try (var decisions = new Decisions()) {
            decisions.imported(result);
        }
        Decisions.until("the certificate", () -> !numbers().isEmpty());
        return numbers().getFirst();
    }

    private List<String> numbers() {
        return db.query("select number from certificate where product_id = ?", r -> r.string("number"), product);
    }

    private List<String> kept() {
        return db.query("""
                select e.decision_number from certificate_extension e join certificate c on c.id = e.certificate_id
                where c.product_id = ?""", r -> r.string("decision_number"), product);
    }

    private String announced() {
        return db.query("""
                select jsonb_build_object('change', data::jsonb -> 'change', 'validUntil', data::jsonb -> 'validUntil',
                    'on', data::jsonb -> 'on')::text as said
                from event where type = 'vn.ocop.certification.certificate-extended.v1'
                    and key in (select id from certificate where product_id = ?)""", r -> r.string("said"), product).getFirst();
    }

    private int audited() {
        return db.query("""
                select count(*) as n from audit_record where action = 'certificate-extended'
                    and subject_id in (select id::text from certificate where product_id = ?)""", r -> r.intValue("n"), product).getFirst();
    }
}
