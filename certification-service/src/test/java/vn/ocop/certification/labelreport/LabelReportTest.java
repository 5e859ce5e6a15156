package vn.ocop.certification.labelreport;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.security.Roles;
import vn.ocop.platform.testing.TestTokens;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class LabelReportTest {

    private final String number =
            "OCOP-52-2019-%09d".formatted(ThreadLocalRandom.current().nextInt(1_000_000_000));

    @Test
    void what_a_shopper_tells_reaches_the_office_of_the_province_and_no_other() {
        given().contentType("application/json")
                .body(Map.of("kind", "FORGED", "place", "Chợ Quy Nhơn", "note", "Số không có trong sổ"))
                .post("/api/v1/verifications/{n}/reports", number)
                .then()
                .statusCode(201);

        assertEquals(List.of("Chợ Quy Nhơn"), seenBy("bd.office", "52"));
        assertEquals(List.of("Chợ Quy Nhơn"), seenBy("central.office", "VN"));
        assertEquals(List.of(), seenBy("tq.office", "08"));
        given().header("Authorization", TestTokens.bearer("tq.office", "08", Roles.PROVINCIAL_OFFICE))
                .queryParam("province", "52")
                .get("/api/v1/verifications/reports")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/outside-area"));
    }

    @Test
    void the_page_has_a_form_that_needs_no_script_and_says_how_to_tell_a_forged_page() {
        var page = given().get("/verify/{n}", number)
                .then()
                .statusCode(404)
                .body(allOf(
                        containsString("Nhận biết trang giả"),
                        containsString("bắt đầu đúng bằng http://localhost:8080/verify/"),
                        containsString("action=\"/verify/" + number + "/reports?lang=vi\"")))
                .extract()
                .asString();
        assertTrue(page.getBytes(StandardCharsets.UTF_8).length < 60 * 1024);

        given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("kind", "OTHER_PRODUCT")
                .formParam("place", "Chợ Đầm")
                .formParam("note", "x".repeat(1_200))
                .post("/verify/{n}/reports?lang=vi", number)
                .then()
                .statusCode(201)
                .contentType("text/html; charset=utf-8")
                .body(containsString("Đã gửi, xin cảm ơn"));
        assertEquals(List.of("Chợ Đầm"), seenBy("bd.office", "52"));
    }

    private List<String> seenBy(String user, String area) {
        return given().header("Authorization", TestTokens.bearer(user, area, office(area)))
                .get("/api/v1/verifications/reports?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .param("n", number)
                .getList("items.findAll { it.number == n }.place");
    }

    private static String office(String area) {
        return area.equals("VN") ? Roles.CENTRAL_OFFICE : Roles.PROVINCIAL_OFFICE;
    }
}
