package vn.ocop.product.dossier;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.platform.time.WorkingDays;
import vn.ocop.product.Flow;
import vn.ocop.product.Stored;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
@NullUnmarked
class DossierFlowTest {

    @Inject
    Stored stored;

    @Inject
    WorkingDays workingDays;

    @Test
    void a_product_goes_from_registration_to_the_province() {
        var flow = new Flow("00691");
        var product = flow.newProduct();
        flow.producer().get(Flow.API + "/products/" + product).then().body("code", nullValue());
        var dossier = flow.open(product);
        flow.complete(dossier, 11);
        flow.producer()
                .get(Flow.API + "/dossiers/" + dossier + "/completeness")
                .then()
                .body("complete", equalTo(true))
                .body("missing", hasSize(0));
        flow.submit(dossier).statusCode(200).body("state", equalTo("SUBMITTED"));

        var year = Flow.today().getYear();
        flow.receive(dossier, Flow.receipt())
                .statusCode(200)
                .body("state", equalTo("RECEIVED"))
                .body("slipNumber", equalTo("1/PĐK-08-00691-" + year))
                .body("productCode", equalTo("08-00691-1-" + year))
                .body("dueOn", equalTo(workingDays.plus(Flow.today(), 15).toString()));
        flow.report(dossier, Flow.forward()).statusCode(200).body("state", equalTo("FORWARDED"));

        given().get(Flow.API + "/products/" + product)
                .then()
                .statusCode(200)
                .body("code", equalTo("08-00691-1-" + year))
                .body("codes.scheme", contains("DECISION_26"));
        assertEquals(
                List.of(
                        "dossier-changed",
                        "dossier-changed",
                        "dossier-changed",
                        "dossier-changed",
                        "dossier-forwarded",
                        "dossier-restricted"),
                stored.events(dossier));
        assertEquals(List.of("product-changed", "product-changed"), stored.events(product));
        assertTrue(stored.audited(dossier)
                .containsAll(List.of(
                        "dossier-opened",
                        "dossier-self-assessed",
                        "evidence-added",
                        "dossier-submitted",
                        "dossier-received",
                        "dossier-forwarded")));
    }

    @Test
    void what_the_province_gets_is_whole_and_says_nothing_about_a_person() {
        var dossier = new Flow().forwarded();

        var event = stored.payloads(dossier, "dossier-forwarded").getFirst();
        var json = JsonPath.from(event);
        assertEquals("FIRST", json.getString("kind"));
        assertEquals(json.getString("productId"), json.getString("product.id"));
        assertEquals(11, json.getInt("product.set"));
        assertEquals("QD26-2026/11", json.getString("criteriaVersion"));
        assertEquals("COOPERATIVE", json.getString("producer.type"));
        assertEquals("12/UBND", json.getString("communeReport.proposalLetter.number"));
        assertEquals(5, json.getInt("samplesReceived"));
        assertEquals(Flow.today().toString(), json.getString("forwardedOn"));
        assertTrue(json.getList("evidence").size() > 3);
        assertEquals(64, json.getString("evidence[0].sha256").length());
        Map<String, Integer> expected = new HashMap<>(Flow.answers(11));
        expected.remove("3.2");
        assertEquals(expected, json.getMap("answers"));
        assertFalse(event.contains("Nguyễn Thị A") || event.contains("FEMALE") || event.contains("example.vn"), event);

        var restricted =
                JsonPath.from(stored.payloads(dossier, "dossier-restricted").getFirst());
        assertEquals(Map.of("3.2", Flow.answers(11).get("3.2")), restricted.getMap("answers"));
    }

