package vn.ocop.product.claim;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.platform.event.Topics;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.testing.Await;
import vn.ocop.platform.testing.TestTokens;
import vn.ocop.product.Flow;
import vn.ocop.product.Stored;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
@NullUnmarked
class ClaimTest {

    private static final String COMMUNE = "00721";
    private static final String SAID = "{\"claimant\": \"Nguyễn Văn Á\", \"statement\": \"Giám đốc\"}";

    @Inject
    Stored stored;

    private final Flow office = new Flow(COMMUNE);
    private final Flow claimant = new Flow(COMMUNE);
    private final Flow rival = new Flow(COMMUNE);

    @Test
    void an_imported_producer_is_claimed_with_proof_and_the_office_of_its_area_decides() throws Exception {
        var producer = imported();
        var path = Flow.API + "/producers/" + producer + "/claims";
        String claim = claim(claimant, producer)
                .then()
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .body("claimant", equalTo("Nguyễn Văn Á"))
                .extract()
                .path("id");
        claim(claimant, producer).then().statusCode(409).body("type", equalTo("/problems/claim-under-way"));
        seenByClaimantAndOfficeAlone(path, claim);

        both().post(path + "/" + claim + "/acceptance")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/own-claim"));
        claimant.producer().get(Flow.API + "/me").then().body("producers.id", not(hasItem(producer)));
        office.communeOfficer()
                .post(path + "/" + claim + "/acceptance")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("decidedBy", equalTo("officer." + COMMUNE));

        claimant.producer().get(Flow.API + "/me").then().body("producers.id", hasItem(producer));
        claimant.newProduct(producer, 4);
        var told =
                JsonPath.from(stored.payloads(producer, "producer-restricted").getLast());
        assertEquals(List.of(claimant.username), told.getList("accounts"));
        assertTrue(stored.audited(producer)
                .containsAll(List.of("producer-claimed", "producer-claim-accepted", "producer-account-linked")));
        var before = stored.traces();
        claim(rival, producer).then().statusCode(409).body("type", equalTo("/problems/producer-has-account"));
        decide(office, producer, claim, "acceptance").then().statusCode(409).body("state", equalTo("ACCEPTED"));
        decide(office, producer, claim, "rejection")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/claim-decided"));
        assertEquals(before, stored.traces());
        assertThrows(
                RuntimeException.class,
                () -> stored.count(
                        "with c as (update producer_claim set state = 'OPEN', decided_by = null, decided_at = null where id = ?"
                                + " returning 1) select count(*) as n from c",
                        Flow.uuid(claim)));
    }

