package vn.ocop.product.programme;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.rows.FileReplies;
import vn.ocop.product.Flow;
import vn.ocop.product.Stored;
import vn.ocop.standalone.testing.RealInfrastructure;

/** One kind of record from end to end. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
@NullUnmarked
class MarketListingTest {

    private static final String LISTINGS = Flow.API + "/market-listings";

    @Inject
    Stored stored;

    private final Flow flow = new Flow();
    private String producer;
    private String product;

    private Map<String, Object> listing() {
        producer = flow.newProducer();
        product = flow.newProduct(producer, 11);
        return new HashMap<>(Map.of(
                "provinceCode", "08",
                "communeCode", "01021",
                "from", "2025-01-01",
                "productId", product,
                "producerId", producer,
                "channel", "SHOPEE",
                "link", "https://shopee.vn/che-shan-tuyet-i.1.2"));
    }

    private ValidatableResponse create(Map<String, Object> body) {
        return flow.producer().body(body).post(LISTINGS).then();
    }

    @Test
    void a_producer_lists_its_own_product_and_every_version_is_kept() {
        var body = listing();
        var created = create(body).statusCode(201).header("ETag", "\"v1\"").extract();
        String id = created.path("id");
        body.put("until", "2025-12-31");
        flow.producer()
                .header("If-Match", "\"v1\"")
                .body(body)
                .put(LISTINGS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("record.until", equalTo("2025-12-31"));
        flow.producer()
                .header("If-Match", "\"v1\"")
                .body(body)
                .put(LISTINGS + "/" + id)
                .then()
                .statusCode(412);
        flow.communeOfficer()
                .get(LISTINGS + "/" + id + "/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(1, 2))
                .body("items.change", contains("RECORDED", "CHANGED"))
                .body("items.by", contains(flow.username, flow.username))
                .body("items[0].record.until", nullValue());
        assertEquals(List.of("market-listing-recorded", "market-listing-changed"), stored.audited(id));
        var event = stored.query("select data::text as it from event where key = ? order by version desc limit 1", id)
                .getFirst();
        assertTrue(event.contains("\"codes\":{\"channel\":\"SHOPEE\"}"), event);
        assertTrue(event.contains("\"productIds\":[\"" + product + "\"]"), event);
        assertTrue(!event.contains("shopee.vn"), event);
    }

    @Test
    void what_is_wrong_is_told_all_at_once_and_nothing_is_stored() {
        var body = listing();
        body.put("channel", "MYSPACE");
        body.put("until", "2024-12-31");
        body.put("communeCode", "00004");
        body.put("productId", "019385b0-7a1e-7000-8000-000000000001");
        create(body)
                .statusCode(400)
                .body("errors.pointer", contains("/communeCode", "/until", "/productId", "/channel"))
                .body("errors.code", contains("no-such-commune", "before", "no-such-record", "code-not-in-use"));
        flow.producer().get(LISTINGS).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void another_producer_and_another_area_see_and_change_nothing() {
        String id = create(listing()).statusCode(201).extract().path("id");
        var other = new Flow();
        other.producer().get(LISTINGS + "/" + id).then().statusCode(403);
        other.producer().get(LISTINGS).then().statusCode(200).body("items", hasSize(0));
        Flow.as("officer.elsewhere", "19", "provincial-office")
                .get(LISTINGS + "/" + id)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/outside-area"));
        Flow.as("officer.elsewhere", "19", "provincial-office")
                .get(LISTINGS + "?productId=" + product)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        other.producer()
                .header("If-Match", "\"v1\"")
                .post(LISTINGS + "/" + id + "/withdrawal")
                .then()
                .statusCode(403);
        flow.producer()
                .header("If-Match", "\"v1\"")
                .post(LISTINGS + "/" + id + "/withdrawal")
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        flow.producer()
                .header("If-Match", "\"v2\"")
                .post(LISTINGS + "/" + id + "/withdrawal")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/record-withdrawn"));
    }

    @Test
    void a_list_is_filtered_by_place_day_code_product_and_words() {
        var body = listing();
        body.put("until", "2025-06-30");
        create(body).statusCode(201);
        var of = LISTINGS + "?productId=" + product;
        flow.producer()
                .get(of + "&on=2025-06-30&with=channel:SHOPEE&text=shopee")
                .then()
                .body("items", hasSize(1));
        flow.producer().get(of + "&on=2025-07-01").then().body("items", hasSize(0));
        flow.producer().get(of + "&with=channel:TIKI").then().body("items", hasSize(0));
        flow.producer().get(of + "&province=19").then().body("items", hasSize(0));
        flow.producer().get(of + "&with=link:x").then().statusCode(400).body("errors.code", contains("wrong-enum"));
    }

    @Test
    void of_a_file_good_rows_are_taken_and_bad_ones_told_and_it_may_come_twice() {
        listing();
        var csv = """
                externalId,provinceCode,communeCode,from,productId,producerId,channel,link
                A-1,08,01021,2025-01-01,%1$s,%2$s,SHOPEE,https://shopee.vn/1
                A-2,08,01021,2025-01-01,%1$s,%2$s,NOWHERE,https://shopee.vn/2
                A-3,08,01021,gestern,%1$s,%2$s,TIKI,https://tiki.vn/3
                A-4,19,,2025-01-01,%1$s,%2$s,TIKI,https://tiki.vn/4
                A-5,08,01021,2025-01-01,%1$s,%2$s,VOSO,https://voso.vn/5
                """.formatted(product, producer);
        String id = push(csv, "commit")
                .statusCode(200)
                .body("read", equalTo(5))
                .body("recorded", equalTo(2))
                .body("rejected", equalTo(3))
                .extract()
                .path("id");
        office().get(LISTINGS + "/imports/" + id + "/rejections")
                .then()
                .statusCode(200)
                .body("items.line", contains(3, 4, 5))
                .body("items.faults[0].code", contains("code-not-in-use"))
                .body("items.faults[1].code", contains("not-a-date"))
                .body("items.faults[2].code", contains("not-your-record"))
                .body("items.faults[0].pointer", contains("channel"));
        var corrected = office().accept("text/csv")
                .get(LISTINGS + "/imports/" + id + "/rejections")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replace("NOWHERE", "TIKI");
        push(corrected, "dryRun")
                .statusCode(200)
                .body("failure", nullValue())
                .body("recorded", equalTo(1))
                .body("rejected", equalTo(2));
        push(corrected, "commit").statusCode(200).body("recorded", equalTo(1)).body("rejected", equalTo(2));
        push(csv.replace("/5", "/55"), "commit")
                .statusCode(200)
                .body("unchanged", equalTo(1))
                .body("changed", equalTo(1))
                .body("rejected", equalTo(3));
        var exported = office().accept("text/csv")
                .get(LISTINGS + "?productId=" + product)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(4, exported.lines().count(), exported);
        push(exported, "commit").statusCode(200).body("unchanged", equalTo(3)).body("recorded", equalTo(0));
        var sheet = office().accept(FileReplies.XLSX)
                .get(LISTINGS + "?productId=" + product)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        office().contentType(FileReplies.XLSX)
                .body(sheet)
                .post(LISTINGS + "/imports")
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(3));
    }

    private static io.restassured.specification.RequestSpecification office() {
        return Flow.as("tq.office", "08", "provincial-office");
    }

    private static ValidatableResponse push(String csv, String mode) {
        return office().contentType("text/csv; charset=UTF-8")
                .body(csv)
                .post(LISTINGS + "/imports?mode=" + mode)
                .then();
    }
}
