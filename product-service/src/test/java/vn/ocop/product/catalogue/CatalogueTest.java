package vn.ocop.product.catalogue;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.event.Topics;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.testing.Await;
import vn.ocop.product.Flow;
import vn.ocop.product.Stored;
import vn.ocop.product.catalogue.CertificationConsumer.CertificateChanged;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
@NullUnmarked
class CatalogueTest {

    private static final Instant MORNING = Instant.parse("2026-11-01T01:00:00Z");

    @Inject
    Stored stored;

    @Inject
    CertificationConsumer consumer;

    @Test
    void the_public_reads_a_product_and_keeps_it_for_a_second() {
        var flow = new Flow();
        var path = Flow.API + "/products/" + flow.newProduct();
        var etag = given().get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=1")
                .contentType("application/json")
                .body("name", equalTo("Chè Shan tuyết Hoàng Su Phì"))
                .body("productSet", equalTo(11))
                .body("sector", equalTo("I"))
                .body("stars", nullValue())
                .body("state", equalTo("UNRATED"))
                .body("producer.type", equalTo("COOPERATIVE"))
                .body("producer.containsKey('contact')", equalTo(false))
                .extract()
                .header("ETag");
        given().header("If-None-Match", etag).get(path).then().statusCode(304).header("ETag", etag);
        given().get(Flow.API + "/products/019385b0-7a1e-7000-8000-00000000dead")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
        given().get(Flow.API + "/products/not-an-id").then().statusCode(404);
    }

    @Test
    void a_product_that_cannot_be_is_refused_and_nothing_is_stored() {
        var flow = new Flow();
        var producer = flow.newProducer();
        var before = stored.traces();
        var body = Flow.productBody(producer, 27, "99999");
        flow.producer()
                .body(body)
                .post(Flow.API + "/products")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/communeCode", "/productSet"))
                .body("errors.code", containsInAnyOrder("no-such-commune", "no-such-product-set"));
        flow.producer()
                .body(Flow.productBody(UUID.randomUUID().toString(), 11, "01021"))
                .post(Flow.API + "/products")
                .then()
                .statusCode(400)
                .body("errors.code", contains("no-such-producer"));
        assertEquals(before, stored.traces());
    }

    @Test
    void strangers_register_and_change_no_products() {
        var flow = new Flow();
        var producer = flow.newProducer();
        var product = flow.newProduct(producer, 11);
        var before = stored.traces();
        var body = Flow.productBody(producer, 11, "01021");
        new Flow()
                .producer()
                .body(body)
                .post(Flow.API + "/products")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-your-producer"));
        Flow.as("tn.office", "19", "provincial-office")
                .body(body)
                .post(Flow.API + "/products")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/outside-area"));
        Flow.as("the.auditor", "VN", "auditor")
                .body(body)
                .post(Flow.API + "/products")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/role-required"));
        given().contentType("application/json")
                .body(body)
                .post(Flow.API + "/products")
                .then()
                .statusCode(401);
        new Flow()
                .producer()
                .header("If-Match", "*")
                .body(body)
                .put(Flow.API + "/products/" + product)
                .then()
                .statusCode(403);
        Flow.as("the.auditor", "VN", "auditor")
                .header("If-Match", "*")
                .body(body)
                .put(Flow.API + "/products/" + product)
                .then()
                .statusCode(403);
        assertEquals(before, stored.traces());
    }

    @Test
    void an_association_takes_part_with_tourism_alone() {
        var flow = new Flow();
        var body = flow.producerBody();
        body.put("type", "ASSOCIATION");
        var producer = Flow.id(flow.producer().body(body).post(Flow.API + "/producers"));
        flow.producer()
                .body(Flow.productBody(producer, 11, "01021"))
                .post(Flow.API + "/products")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/producer-type-may-not-apply"));
        flow.newProduct(producer, 26);
    }