    private void seenByClaimantAndOfficeAlone(String path, String claim) {
        claimant.producer().get(path).then().statusCode(200).body("items.id", contains(claim));
        rival.producer().get(path).then().statusCode(200).body("items", hasSize(0));
        rival.producer().get(path + "/" + claim).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        rival.producer().get(path + "/" + claim + "/document").then().statusCode(404);
        elsewhere().get(path).then().body("items", hasSize(0));
        elsewhere().get(path + "/" + claim + "/document").then().statusCode(404);
        elsewhere()
                .post(path + "/" + claim + "/acceptance")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/outside-area"));
        elsewhere().get(Flow.API + "/producers/claims?state=OPEN").then().body("items.id", not(hasItem(claim)));
        office.communeOfficer()
                .get(Flow.API + "/producers/claims?state=OPEN")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(claim));
        office.communeOfficer()
                .get(Flow.API + "/me")
                .then()
                .body("openTasks.claims", org.hamcrest.Matchers.greaterThanOrEqualTo(1));
        claimant.producer().get(Flow.API + "/me").then().body("openTasks.claims", equalTo(0));
        var file = Flow.provincialOffice().get(path + "/" + claim + "/document");
        assertEquals(200, file.statusCode());
        assertArrayEquals(Flow.PDF, file.asByteArray());
        given().get(path).then().statusCode(401);
    }

    @Test
    void of_two_claims_accepted_at_once_one_wins_and_the_other_is_answered() throws Exception {
        var producer = withoutAccount();
        var claims = List.of(Flow.id(claim(claimant, producer)), Flow.id(claim(rival, producer)));
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = threads.invokeAll(claims.stream()
                    .<Callable<Integer>>map(id ->
                            () -> decide(office, producer, id, "acceptance").statusCode())
                    .toList());
            var codes = Stream.of(answers.get(0).get(), answers.get(1).get())
                    .sorted()
                    .toList();
            assertEquals(List.of(200, 409), codes);
        }
        var open = stored.query(
                "select id::text as it from producer_claim where producer_id = ? and state = 'OPEN'", producer);
        assertEquals(1, open.size());
        assertEquals(
                1,
                stored.count(
                        "select count(*) as n from producer_account where producer_id = ? and ended_at is null",
                        Flow.uuid(producer)));
        decide(office, producer, open.getFirst(), "acceptance")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/producer-has-account"));
        office.communeOfficer()
                .body(Map.of("reason", " "))
                .post(Flow.API + "/producers/" + producer + "/claims/" + open.getFirst() + "/rejection")
                .then()
                .statusCode(400);
        decide(office, producer, open.getFirst(), "rejection")
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("reason", equalTo("Giấy tờ không khớp"));
        assertTrue(stored.audited(producer).contains("producer-claim-rejected"));
    }

    @Test
    void a_rejected_claim_can_be_made_again_with_a_better_proof() {
        var producer = withoutAccount();
        var first = Flow.id(claim(claimant, producer));
        decide(office, producer, first, "rejection").then().statusCode(200);
        var second = Flow.id(claim(claimant, producer));
        claimant.producer()
                .get(Flow.API + "/producers/" + producer + "/claims")
                .then()
                .body("items.id", contains(first, second))
                .body("items.state", contains("REJECTED", "OPEN"));
    }

    @Test
    void an_account_is_handed_over_in_one_step() {
        var producer = claimant.newProducer();
        var path = Flow.API + "/producers/" + producer + "/accounts/";
        var to = Map.of("username", rival.username);
        office.communeOfficer().body(to).post(path + "nobody/hand-over").then().statusCode(404);
        office.communeOfficer()
                .body(Map.of("username", claimant.username))
                .post(path + claimant.username + "/hand-over")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/account-already-linked"));
        elsewhere()
                .body(to)
                .post(path + claimant.username + "/hand-over")
                .then()
                .statusCode(403);
        claimant.producer().get(Flow.API + "/me").then().body("producers.id", hasItem(producer));

        office.communeOfficer()
                .body(to)
                .post(path + claimant.username + "/hand-over")
                .then()
                .statusCode(201);

        claimant.producer().get(Flow.API + "/me").then().body("producers.id", not(hasItem(producer)));
        rival.newProduct(producer, 11);
        rival.producer()
                .get(Flow.API + "/producers/" + producer + "/accounts")
                .then()
                .body("items.username", contains(claimant.username, rival.username))
                .body("items[0].endedBy", equalTo("officer." + COMMUNE))
                .body("items[1].endedAt", nullValue());
        assertTrue(stored.audited(producer).contains("producer-account-handed-over"));
    }

    @ParameterizedTest(name = "{0} {1} as {2}")
    @CsvSource({
        "POST, /producers/{p}/claims, commune-officer",
        "POST, /producers/{p}/claims/{p}/acceptance, producer",
        "POST, /producers/{p}/claims/{p}/rejection, provincial-authority",
        "GET, /producers/{p}/claims, auditor",
        "GET, /producers/claims, producer",
        "POST, /producers/{p}/accounts/x/hand-over, producer"
    })
    void a_role_that_a_step_does_not_belong_to_is_refused(String method, String path, String role) {
        var request = given().header("Authorization", TestTokens.bearer("someone." + role, "VN", role));
        if (path.endsWith("claims") && method.equals("POST")) {
            request.multiPart("metadata", SAID, "application/json; charset=UTF-8");
        } else {
            request.contentType("application/json").body("{}");
        }
        request.request(method, Flow.API + path.replace("{p}", "019385b0-7a1e-7000-8000-00000000dead"))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/role-required"));
    }

    private static io.restassured.specification.RequestSpecification elsewhere() {
        return Flow.as("officer.00700", "08-00700", "commune-officer");
    }

    private io.restassured.specification.RequestSpecification both() {
        return Flow.as(claimant.username, "08", "producer", "provincial-office");
    }

    private static Response claim(Flow who, String producer) {
        return given().header("Authorization", TestTokens.bearer(who.username, "08", "producer"))
                .header("Accept-Language", "en")
                .multiPart("metadata", SAID, "application/json; charset=UTF-8")
                .multiPart("file", "dang-ky.pdf", Flow.PDF, "application/pdf")
                .post(Flow.API + "/producers/" + producer + "/claims");
    }

    private static Response decide(Flow office, String producer, String claim, String how) {
        var request = office.communeOfficer();
        return (how.equals("rejection") ? request.body(Map.of("reason", "Giấy tờ không khớp")) : request)
                .post(Flow.API + "/producers/" + producer + "/claims/" + claim + "/" + how);
    }

    /** Registered by the office for others: nobody acts for it. */
    private String withoutAccount() {
        return Flow.id(office.communeOfficer().body(office.producerBody()).post(Flow.API + "/producers"));
    }

    private String imported() throws Exception {
        var result = Ids.next();
        var product = Ids.next();
        var producer = Ids.next();
        stored.send(Topics.ASSESSMENT_IMPORTS, "vn.ocop.assessment.result-imported.v1", result, 1, """
                {"resultId": "%s", "sourceSystem": "test-08", "productId": "%s", "producerId": "%s",
                 "product": {"name": "Mật ong", "set": 4, "communeCode": "%s", "provinceCode": "08"},
                 "producer": {"name": "Hộ ông B", "type": "HOUSEHOLD"}, "decision": {"signedOn": "2024-05-01"},
                 "recordedAt": "2026-11-21T00:00:00Z"}
                """.formatted(
                        result, product, producer, COMMUNE));
        Await.until(
                "producer imported",
                () -> given().get(Flow.API + "/producers/" + producer).statusCode() == 200);
        return producer.toString();
    }
}
