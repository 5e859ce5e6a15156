package vn.ocop.product.packaging;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.reference.Gtin;
import vn.ocop.product.Flow;
import vn.ocop.product.Stored;
import vn.ocop.standalone.testing.RealInfrastructure;

/** What one sees of a product on a shelf: packagings with item numbers, and the picture. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
@NullUnmarked
class PackagingTest {

    @Inject
    Stored stored;

    private final Flow flow = new Flow();

    /** Of 13 digits, the last of them right. */
    private static String anItemNumber() {
        var twelve = "893" + ThreadLocalRandom.current().nextLong(100_000_000L, 1_000_000_000L);
        for (char digit = '0'; ; digit++) {
            if (Gtin.read(twelve + digit).isPresent()) {
                return twelve + digit;
            }
        }
    }

    private static Map<String, Object> box(String gtin) {
        return Map.of("form", "Hộp giấy", "netContent", Map.of("amount", "200.5", "unit", "G"), "gtin", gtin);
    }

    @Test
    void a_packaging_bears_an_item_number_that_no_other_in_use_bears() {
        var producer = flow.newProducer();
        var product = flow.newProduct(producer, 11);
        var other = flow.newProduct(producer, 11);
        var path = Flow.API + "/products/" + product + "/packagings";
        var gtin = anItemNumber();
        var wrong = gtin.substring(0, 12) + (char) ('0' + (gtin.charAt(12) - '0' + 1) % 10);
        flow.producer()
                .body(box(wrong))
                .post(path)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/gtin"))
                .body("errors.code", contains("not-a-gtin"));
        var location = flow.producer()
                .body(box(gtin))
                .post(path)
                .then()
                .statusCode(201)
                .body("packagings[0].gtin", equalTo(gtin))
                .body("packagings[0].netContent.amount", equalTo("200.5"))
                .extract()
                .header("Location");
        // the same number in fourteen digits
        flow.producer()
                .body(box("0" + gtin))
                .post(Flow.API + "/products/" + other + "/packagings")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/gtin-taken"));
        given().get(Flow.API + "/products?gtin=0" + gtin).then().body("items.id", contains(product));
        given().get(Flow.API + "/products?gtin=" + wrong).then().statusCode(400);
        assertTrue(stored.payloads(product, "product-changed").getLast().contains("\"gtin\":\"" + gtin + "\""));
        flow.producer().delete(location).then().statusCode(204);
        flow.producer().delete(location).then().statusCode(404);
        given().get(Flow.API + "/products/" + product).then().body("packagings", hasSize(0));
        flow.producer()
                .body(box(gtin))
                .post(Flow.API + "/products/" + other + "/packagings")
                .then()
                .statusCode(201);
        assertThrows(
                RuntimeException.class,
                () -> stored.query("delete from packaging where product_id = ? returning form as it", product));
    }

    @Test
    void a_picture_is_drawn_anew_in_two_sizes() throws Exception {
        var product = flow.newProduct();
        var path = Flow.API + "/products/" + product + "/picture";
        var png = Flow.png(900, 600);
        // what a camera or a prankster adds after the end
        var added = java.util.Arrays.copyOf(png, png.length + 6);
        System.arraycopy("SECRET".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, added, png.length, 6);
        flow.setPicture(product, added)
                .then()
                .statusCode(200)
                .body("picture.path", equalTo(path))
                .body("picture.width", equalTo(900))
                .body("picture.height", equalTo(600));
        var large = given().get(path)
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("X-Content-Type-Options", "nosniff")
                .extract();
        assertTrue(!new String(large.asByteArray(), java.nio.charset.StandardCharsets.ISO_8859_1).contains("SECRET"));
        given().header("If-None-Match", large.header("ETag")).get(path).then().statusCode(304);
        var small = given().get(path + "/thumbnail").asByteArray();
        assertTrue(small.length <= 20 * 1024, small.length + " bytes");
        var drawn = ImageIO.read(new ByteArrayInputStream(small));
        assertEquals(3, Math.round(2.0 * drawn.getWidth() / drawn.getHeight()));
        assertArrayEquals(small, given().get(path + "/thumbnail").asByteArray());
        assertTrue(stored.payloads(product, "product-changed")
                .getLast()
                .contains("\"thumbnail\":\"" + path + "/thumbnail\""));
        flow.producer().delete(path).then().statusCode(204);
        given().get(path).then().statusCode(404);
        given().get(Flow.API + "/products/" + product).then().body("picture", nullValue());
    }

    @Test
    void what_is_no_picture_is_refused_and_the_product_stays_without() {
        var product = flow.newProduct();
        var before = stored.traces();
        refused(product, Flow.PDF, 415, "picture-type-not-taken");
        refused(product, Flow.png(159, 400), 422, "picture-out-of-size");
        var cut = java.util.Arrays.copyOf(Flow.png(300, 300), 40);
        refused(product, cut, 422, "picture-unreadable");
        assertEquals(before, stored.traces());
    }

    private void refused(String product, byte[] file, int status, String type) {
        flow.setPicture(product, file).then().statusCode(status).body("type", equalTo("/problems/" + type));
    }
}
