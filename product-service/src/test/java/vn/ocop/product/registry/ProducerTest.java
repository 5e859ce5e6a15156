package vn.ocop.product.registry;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.product.Flow;
import vn.ocop.product.Stored;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
@NullUnmarked
class ProducerTest {

    @Inject
    Stored stored;

    @Test
    void whoever_registers_a_producer_acts_for_it() {
        var flow = new Flow();
        var id = flow.producer()
                .body(flow.producerBody())
                .post(Flow.API + "/producers")
                .then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .header("Location", org.hamcrest.Matchers.containsString("/api/v1/producers/"))
                .body("provinceCode", equalTo("08"))
                .extract()
                .<String>path("id");

        flow.producer()
                .get(Flow.API + "/me")
                .then()
                .statusCode(200)
                .body("producers.id", contains(id))
                .body("username", equalTo(flow.username));
        assertEquals(List.of("producer-changed", "producer-restricted"), stored.events(id));
        var open = stored.payloads(id, "producer-changed").getFirst();
        assertEquals("REGISTERED", JsonPath.from(open).getString("change"));
        assertFalse(
                open.contains("Nguyễn Thị A")
                        || open.contains("FEMALE")
                        || open.contains("84219")
                        || open.contains(flow.username),
                open);
        var restricted =
                JsonPath.from(stored.payloads(id, "producer-restricted").getFirst());
        assertEquals("FEMALE", restricted.getString("representative.gender"));
        assertTrue(restricted.getBoolean("representative.ethnicMinority"));
        assertEquals(List.of(flow.username), restricted.getList("accounts"));
        assertEquals(List.of("producer-registered"), stored.audited(id));
    }

    @Test
    void personal_data_is_for_its_own_accounts_the_offices_of_the_area_and_the_auditor() {
        var flow = new Flow();
        var path = Flow.API + "/producers/" + flow.newProducer();

        given().get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=1")
                .body("name", equalTo("HTX chè Shan tuyết Hoàng Su Phì"))
                .body("representative", nullValue())
                .body("contact", nullValue())
                .body("registration", nullValue());
        new Flow().producer().get(path).then().body("representative", nullValue());
        Flow.as("officer.00700", "08-00700", "commune-officer").get(path).then().body("contact", nullValue());
        Flow.as("tn.office", "19", "provincial-office").get(path).then().body("contact", nullValue());
        for (var reader : List.of(
                flow.producer(),
                flow.communeOfficer(),
                Flow.provincialOffice(),
                Flow.as("the.auditor", "VN", "auditor"))) {
            reader.get(path)
                    .then()
                    .header("Cache-Control", "private, no-store")
                    .body("representative.name", equalTo("Nguyễn Thị A"))
                    .body("contact.phone", equalTo("+84219000000"))
                    .body("registration.issuedOn", equalTo("2019-03-07"));
        }
    }

    @Test
    void every_wrong_field_is_named_at_once_and_nothing_is_stored() {
        var flow = new Flow();
        var before = stored.traces();
        flow.producer()
                .body(Map.of("name", " ", "type", "SHOP", "colour", "red"))
                .post(Flow.API + "/producers")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-input"))
                .body("errors.pointer", containsInAnyOrder("/name", "/type", "/colour", "/communeCode"));
        flow.producer()
                .body("{\"name\": ")
                .post(Flow.API + "/producers")
                .then()
                .statusCode(400)
                .body("errors.code", contains("malformed-json"));
        assertEquals(before, stored.traces());
    }

    @ParameterizedTest
    @CsvSource({"99999", "1", "00001"})
    void a_commune_that_does_not_exist_today_is_refused(String commune) {
        var flow = new Flow();
        var body = flow.producerBody();
        body.put("communeCode", commune);
        var before = stored.traces();
        flow.producer()
                .body(body)
                .post(Flow.API + "/producers")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/communeCode"))
                .body("errors.code", contains("no-such-commune"));
        assertEquals(before, stored.traces());
    }

    @Test
    void a_change_needs_the_etag_and_reaches_the_products() {
        var flow = new Flow();
        var id = flow.newProducer();
        var product = flow.newProduct(id, 11);
        var path = Flow.API + "/producers/" + id;
        var etag = given().get(path).header("ETag");
        var body = flow.producerBody();
        body.put("name", "HTX Tên Mới");

        flow.producer().body(body).put(path).then().statusCode(428);
        var changed = flow.producer()
                .header("If-Match", etag)
                .body(body)
                .put(path)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        flow.producer()
                .header("If-Match", etag)
                .body(body)
                .put(path)
                .then()
                .statusCode(412)
                .body("currentETag", equalTo(changed));

        given().get(Flow.API + "/products/" + product).then().body("producer.name", equalTo("HTX Tên Mới"));
        assertEquals(List.of("product-changed", "product-changed"), stored.events(product));
    }