    @Test
    void set_and_place_stay_once_a_dossier_rests_on_them() {
        var flow = new Flow();
        var producer = flow.newProducer();
        var product = flow.newProduct(producer, 11);
        var path = Flow.API + "/products/" + product;
        var body = Flow.productBody(producer, 12, "01021");
        flow.producer().body(body).put(path).then().statusCode(428);
        var etag = flow.producer()
                .header("If-Match", given().get(path).header("ETag"))
                .body(body)
                .put(path)
                .then()
                .statusCode(200)
                .body("productSet", equalTo(12))
                .extract()
                .header("ETag");
        flow.open(product);
        flow.producer()
                .header("If-Match", etag)
                .body(Flow.productBody(producer, 11, "01021"))
                .put(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/product-set-and-place-fixed"));
        body.put("name", "Tên khác");
        flow.producer()
                .header("If-Match", etag)
                .body(body)
                .put(path)
                .then()
                .statusCode(200)
                .body("name", equalTo("Tên khác"));
        flow.producer().header("If-Match", etag).body(body).put(path).then().statusCode(412);
    }

    @Test
    void lists_are_filtered_and_paged() {
        var flow = new Flow("00733");
        var producer = flow.newProducer();
        var tea = flow.newProduct(producer, 11);
        var rice = flow.newProduct(producer, 3);
        var tour = flow.newProduct(producer, 26);
        var here = Flow.API + "/products?commune=00733";
        String next = given().get(here + "&limit=2")
                .then()
                .body("items.id", contains(tea, rice))
                .header("Link", org.hamcrest.Matchers.containsString("rel=\"next\""))
                .extract()
                .path("next");
        given().get(here + "&limit=2&after=" + next)
                .then()
                .body("items.id", contains(tour))
                .body("next", nullValue());
        given().get(here + "&sector=I").then().body("items.id", contains(tea, rice));
        given().get(here + "&set=26").then().body("items.id", contains(tour));
        given().get(here + "&text=che shan").then().body("items", hasSize(3));
        given().get(here + "&text=chè SHÁN").then().body("items", hasSize(3));
        given().get(here + "&text=banh").then().body("items", hasSize(0));
        given().get(here + "&state=UNRATED&province=08&producerId=" + producer)
                .then()
                .body("items", hasSize(3));
        given().get(here + "&stars=7&state=GOLD&sector=X&set=40")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("?stars", "?state", "?sector", "?set"));
        given().get(here + "&color=red").then().statusCode(400).body("errors.code", contains("unknown-filter"));
    }

    @Test
    void a_certificate_shows_on_the_product() {
        var flow = new Flow("00745");
        var product = flow.newProduct();
        var id = Ids.next();
        apply(certificate(id, product, 4, "VALID", Flow.today(), MORNING));
        given().get(Flow.API + "/products/" + product)
                .then()
                .body("stars", equalTo(4))
                .body("state", equalTo("RECOGNISED"))
                .body("certificate.number", equalTo("OCOP-08-2026-" + id))
                .body(
                        "certificate.validUntil",
                        equalTo(Flow.today().plusMonths(36).toString()));
        given().get(Flow.API + "/products?commune=00745&stars=4").then().body("items.id", contains(product));
        given().get(Flow.API + "/products?commune=00745&stars=5").then().body("items", hasSize(0));
        flow.producer()
                .get(Flow.API + "/products/" + product + "/filing-options")
                .then()
                .body("items.find { it.kind == 'FIRST' }.reason", equalTo("ALREADY_RECOGNISED"))
                .body("items.find { it.kind == 'UPGRADE' }.open", equalTo(true))
                .body("items.find { it.kind == 'REASSESSMENT' }.reason", equalTo("TOO_EARLY"));

        apply(certificate(id, product, 4, "REVOKED", Flow.today(), MORNING));
        given().get(Flow.API + "/products/" + product)
                .then()
                .body("stars", nullValue())
                .body("state", equalTo("REVOKED"))
                .body("certificate.state", equalTo("REVOKED"));
        given().get(Flow.API + "/products?commune=00745&state=REVOKED").then().body("items.id", contains(product));
    }

    @Test
    void the_answer_is_another_when_a_certificate_changes_it_and_the_same_when_it_is_told_again() {
        var product = new Flow().newProduct();
        var path = Flow.API + "/products/" + product;
        var unrated = given().get(path).header("ETag");
        var issued = certificate(Ids.next(), product, 4, "VALID", Flow.today(), MORNING);
        apply(issued);
        var recognised = given().header("If-None-Match", unrated)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        apply(issued);
        given().header("If-None-Match", recognised).get(path).then().statusCode(304);
        apply(certificate(issued.certificateId(), product, 4, "WITHDRAWN", Flow.today(), MORNING));
        given().header("If-None-Match", recognised)
                .get(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("UNRATED"))
                .body("stars", nullValue())
                .body("certificate", nullValue());
    }

    @Test
    void a_certificate_lapses_by_its_dates_without_any_event() {
        var flow = new Flow("00763");
        var product = flow.newProduct();
        apply(certificate(
                Ids.next(), product, 3, "VALID", Flow.today().minusMonths(36).minusDays(1), MORNING));
        given().get(Flow.API + "/products/" + product)
                .then()
                .body("stars", nullValue())
                .body("state", equalTo("LAPSED"))
                .body("certificate.state", equalTo("EXPIRED"));
        given().get(Flow.API + "/products?commune=00763&state=LAPSED").then().body("items.id", contains(product));
        given().get(Flow.API + "/products?commune=00763&stars=3").then().body("items", hasSize(0));
        flow.open(product); // a first dossier is open again
    }