    @Test
    void answers_that_the_form_lacks_are_named_all_at_once_and_nothing_is_stored() {
        var flow = new Flow();
        var dossier = flow.newDossier();
        var before = stored.traces();

        flow.assess(dossier, Map.of("1.1", 9, "77.1", 1, "1.2", 1))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-input"))
                .body("errors.pointer", containsInAnyOrder("/answers/1.1", "/answers/77.1"))
                .body("errors.find { it.pointer == '/answers/1.1' }.code", equalTo("no-such-option"))
                .body(
                        "errors.find { it.pointer == '/answers/77.1' }.message",
                        equalTo("The form has no criterion 77.1."));

        assertEquals(before, stored.traces());
    }

    @Test
    void none_of_the_options_fits_is_an_answer_and_a_criterion_left_out_is_missing() {
        var flow = new Flow();
        var dossier = flow.newDossier();
        flow.assess(dossier, Map.of("1.1", 0)).statusCode(200).body("answers.'1.1'", equalTo(0));

        flow.producer()
                .get(Flow.API + "/dossiers/" + dossier + "/completeness")
                .then()
                .body("complete", equalTo(false))
                .body("missing.findAll { it.reason == 'UNANSWERED' }.criteria.flatten()", hasItem("1.2"))
                .body(
                        "missing.find { it.criteria == ['1.2'] }.message",
                        equalTo("Criterion 1.2 has no self-assessment."))
                .body("missing.findAll { it.criteria == ['1.1'] && it.reason == 'UNANSWERED' }", hasSize(0));
    }

    @Test
    void messages_are_vietnamese_unless_asked_otherwise() {
        var flow = new Flow();
        var dossier = flow.newDossier();
        flow.producer()
                .header("Accept-Language", "vi")
                .get(Flow.API + "/dossiers/" + dossier)
                .then()
                .statusCode(200);
        given().header("Authorization", vn.ocop.platform.testing.TestTokens.bearer(flow.username, "08", "producer"))
                .get(Flow.API + "/dossiers/" + dossier + "/completeness")
                .then()
                .body(
                        "missing.find { it.criteria == ['1.2'] }.message",
                        equalTo("Tiêu chí 1.2 chưa được tự đánh giá."));
    }

    @Test
    void an_incomplete_dossier_is_not_lodged() {
        var flow = new Flow();
        var dossier = flow.newDossier();
        flow.assess(dossier, Flow.answers(11)).statusCode(200);
        var before = stored.traces();

        flow.submit(dossier)
                .statusCode(409)
                .body("type", equalTo("/problems/dossier-incomplete"))
                .body("missing.documentType", hasItem("BUSINESS_REGISTRATION"))
                .body("missing.message", hasItem(notNullValue()));

        assertEquals(before, stored.traces());
        flow.producer().get(Flow.API + "/dossiers/" + dossier).then().body("state", equalTo("DRAFT"));
    }

    @Test
    void a_step_out_of_order_is_refused_with_the_state_and_changes_nothing() {
        var flow = new Flow();
        var dossier = flow.newDossier();
        var before = stored.traces();

        flow.receive(dossier, Flow.receipt())
                .statusCode(409)
                .body("type", equalTo("/problems/dossier-wrong-state"))
                .body("state", equalTo("DRAFT"))
                .body(
                        "detail",
                        equalTo("The dossier is \"draft\", which does not allow this step. Read the dossier again."));
        flow.report(dossier, Flow.forward()).statusCode(409).body("type", equalTo("/problems/dossier-wrong-state"));

        assertEquals(before, stored.traces());
    }

    @Test
    void a_lodged_dossier_takes_neither_answers_nor_proofs() {
        var flow = new Flow();
        var dossier = flow.submitted();
        var before = stored.traces();

        flow.assess(dossier, Map.of("1.1", 1)).statusCode(409).body("type", equalTo("/problems/dossier-wrong-state"));
        flow.upload(dossier).then().statusCode(409).body("type", equalTo("/problems/dossier-closed-for-evidence"));

        assertEquals(before, stored.traces());
    }