    @Test
    void a_change_of_private_data_alone_gives_a_new_etag() {
        var flow = new Flow();
        var path = Flow.API + "/producers/" + flow.newProducer();
        var etag = given().get(path).header("ETag");
        var body = flow.producerBody();
        body.remove("contact");
        flow.producer()
                .header("If-Match", etag)
                .body(body)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", org.hamcrest.Matchers.not(equalTo(etag)))
                .body("contact", nullValue());
    }

    @Test
    void strangers_change_nothing() {
        var flow = new Flow();
        var path = Flow.API + "/producers/" + flow.newProducer();
        var before = stored.traces();
        var body = flow.producerBody();
        new Flow()
                .producer()
                .header("If-Match", "*")
                .body(body)
                .put(path)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-your-producer"));
        Flow.as("tn.office", "19", "provincial-office")
                .header("If-Match", "*")
                .body(body)
                .put(path)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/outside-area"));
        Flow.as("the.auditor", "VN", "auditor")
                .header("If-Match", "*")
                .body(body)
                .put(path)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/role-required"));
        Flow.as("tn.office", "19", "provincial-office")
                .body(body)
                .post(Flow.API + "/producers")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/outside-area"));
        Flow.as("the.auditor", "VN", "auditor")
                .body(body)
                .post(Flow.API + "/producers")
                .then()
                .statusCode(403);
        given().contentType("application/json")
                .body(body)
                .post(Flow.API + "/producers")
                .then()
                .statusCode(401);
        assertEquals(before, stored.traces());
    }

    @Test
    void the_office_links_and_ends_accounts() {
        var flow = new Flow();
        var id = flow.newProducer();
        var second = new Flow();
        var path = Flow.API + "/producers/" + id + "/accounts";
        var link = Map.of("username", second.username);

        flow.producer().body(link).post(path).then().statusCode(403).body("type", equalTo("/problems/role-required"));
        flow.producer()
                .delete(path + "/" + flow.username)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/role-required"));
        Flow.as("tn.office", "19", "provincial-office")
                .body(link)
                .post(path)
                .then()
                .statusCode(403);
        Flow.as("tn.office", "19", "provincial-office")
                .delete(path + "/" + flow.username)
                .then()
                .statusCode(403);
        flow.communeOfficer().body(link).post(path).then().statusCode(201);
        flow.communeOfficer()
                .body(link)
                .post(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/account-already-linked"));
        second.producer().get(Flow.API + "/me").then().body("producers.id", hasItem(id));

        flow.communeOfficer().delete(path + "/" + flow.username).then().statusCode(204);
        flow.communeOfficer().delete(path + "/" + flow.username).then().statusCode(404);
        flow.producer().get(path).then().statusCode(403);
        second.producer()
                .get(path)
                .then()
                .body("items.username", contains(flow.username, second.username))
                .body("items[0].endedBy", equalTo("officer.01021"));
        var last = JsonPath.from(stored.payloads(id, "producer-restricted").getLast());
        assertEquals(List.of(second.username), last.getList("accounts"));
    }

    @Test
    void producers_are_found_by_words_with_and_without_tone_marks() {
        var flow = new Flow("00721");
        var body = flow.producerBody();
        body.put("name", "Tổ hợp tác Đá Đỏ Đồng Văn");
        var id = Flow.id(flow.producer().body(body).post(Flow.API + "/producers"));
        given().get(Flow.API + "/producers?commune=00721&text=da do").then().body("items.id", contains(id));
        given().get(Flow.API + "/producers?commune=00721&text=Đá ĐỎ").then().body("items.id", contains(id));
        given().get(Flow.API + "/producers?commune=00721&text=xanh").then().body("items.size()", equalTo(0));
        given().get(Flow.API + "/producers?type=SHOP")
                .then()
                .statusCode(400)
                .body("errors.code", contains("wrong-enum"));
    }

    @Test
    void an_unknown_producer_is_a_404() {
        given().get(Flow.API + "/producers/019385b0-7a1e-7000-8000-00000000dead")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
    }

    @Test
    void me_needs_a_token() {
        given().get(Flow.API + "/me").then().statusCode(401).body("type", equalTo("/problems/token-required"));
        Flow.as("tq.commune", "08-01021", "commune-officer")
                .get(Flow.API + "/me")
                .then()
                .body("roles", contains("commune-officer"))
                .body("areas", contains("08-01021"))
                .body("openTasks.overdue", equalTo(0));
    }
}
