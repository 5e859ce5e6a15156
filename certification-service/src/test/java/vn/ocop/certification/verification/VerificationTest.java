package vn.ocop.certification.verification;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ocop.certification.testing.Decisions;
import vn.ocop.platform.database.Db;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class VerificationTest {

    private static final LocalDate DECIDED = LocalDate.of(2024, 2, 29);

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
    void the_verdict_follows_the_day_asked_about() {
        var number = imported(DECIDED);

        verdict(number, "2024-02-28", "UNKNOWN");
        verdict(number, "2024-02-29", "VALID");
        verdict(number, "2027-02-28", "VALID");
        verdict(number, "2027-03-01", "EXPIRED");
    }

    @Test
    void a_superseded_certificate_names_its_successor() {
        var number = imported(DECIDED);
        var later = imported(LocalDate.of(2025, 3, 1));

        given().queryParam("on", "2025-03-01")
                .get("/api/v1/verifications/{n}", number)
                .then()
                .body("verdict", equalTo("SUPERSEDED"))
                .body("supersededBy", equalTo(later));
        verdict(number, "2025-02-28", "VALID");
    }

    @Test
    void it_tells_what_a_shopper_needs_and_no_more() {
        var number = imported(LocalDate.of(2025, 6, 30));

        given().get("/api/v1/verifications/{n}", number.toLowerCase(java.util.Locale.ROOT))
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=1")
                .body("number", equalTo(number))
                .body("verdict", equalTo("VALID"))
                .body("stars", equalTo(4))
                .body("product.name", equalTo("Miến dong Côn Minh"))
                .body("producer", equalTo(Map.of("name", "HTX Tài Hoan")))
                .body("issuer.level", equalTo("PROVINCE"))
                .body("validFrom", equalTo("2025-06-30"))
                .body("validUntil", equalTo("2028-06-30"))
                .body("onlyThisProduct.vi", containsString("chỉ áp dụng cho đúng sản phẩm"))
                .body("onlyThisProduct.en", containsString("exactly the product"));
    }

    @Test
    void an_unknown_number_is_never_valid() {
        given().get("/api/v1/verifications/OCOP-08-2020-999999")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/no-such-certificate"))
                .body("verdict", equalTo("UNKNOWN"));
        given().get("/api/v1/verifications/{n}", "nonsense'--").then().statusCode(404);
    }

    @Test
    void the_page_answers_in_vietnamese_and_english_without_script() {
        var number = imported(LocalDate.of(2025, 6, 30));

        var vietnamese = given().get("/verify/{n}?utm_source=zalo&fbclid=1", number)
                .then()
                .statusCode(200)
                .contentType("text/html; charset=utf-8")
                .header("Cache-Control", "public, max-age=1")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(allOf(
                        containsString("Còn hiệu lực"),
                        containsString("Miến dong Côn Minh"),
                        containsString("đến hết 30/06/2028"),
                        containsString("http://localhost:8080/verify/"),
                        not(containsString("<script"))))
                .extract()
                .asString();
        assertTrue(vietnamese.length() < 10_000, () -> vietnamese.length() + " characters");
        given().get("/verify/{n}?lang=en", number).then().body(containsString("4 of 5 stars"));
        given().header("Accept-Language", "en-GB")
                .get("/verify/{n}", number)
                .then()
                .header("Content-Language", "en")
                .body(containsString("none of its producer&#39;s other products"));
    }

    @Test
    void the_page_of_an_unknown_number_is_a_404_that_says_so() {
        given().get("/verify/{n}", "OCOP-08-2020-999999")
                .then()
                .statusCode(404)
                .body(allOf(containsString("Không có trong sổ đăng ký"), not(containsString("Còn hiệu lực"))));
        given().get("/verify/{n}", "<b>x</b>")
                .then()
                .statusCode(404)
                .body(allOf(containsString("&lt;b&gt;x&lt;"), not(containsString("<b>x"))));
        given().get("/q/metrics")
                .then()
                .body(containsString(
                        "http_server_requests_seconds_count{method=\"GET\",status=\"404\",uri=\"/verify/{number}\"}"));
    }

    @Test
    void an_unchanged_page_is_not_sent_again() {
        var number = imported(LocalDate.of(2025, 6, 30));
        var etag = given().get("/verify/{n}", number).header("ETag");

        given().header("If-None-Match", etag).get("/verify/{n}", number).then().statusCode(304);
    }

    private static void verdict(String number, String on, String verdict) {
        given().queryParam("on", on)
                .get("/api/v1/verifications/{n}", number)
                .then()
                .statusCode(200)
                .body("on", equalTo(on))
                .body("verdict", equalTo(verdict));
    }

    private String imported(LocalDate signedOn) {
        var result = Decisions.imported(product, "19", 4, signedOn);
        decisions.imported(result);
        var id = Decisions.id(result, "resultId");
        Decisions.until("the certificate", () -> !numbers(id).isEmpty());
        return numbers(id).getFirst();
    }

    private java.util.List<String> numbers(UUID resultId) {
        return db.query("select number from certificate where source_id = ?", r -> r.string("number"), resultId);
    }
}
