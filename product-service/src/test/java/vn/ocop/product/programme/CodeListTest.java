package vn.ocop.product.programme;

import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.ocop.product.Flow;
import vn.ocop.standalone.testing.RealInfrastructure;

/** Code lists that the central office edits. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class CodeListTest {

    private static final String CODES = Flow.API + "/programme/code-entries";

    @Test
    void a_platform_takes_offers_on_the_days_it_is_in_use_and_only_the_central_office_adds_one() {
        var body = """
                {"from": "2026-01-01", "until": "2026-06-30", "codeList": "SALES_CHANNEL", "code": "CHO_%s",
                 "nameVi": "Chợ", "nameEn": "Market", "type": "PLATFORM"}""";
        var code = Long.toString(System.nanoTime(), 36).toUpperCase(java.util.Locale.ROOT);
        var flow = new Flow();
        Flow.provincialOffice().body(body.formatted(code)).post(CODES).then().statusCode(403);
        Flow.as("central.office", "VN", "central-office")
                .body(body.formatted(code))
                .post(CODES)
                .then()
                .statusCode(201);
        var producer = flow.newProducer();
        var listing = """
                {"provinceCode": "08", "from": "%s", "productId": "%s", "producerId": "%s", "channel": "CHO_%s"}""";
        var product = flow.newProduct(producer, 11);
        flow.producer()
                .body(listing.formatted("2026-06-30", product, producer, code))
                .post(Flow.API + "/market-listings")
                .then()
                .statusCode(201);
        flow.producer()
                .body(listing.formatted("2026-07-01", product, producer, code))
                .post(Flow.API + "/market-listings")
                .then()
                .statusCode(400)
                .body("errors.code", contains("code-not-in-use"));
    }
}
