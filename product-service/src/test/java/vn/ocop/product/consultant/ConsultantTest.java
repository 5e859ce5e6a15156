package vn.ocop.product.consultant;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.event.Topics;
import vn.ocop.platform.ids.Ids;
import vn.ocop.product.Flow;
import vn.ocop.product.Stored;
import vn.ocop.standalone.testing.RealInfrastructure;

/** Who helped to write a dossier is told to the council, and to nobody else. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
@NullUnmarked
class ConsultantTest {

    private final Flow flow = new Flow();
    private final String consultant = "consultant-" + UUID.randomUUID();

    @Inject
    Stored stored;

    @Test
    void a_consultant_named_in_the_draft_goes_with_the_dossier_on_the_restricted_topic_alone() {
        var dossier = flow.newDossier();
        name(flow.producer(), dossier, account()).statusCode(201).body("byOffice", equalTo(false));
        name(flow.producer(), dossier, person()).statusCode(201).body("username", nullValue());
        name(flow.producer(), dossier, account())
                .statusCode(409)
                .body("type", equalTo("/problems/consultant-already-named"));
        assertEquals(List.of("dossier-changed"), stored.events(dossier));

        flow.complete(dossier, 11);
        flow.submit(dossier).statusCode(200);
        flow.forward(dossier);

        assertEquals(List.of(consultant), told(dossier).getList("consultants"));
        assertEquals(
                0,
                stored.count(
                        "select count(*) as n from event where type not like '%restricted%' and (data::text like ? or data::text like ?)",
                        "%" + consultant + "%", "%Công ty tư vấn C%"));
        assertEquals(
                2,
                stored.audited(dossier).stream()
                        .filter("dossier-consultant-named"::equals)
                        .count());
    }

    @Test
    void one_named_or_withdrawn_after_forwarding_is_told_at_once_with_the_answers_as_lodged() {
        var dossier = flow.forwarded();
        var lodged = told(dossier);
        assertEquals(List.of(), lodged.getList("consultants"));

        String id = name(flow.communeOfficer(), dossier, account())
                .statusCode(201)
                .body("byOffice", equalTo(true))
                .extract()
                .path("id");
        assertEquals(List.of(consultant), told(dossier).getList("consultants"));
        assertEquals(lodged.getMap("answers"), told(dossier).getMap("answers"));

        withdraw(Flow.provincialOffice(), dossier, id).statusCode(200).body("withdrawal.by", equalTo("tq.office"));
        withdraw(Flow.provincialOffice(), dossier, id)
                .statusCode(409)
                .body("type", equalTo("/problems/consultant-withdrawn"));
        assertEquals(List.of(), told(dossier).getList("consultants"));
        flow.producer()
                .get(path(dossier))
                .then()
                .body("items.username", contains(consultant))
                .body("items.withdrawal.reason", contains("Ghi nhầm"));
        name(flow.producer(), dossier, account()).statusCode(201);
    }

    @Test
    void an_answer_that_is_being_completed_is_not_told_before_it_is_sent() throws Exception {
        var dossier = flow.forwarded();
        var assessment = Ids.next();
        stored.send(Topics.ASSESSMENT, "vn.ocop.assessment.assessment-changed.v1", assessment, 1, """
                {"assessmentId": "%s", "dossierId": "%s", "productId": "%s", "level": "PROVINCE", "state": "RECEIVED", "readers": [],
                 "change": "COMPLETION_REQUESTED", "productSet": 11, "completion": {"requestId": "%s", "dossierVersion": 1,
                 "askedOn": "2026-11-22", "answerBy": "2027-01-15", "items": [{"criterion": "3.2", "what": "Bổ sung"}]}}
                """.formatted(
                        assessment, dossier, assessment, Ids.next()));
        flow.awaitState(dossier, "COMPLETION_REQUESTED");
        var answers = new HashMap<>(Flow.answers(11));
        var lodged = answers.put("3.2", 0);
        flow.assess(dossier, answers).statusCode(200);

        name(flow.communeOfficer(), dossier, account()).statusCode(201);

        assertEquals(Map.of("3.2", lodged), told(dossier).getMap("answers"));
    }

    @Test
    void what_the_producer_says_of_a_council_member_is_not_taken_back_by_it_once_the_commune_has_the_dossier() {
        var dossier = flow.newDossier();
        var own = id(name(flow.producer(), dossier, account()));
        var offices = id(name(flow.communeOfficer(), dossier, person()));
        refused(withdraw(flow.producer(), dossier, offices));
        withdraw(flow.producer(), dossier, own).statusCode(200);
        var again = id(name(flow.producer(), dossier, account()));

        flow.complete(dossier, 11);
        flow.submit(dossier).statusCode(200);

        refused(withdraw(flow.producer(), dossier, again));
        refused(withdraw(Flow.as(consultant, "08", "provincial-office"), dossier, again));
        withdraw(flow.communeOfficer(), dossier, again).statusCode(200);
    }

    @Test
    void a_person_is_an_account_or_a_name_with_the_organisation_and_the_days_are_in_order() {
        var dossier = flow.newDossier();
        name(flow.producer(), dossier, Map.of("name", "Nguyễn Văn C", "from", "2026-06-30", "until", "2026-03-01"))
                .statusCode(400)
                .body("errors.pointer", contains("/organisation", "/until"));
        name(
                        flow.producer(),
                        dossier,
                        Map.of("username", "c", "from", Flow.today().plusDays(1).toString()))
                .statusCode(400)
                .body("errors.pointer", hasItem("/from"));
        assertFalse(stored.audited(dossier).contains("dossier-consultant-named"));
        new Flow().producer().get(path(dossier)).then().statusCode(403);
        Flow.as("the.auditor", "VN", "auditor").get(path(dossier)).then().body("items.size()", equalTo(0));
    }

    // ---- steps

    private Map<String, Object> account() {
        return new HashMap<>(Map.of("username", consultant, "from", "2026-03-01"));
    }

    private static Map<String, Object> person() {
        return Map.of(
                "name",
                "Nguyễn Văn C",
                "organisation",
                "Công ty tư vấn C",
                "from",
                "2026-03-01",
                "until",
                "2026-06-30");
    }

    private static ValidatableResponse name(RequestSpecification as, String dossier, Map<String, Object> person) {
        return as.body(person).post(path(dossier)).then();
    }

    private static ValidatableResponse withdraw(RequestSpecification as, String dossier, String id) {
        return as.body(Map.of("reason", "Ghi nhầm"))
                .post(path(dossier) + "/" + id + "/withdrawal")
                .then();
    }

    private static void refused(ValidatableResponse response) {
        response.statusCode(403).body("type", equalTo("/problems/consultant-not-yours"));
    }

    private static String id(ValidatableResponse named) {
        return named.statusCode(201).extract().path("id");
    }

    private static String path(String dossier) {
        return Flow.API + "/dossiers/" + dossier + "/consultants";
    }

    private JsonPath told(String dossier) {
        return JsonPath.from(stored.payloads(dossier, "dossier-restricted").getLast());
    }
}
