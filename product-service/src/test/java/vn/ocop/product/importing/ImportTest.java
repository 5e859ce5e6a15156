package vn.ocop.product.importing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.event.Topics;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.testing.Await;
import vn.ocop.product.Flow;
import vn.ocop.product.Stored;
import vn.ocop.product.importing.ImportConsumer.ImportedDecision;
import vn.ocop.product.importing.ImportConsumer.ImportedProducer;
import vn.ocop.product.importing.ImportConsumer.ImportedProduct;
import vn.ocop.product.importing.ImportConsumer.ResultImported;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
@NullUnmarked
class ImportTest {

    private static final Instant EARLY = Instant.parse("2026-11-01T01:00:00Z");

    @Inject
    Stored stored;

    @Inject
    ImportUseCases useCases;

    @Test
    void a_result_decided_elsewhere_brings_its_product_and_producer() throws Exception {
        var result = Ids.next();
        var product = Ids.named("test-08", "P-" + result);
        var producer = Ids.named("test-08", "R-" + result);
        stored.send(Topics.ASSESSMENT_IMPORTS, "vn.ocop.assessment.result-imported.v1", result, 1, """
                {"resultId": "%1$s", "sourceSystem": "test-08", "externalId": "E1", "externalProductCode": "83-829-%1$s", "productId": "%2$s",
                 "producerId": "%3$s", "product": {"name": "Mật ong bạc hà", "formerGroup": "Mật ong", "communeCode": "00721", "provinceCode": "08"},
                 "producer": {"id": "%3$s", "name": "Hộ ông B", "type": "HOUSEHOLD", "communeCode": "00721"},
                 "decision": {"number": "1/QĐ-UBND", "signedOn": "2024-05-01", "issuer": {"level": "PROVINCE", "name": "UBND tỉnh"}},
                 "legalBasis": "148/QĐ-TTg", "stars": 4, "provinceCode": "08", "recordedAt": "2026-11-21T00:00:00Z", "origin": "IMPORTED", "marks": []}
                """.formatted(
                        result, product, producer));
        Await.until(
                "product imported",
                () -> given().get(Flow.API + "/products/" + product).statusCode() == 200);
        given().get(Flow.API + "/products/" + product)
                .then()
                .body("name", equalTo("Mật ong bạc hà"))
                .body("origin", equalTo("IMPORTED"))
                .body("productSet", nullValue())
                .body("formerGroup", equalTo("Mật ong"))
                .body("code", nullValue())
                .body("codes.code", contains("83-829-" + result))
                .body("codes.scheme", contains("test-08"))
                .body("producer.type", equalTo("HOUSEHOLD"));
        given().get(Flow.API + "/products?code=83-829-" + result).then().body("items.id", contains(product.toString()));
        assertEquals(List.of("product-changed"), stored.events(product.toString()));
        assertEquals(List.of("producer-changed"), stored.events(producer.toString()));
    }

    @Test
    void a_corrected_result_corrects_its_product_and_one_taken_back_leaves_it() throws Exception {
        var result = Ids.next();
        var product = Ids.named("test-08", "P-" + result);
        var state = """
                {"resultId": "%1$s", "productId": "%2$s", "result": {"resultId": "%1$s", "sourceSystem": "test-08", "productId": "%2$s",
                 "producerId": "%1$s", "product": {"name": "Mật ong bạc hà", "set": 4, "communeCode": "00721", "provinceCode": "08"},
                 "producer": {"name": "Hộ ông B", "type": "HOUSEHOLD"}, "decision": {"signedOn": "2024-05-01"},
                 "recordedAt": "2026-11-21T00:00:00Z", "otherCodes": {"ocop-voz": "V-%1$s"}}}
                """.formatted(result, product);
        stored.send(Topics.ASSESSMENT_IMPORTS, "vn.ocop.assessment.result-corrected.v1", result, 2, state);
        stored.send(Topics.ASSESSMENT_IMPORTS, "vn.ocop.assessment.result-voided.v1", result, 3, state);
        Await.until(
                "product corrected",
                () -> given().get(Flow.API + "/products/" + product).statusCode() == 200);
        given().get(Flow.API + "/products/" + product)
                .then()
                .body("name", equalTo("Mật ong bạc hà"))
                .body("codes.scheme", contains("ocop-voz"));
    }