    @Test
    void a_change_needs_the_etag_last_read() {
        var flow = new Flow();
        var dossier = flow.newDossier();
        var first = flow.etag(dossier);
        flow.assess(dossier, Map.of("1.1", 1)).statusCode(200);
        var before = stored.traces();

        flow.producer()
                .body(Map.of("answers", Map.of("1.1", 2)))
                .put(Flow.API + "/dossiers/" + dossier + "/self-assessment")
                .then()
                .statusCode(428)
                .body("type", equalTo("/problems/precondition-required"));
        flow.producer()
                .header("If-Match", first)
                .body(Map.of("answers", Map.of("1.1", 2)))
                .put(Flow.API + "/dossiers/" + dossier + "/self-assessment")
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/stale"));

        assertEquals(before, stored.traces());
    }

    @Test
    void a_proof_does_not_make_the_etag_stale() {
        var flow = new Flow();
        var dossier = flow.newDossier();
        var etag = flow.etag(dossier);
        Flow.id(flow.upload(dossier));
        assertEquals(etag, flow.etag(dossier));
    }

    @ParameterizedTest(name = "received {0} days from today with {1} samples: {2} {3}")
    @CsvSource({
        "1, 5, /receivedOn, in-the-future",
        "-1, 5, /receivedOn, before",
        "0, 4, /samplesReceived, too-few-samples",
        "0, , /samplesReceived, required"
    })
    void a_receipt_that_cannot_be_gives_no_number(int days, Integer samples, String pointer, String code) {
        var flow = new Flow();
        var dossier = flow.submitted();
        var receipt = new HashMap<String, Object>();
        receipt.put("receivedOn", Flow.today().plusDays(days).toString());
        receipt.put("samplesReceived", samples);
        var before = stored.traces();

        flow.receive(dossier, receipt)
                .statusCode(400)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));

        assertEquals(before, stored.traces());
    }

    @Test
    void tourism_hands_in_no_samples() {
        var flow = new Flow();
        var product = flow.newProduct(flow.newProducer(), 26);
        var dossier = flow.open(product);
        flow.complete(dossier, 26);
        flow.submit(dossier).statusCode(200);
        flow.receive(dossier, Map.of("receivedOn", Flow.today().toString()))
                .statusCode(200)
                .body("samplesReceived", equalTo(0));
    }

    @Test
    void forwarding_needs_every_comment_and_the_letter() {
        var flow = new Flow();
        var dossier = flow.submitted();
        flow.receive(dossier, Flow.receipt()).statusCode(200);
        var before = stored.traces();

        flow.report(dossier, Map.of("recommendation", "FORWARD", "localLabour", " "))
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/originAndMaterial",
                                "/localLabour",
                                "/ideaOrigin",
                                "/localIdentity",
                                "/proposalLetter"));
        var late = Flow.forward();
        late.put(
                "proposalLetter",
                Map.of("number", "1", "signedOn", Flow.today().plusDays(1).toString(), "signer", "B"));
        flow.report(dossier, late)
                .statusCode(400)
                .body("errors.pointer", contains("/proposalLetter/signedOn"))
                .body("errors.code", contains("in-the-future"));
        var early = Flow.forward();
        early.put(
                "proposalLetter",
                Map.of("number", "1", "signedOn", Flow.today().minusDays(1).toString(), "signer", "B"));
        flow.report(dossier, early).statusCode(400).body("errors.code", contains("before"));

        assertEquals(before, stored.traces());
    }

    @Test
    void a_returned_dossier_can_be_lodged_again_and_keeps_its_code_of_the_year() {
        var flow = new Flow();
        var dossier = flow.submitted();
        String code =
                flow.receive(dossier, Flow.receipt()).statusCode(200).extract().path("productCode");
        flow.report(dossier, Map.of("recommendation", "RETURN", "localLabour", "Thiếu danh sách lao động"))
                .statusCode(200)
                .body("state", equalTo("RETURNED"));

        flow.assess(dossier, Flow.answers(11)).statusCode(200);
        flow.submit(dossier).statusCode(200).body("state", equalTo("SUBMITTED")).body("slipNumber", nullValue());
        flow.receive(dossier, Flow.receipt()).statusCode(200).body("productCode", equalTo(code));

        flow.producer()
                .get(Flow.API + "/dossiers/" + dossier + "/versions")
                .then()
                .body("items.number", contains(1, 2))
                .body("items[0].content.answers.'1.1'", equalTo(Flow.answers(11).get("1.1")));
    }

    @Test
    void a_product_has_one_dossier_under_way() {
        var flow = new Flow();
        var product = flow.newProduct();
        flow.open(product);
        var before = stored.traces();

        flow.producer()
                .body(Map.of("kind", "FIRST"))
                .post(Flow.API + "/products/" + product + "/dossiers")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/dossier-under-way"));

        assertEquals(before, stored.traces());
    }

    @ParameterizedTest
    @CsvSource({"UPGRADE", "REASSESSMENT"})
    void a_product_without_stars_can_be_neither_upgraded_nor_assessed_again(String kind) {
        var flow = new Flow();
        var product = flow.newProduct();
        flow.producer()
                .body(Map.of("kind", kind, "targetStars", 4, "changes", List.of("Bao bì mới")))
                .post(Flow.API + "/products/" + product + "/dossiers")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/product-not-recognised"));
    }

    @Test
    void another_commune_neither_reads_nor_receives_a_dossier() {
        var flow = new Flow();
        var dossier = flow.submitted();
        var other = Flow.as("officer.other", "08-00700", "commune-officer");
        var before = stored.traces();

        other.get(Flow.API + "/dossiers/" + dossier)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/outside-area"))
                .body("detail", equalTo("Your account does not reach the area 08-01021."));
        Flow.as("officer.other", "08-00700", "commune-officer")
                .header("If-Match", flow.etag(dossier))
                .body(Flow.receipt())
                .post(Flow.API + "/dossiers/" + dossier + "/receipt")
                .then()
                .statusCode(403);
        Flow.as("officer.other", "08-00700", "commune-officer")
                .header("If-Match", flow.etag(dossier))
                .body(Flow.forward())
                .put(Flow.API + "/dossiers/" + dossier + "/commune-report")
                .then()
                .statusCode(403);
        Flow.as("officer.other", "08-00700", "commune-officer")
                .get(Flow.API + "/dossiers?productId=" + product(flow, dossier))
                .then()
                .statusCode(200)
                .body("items", hasSize(0));

        assertEquals(before, stored.traces());
    }

    @Test
    void another_producer_cannot_touch_a_dossier() {
        var flow = new Flow();
        var dossier = flow.newDossier();
        var etag = flow.etag(dossier);
        var stranger = new Flow();
        stranger.newProducer();
        var before = stored.traces();

        stranger.producer()
                .get(Flow.API + "/dossiers/" + dossier)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-your-producer"));
        stranger.producer()
                .get(Flow.API + "/dossiers/" + dossier + "/versions")
                .then()
                .statusCode(403);
        stranger.producer()
                .get(Flow.API + "/dossiers/" + dossier + "/completeness")
                .then()
                .statusCode(403);
        stranger.producer()
                .get(Flow.API + "/products/" + product(flow, dossier) + "/filing-options")
                .then()
                .statusCode(403);
        stranger.producer()
                .header("If-Match", etag)
                .body(Map.of("answers", Map.of("1.1", 1)))
                .put(Flow.API + "/dossiers/" + dossier + "/self-assessment")
                .then()
                .statusCode(403);
        stranger.producer()
                .header("If-Match", etag)
                .post(Flow.API + "/dossiers/" + dossier + "/submission")
                .then()
                .statusCode(403);
        stranger.producer()
                .body(Map.of("kind", "FIRST"))
                .post(Flow.API + "/products/" + product(flow, dossier) + "/dossiers")
                .then()
                .statusCode(403);
        stranger.upload(dossier).then().statusCode(403);

        assertEquals(before, stored.traces());
    }

    @ParameterizedTest(name = "{0} {1} as {2}")
    @CsvSource({
        "POST, /products/{p}/dossiers, commune-officer",
        "PUT, /dossiers/{d}/self-assessment, provincial-office",
        "POST, /dossiers/{d}/submission, commune-officer",
        "POST, /dossiers/{d}/receipt, producer",
        "POST, /dossiers/{d}/receipt, provincial-office",
        "PUT, /dossiers/{d}/commune-report, producer",
        "GET, /dossiers, statistics-reader",
        "GET, /dossiers/{d}, administrator",
        "GET, /dossiers/{d}/versions, ip-officer",
        "GET, /dossiers/{d}/completeness, council-member",
        "GET, /products/{p}/filing-options, council-chair"
    })
    void a_role_that_a_step_does_not_belong_to_is_refused(String method, String path, String role) {
        var flow = new Flow();
        var dossier = flow.newDossier();
        var before = stored.traces();
        Flow.as("someone." + role, "VN", role)
                .header("If-Match", "*")
                .body("{}")
                .request(method, Flow.API + path.replace("{d}", dossier).replace("{p}", product(flow, dossier)))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/role-required"));
        assertEquals(before, stored.traces());
    }

    @Test
    void no_token_and_a_forged_token_are_refused() {
        var dossier = new Flow().newDossier();
        given().get(Flow.API + "/dossiers/" + dossier)
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/token-required"));
        given().header("Authorization", "Bearer eyJhbGciOiJub25lIn0.eyJncm91cHMiOlsicHJvZHVjZXIiXX0.")
                .get(Flow.API + "/dossiers/" + dossier)
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/invalid-token"));
    }

    @Test
    void a_council_member_reads_nothing_by_role_alone() {
        var dossier = new Flow().forwarded();
        Flow.as("tq.member1", "08", "council-member")
                .get(Flow.API + "/dossiers/" + dossier)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-a-reader"));
    }

    @Test
    void the_offices_of_the_area_see_the_dossier_in_their_lists() {
        var flow = new Flow();
        var dossier = flow.submitted();
        var filter = "/dossiers?state=SUBMITTED&productId=" + product(flow, dossier);
        flow.communeOfficer()
                .get(Flow.API + filter)
                .then()
                .body("items.id", contains(dossier))
                .body("next", nullValue());
        Flow.provincialOffice().get(Flow.API + filter).then().body("items.id", contains(dossier));
        flow.producer().get(Flow.API + filter).then().body("items.id", contains(dossier));
        Flow.as("tn.office", "19", "provincial-office")
                .get(Flow.API + filter)
                .then()
                .body("items", hasSize(0));
        flow.producer()
                .get(Flow.API + "/dossiers?state=LOST&colour=red")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?colour"));
    }

    @Test
    void an_unknown_dossier_is_a_404_that_names_it() {
        var id = "019385b0-7a1e-7000-8000-00000000dead";
        new Flow()
                .producer()
                .get(Flow.API + "/dossiers/" + id)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"))
                .body("detail", equalTo("There is no dossier " + id + "."));
    }

    @Test
    void a_repeated_submission_with_the_same_key_is_answered_as_the_first() {
        var flow = new Flow();
        var dossier = flow.newDossier();
        flow.complete(dossier, 11);
        var etag = flow.etag(dossier);
        for (int i = 0; i < 2; i++) {
            flow.producer()
                    .header("If-Match", etag)
                    .header("Idempotency-Key", "submit-" + dossier)
                    .post(Flow.API + "/dossiers/" + dossier + "/submission")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("SUBMITTED"));
        }
        assertEquals(List.of("dossier-changed", "dossier-changed"), stored.events(dossier));
    }

    private static String product(Flow flow, String dossier) {
        return flow.producer()
                .get(Flow.API + "/dossiers/" + dossier)
                .then()
                .extract()
                .path("productId");
    }
}