    @Test
    void the_order_in_which_certificates_arrive_does_not_matter() {
        var first = certificate(Ids.next(), "", 3, "SUPERSEDED", Flow.today().minusDays(400), MORNING);
        var second = certificate(Ids.next(), "", 4, "VALID", Flow.today().minusDays(30), MORNING);
        var flow = new Flow();
        var producer = flow.newProducer();
        for (var order : List.of(List.of(first, second), List.of(second, first))) {
            var product = flow.newProduct(producer, 11);
            order.forEach(one -> apply(
                    certificate(Ids.next(), product, one.stars(), one.state(), one.validFrom(), one.recordedAt())));
            given().get(Flow.API + "/products/" + product).then().body("stars", equalTo(4));
        }
    }

    @Test
    void an_upgrade_names_more_stars_and_what_changed() {
        var flow = new Flow();
        var product = flow.newProduct();
        apply(certificate(Ids.next(), product, 4, "VALID", Flow.today(), MORNING));
        var path = Flow.API + "/products/" + product + "/dossiers";
        flow.producer()
                .body(Map.of("kind", "UPGRADE", "targetStars", 4))
                .post(path)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/targetStars", "/changes"));
        flow.producer()
                .body(Map.of("kind", "FIRST"))
                .post(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/product-already-recognised"));
        flow.producer()
                .body(Map.of("kind", "REASSESSMENT"))
                .post(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/outside-reassessment-window"))
                .body("from", equalTo(Flow.today().plusMonths(36).minusDays(180).toString()));
        flow.producer()
                .body(Map.of("kind", "UPGRADE", "targetStars", 5, "changes", List.of("Bao bì mới")))
                .post(path)
                .then()
                .statusCode(201)
                .body("changes", contains("Bao bì mới"))
                .body("targetStars", equalTo(5));
    }

    @Test
    void a_certificate_arrives_over_the_topic() throws Exception {
        var product = new Flow().newProduct();
        var id = Ids.next();
        stored.send(Topics.CERTIFICATION, "vn.ocop.certification.certificate-issued.v1", id, 1, """
                {"certificateId": "%s", "number": "OCOP-08-2026-900001", "printedNumber": "1", "productId": "%s", "producerId": "%s",
                 "product": {}, "producer": {}, "stars": 3, "state": "VALID", "validFrom": "%s", "validUntil": "%s",
                 "recordedAt": "2026-11-21T00:00:00Z", "origin": "SCORED_HERE", "change": "ISSUED"}
                """.formatted(
                        id, product, id, Flow.today(), Flow.today().plusMonths(36)));
        Await.until("stars on the product", () -> Integer.valueOf(3)
                .equals(given().get(Flow.API + "/products/" + product).path("stars")));
    }

    @Test
    void reference_data_is_public() {
        given().get(Flow.API + "/administrative-units?level=COMMUNE&parent=08&limit=200")
                .then()
                .statusCode(200)
                .body("items.find { it.code == '01021' }.name", equalTo("Hoàng Su Phì"));
        given().get(Flow.API + "/administrative-units?validOn=2024-12-31&limit=200")
                .then()
                .body("items", hasSize(63));
        given().get(Flow.API + "/administrative-units?limit=200").then().body("items", hasSize(34));
        given().get(Flow.API + "/administrative-units?level=STREET").then().statusCode(400);
        given().get(Flow.API + "/administrative-units?validOn=yesterday")
                .then()
                .statusCode(400)
                .body("errors.code", contains("not-a-date"));
        var map = given().get(Flow.API + "/administrative-units/geometry?boundaries=2024")
                .then()
                .statusCode(200)
                .contentType("application/geo+json")
                .extract()
                .asString();
        assertEquals(
                63,
                io.restassured.path.json.JsonPath.from(map).getList("features").size());
        given().get(Flow.API + "/administrative-units/geometry?boundaries=1999")
                .then()
                .statusCode(400);
        given().get(Flow.API + "/product-sets")
                .then()
                .statusCode(200)
                .body("sectors", hasSize(6))
                .body("sectors.groups.flatten().sets.flatten().size()", equalTo(26))
                .body("applicantTypes.size()", greaterThan(6));
    }

    private void apply(CertificateChanged changed) {
        QuarkusTransaction.requiringNew()
                .run(() -> consumer.apply(
                        List.of(Stored.event(Topics.CERTIFICATION, changed.certificateId(), 1, changed))));
    }

    private static CertificateChanged certificate(
            UUID id, String product, int stars, String state, LocalDate from, Instant recordedAt) {
        return new CertificateChanged(
                id,
                "OCOP-08-2026-" + id,
                product.isEmpty() ? id : UUID.fromString(product),
                stars,
                state,
                from,
                from.plusMonths(36),
                recordedAt,
                null);
    }
}