    @Test
    void a_certificate_heard_of_before_its_product_shows_once_the_product_comes() throws Exception {
        var product = Ids.next();
        var certificate = Ids.next();
        stored.send(Topics.CERTIFICATION, "vn.ocop.certification.certificate-issued.v1", certificate, 1, """
                {"certificateId": "%s", "number": "OCOP-08-2024-900002", "productId": "%s", "stars": 4, "state": "VALID",
                 "validFrom": "%s", "validUntil": "%s", "recordedAt": "2026-11-21T00:00:00Z"}
                """.formatted(
                        certificate, product, Flow.today(), Flow.today().plusMonths(36)));
        Await.until(
                "certificate heard of",
                () -> stored.count(
                                "select count(*) as n from product_certificate where certificate_id = ?", certificate)
                        == 1);
        given().get(Flow.API + "/products/" + product).then().statusCode(404);
        take(result(product, Ids.next(), "Tên", EARLY));
        given().get(Flow.API + "/products/" + product)
                .then()
                .body("name", equalTo("Tên"))
                .body("stars", equalTo(4))
                .body("state", equalTo("RECOGNISED"))
                .body("certificate.number", equalTo("OCOP-08-2024-900002"));
    }

    @Test
    void an_unknown_commune_is_parked_and_nothing_is_stored() throws Exception {
        var result = Ids.next();
        var product = Ids.next();
        stored.send(Topics.ASSESSMENT_IMPORTS, "vn.ocop.assessment.result-imported.v1", result, 1, """
                {"resultId": "%1$s", "sourceSystem": "test-08", "productId": "%2$s", "producerId": "%1$s",
                 "product": {"name": "X", "set": 4, "communeCode": "99999", "provinceCode": "08"},
                 "producer": {"name": "Y", "type": "HOUSEHOLD"}, "decision": {"signedOn": "2024-05-01"}, "recordedAt": "2026-11-21T00:00:00Z"}
                """.formatted(
                        result, product));
        Await.until("parked", () -> stored.count("select count(*) as n from dead_letter where key = ?", result) == 1);
        given().get(Flow.API + "/products/" + product).then().statusCode(404);
        assertEquals(0, stored.count("select count(*) as n from producer where id = ?", result));
    }

    @Test
    void the_newest_record_stands_whatever_the_order_of_arrival() {
        for (var order : List.of(List.of(0, 1), List.of(1, 0))) {
            var product = Ids.next();
            var producer = Ids.next();
            order.forEach(i -> take(result(product, producer, "Tên " + i, EARLY.plusSeconds(i))));
            given().get(Flow.API + "/products/" + product).then().body("name", equalTo("Tên 1"));
        }
    }

    @Test
    void the_same_result_again_says_nothing_new() {
        var product = Ids.next();
        var producer = Ids.next();
        take(result(product, producer, "Tên", EARLY));
        take(result(product, producer, "Tên", EARLY));
        take(result(product, producer, "Tên", EARLY.plusSeconds(1)));
        assertEquals(List.of("product-changed"), stored.events(product.toString()));
        assertEquals(List.of("producer-changed"), stored.events(producer.toString()));
    }

    @Test
    void what_a_person_edited_here_is_not_overwritten() {
        var product = Ids.next();
        var producer = Ids.next();
        take(result(product, producer, "Tên", EARLY));
        var path = Flow.API + "/products/" + product;
        var body = Flow.productBody(producer.toString(), 4, "00721");
        body.put("name", "Tên đã sửa");
        Flow.provincialOffice()
                .header("If-Match", given().get(path).header("ETag"))
                .body(body)
                .put(path)
                .then()
                .statusCode(200);
        take(result(product, producer, "Tên cũ", EARLY.plusSeconds(9)));
        given().get(path).then().body("name", equalTo("Tên đã sửa"));
    }

    private void take(ResultImported result) {
        QuarkusTransaction.requiringNew().run(() -> useCases.take(List.of(result)));
    }

    private static ResultImported result(UUID product, UUID producer, String name, Instant recordedAt) {
        return new ResultImported(
                Ids.next(),
                "test-08",
                null,
                product,
                producer,
                new ImportedProduct(name, 4, null, "00721", "08", null),
                new ImportedProducer("HTX Mật ong", "COOPERATIVE", "00721"),
                new ImportedDecision(LocalDate.of(2024, 5, 1)),
                recordedAt,
                null);
    }
}
