package vn.ocop.certification.verification;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ocop.certification.testing.Decisions;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.reference.Gtin;
import vn.ocop.standalone.testing.RealInfrastructure;

/** A bar code is scanned, and the page shows what one holds in the hand. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
@NullUnmarked
class VerificationByItemTest {

    private static final String BY_ITEM = "/api/v1/verifications/{gtin}";

    @Inject
    Db db;

    private final UUID product = UUID.randomUUID();
    private final String gtin = anItemNumber();
    private Decisions decisions = new Decisions();

    @BeforeEach
    void open() {
        decisions = new Decisions();
    }

    @AfterEach
    void close() {
        decisions.close();
    }

    private static String anItemNumber() {
        var twelve = "893" + ThreadLocalRandom.current().nextLong(100_000_000L, 1_000_000_000L);
        for (char digit = '0'; ; digit++) {
            if (Gtin.read(twelve + digit).isPresent()) {
                return twelve + digit;
            }
        }
    }

    @Test
    void an_item_number_tells_the_certificate_that_counts_on_the_day() {
        var first = imported(LocalDate.of(2024, 2, 29));
        var second = imported(LocalDate.of(2025, 3, 1));
        shown(1, List.of(packaging("Hộp giấy", gtin)), null);

        counts("2024-02-28", first, "UNKNOWN");
        counts("2024-02-29", first, "VALID");
        counts("2025-02-28", first, "VALID");
        counts("2025-03-01", second, "VALID");
        counts("2028-03-02", second, "EXPIRED");
        given().get(BY_ITEM, "0" + gtin)
                .then()
                .statusCode(200)
                .body("gtin", equalTo("0" + gtin))
                .body("product.packagings", hasSize(1))
                .body("product.packagings[0].amount", equalTo("200.5"))
                .body("product.thumbnail", nullValue());
        given().get("/verify/{gtin}?utm_source=zalo&gclid=1", gtin)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Còn hiệu lực"),
                        containsString("Hộp giấy 200,5 g (" + gtin + ")"),
                        not(containsString("<img")),
                        not(containsString("<script"))));
    }

    @Test
    void a_number_that_nothing_bears_is_never_valid() {
        var digit = gtin.charAt(12) == '9' ? '0' : (char) (gtin.charAt(12) + 1);
        for (var asked : List.of(gtin, gtin.substring(0, 12) + digit)) {
            given().get(BY_ITEM, asked)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/no-such-certificate"))
                    .body("verdict", equalTo("UNKNOWN"));
            given().get("/verify/{gtin}", asked).then().statusCode(404).body(not(containsString("Còn hiệu lực")));
        }
    }

    @Test
    void an_ended_packaging_is_told_until_its_number_is_anothers() {
        var number = imported(LocalDate.of(2025, 6, 30));
        shown(1, List.of(packaging("Túi", gtin)), null);
        shown(2, List.of(), null);
        given().get(BY_ITEM, gtin).then().body("number", equalTo(number)).body("product.packagings", hasSize(0));
        given().get("/verify/{gtin}?lang=en", gtin).then().body(containsString(gtin));

        tell(UUID.randomUUID(), 1, List.of(packaging("Lọ", gtin)), null);
        Decisions.until(
                "the number is another's", () -> given().get(BY_ITEM, gtin).statusCode() == 404);
    }

    @Test
    void the_page_with_its_picture_stays_within_60_kB_whatever_is_written_on_it() {
        var number = imported(LocalDate.of(2025, 6, 30));
        var before = given().get("/verify/{n}", number).header("ETag");
        var packagings = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 50; i++) {
            packagings.add(packaging("\"".repeat(200), null));
        }
        shown(1, packagings, "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");

        var page = given().get("/verify/{n}", number)
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("img-src 'self'"))
                .body(containsString("<img src=\"/api/v1/products/" + product
                        + "/picture/thumbnail\" alt=\"Miến dong Côn Minh\" width=\"320\" loading=\"lazy\">"))
                .extract();
        var bytes = page.asByteArray().length + 20 * 1024; // the picture, at most
        assertTrue(bytes <= 60_000, bytes + " bytes");
        assertNotEquals(before, page.header("ETag"));
    }

    private void counts(String on, String number, String verdict) {
        given().queryParam("on", on)
                .get(BY_ITEM, gtin)
                .then()
                .statusCode(200)
                .body("number", equalTo(number))
                .body("verdict", equalTo(verdict));
    }

    private static Map<String, Object> packaging(String form, String gtin) {
        var packaging = new HashMap<String, Object>(
                Map.of("packagingId", Ids.next().toString(), "form", form, "amount", "200.5", "unit", "G"));
        packaging.put("gtin", gtin);
        return packaging;
    }

    private void shown(long version, List<Map<String, Object>> packagings, String picture) {
        tell(product, version, packagings, picture);
        Decisions.until(
                "version " + version + " of the product",
                () -> db.query(
                                        "select count(*) as n from known_packaging where product_id = ? and in_use",
                                        r -> r.longValue("n"),
                                        product)
                                .getFirst()
                        == packagings.size());
    }

    private void tell(UUID id, long version, List<Map<String, Object>> packagings, String picture) {
        var data = new HashMap<String, Object>();
        data.put("productId", id.toString());
        data.put("producerId", UUID.randomUUID().toString());
        data.put("producerName", "HTX Tài Hoan");
        data.put("name", "Miến dong Côn Minh");
        data.put("code", null);
        data.put("packagings", packagings);
        data.put("picture", picture == null ? null : Map.of("path", "/", "thumbnail", "/", "sha256", picture));
        data.put("change", "CHANGED");
        decisions.send("ocop.product.v1", "vn.ocop.product.product-changed.v1", id, version, data);
    }

    private String imported(LocalDate signedOn) {
        var result = Decisions.imported(product, "19", 4, signedOn);
        decisions.imported(result);
        var id = Decisions.id(result, "resultId");
        Decisions.until("the certificate", () -> !numbers(id).isEmpty());
        return numbers(id).getFirst();
    }

    private List<String> numbers(UUID resultId) {
        return db.query("select number from certificate where source_id = ?", r -> r.string("number"), resultId);
    }
}
