package vn.ocop.assessment;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ocop.assessment.council.Level;
import vn.ocop.assessment.review.ReviewUseCases;
import vn.ocop.assessment.review.Subject;
import vn.ocop.criteria.Stars;
import vn.ocop.platform.ids.Ids;
import vn.ocop.standalone.testing.RealInfrastructure;

/** Sets that a council is limited to, terms of its members, and what its chair gives away in writing. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class CouncilSeatsTest {

    @Inject
    Flow flow;

    @Inject
    ReviewUseCases reviews;

    // ---- sets

    @Test
    void central_councils_sit_at_once_on_sets_of_their_own() {
        var teas = founded("central.office", central(List.of(11, 12), null));
        founded("central.office", central(List.of(26), null));
        founded("central.office", central(null, null));
        refused(central(List.of(10, 12, 11), null), 409)
                .body("type", equalTo("/problems/product-sets-claimed"))
                .body("councilId", equalTo(teas.path("id")))
                .body("productSets", equalTo(List.of(11, 12)));

        var ended = central(List.of(11, 12), Map.of("until", "2026-10-31"));
        change("central.office", teas, ended).statusCode(200).body("standing.until", equalTo("2026-10-31"));
        refused(central(List.of(12), Map.of("from", "2026-10-31")), 409);
        var next = founded("central.office", central(List.of(12), Map.of("from", "2026-11-01")));
        next.then().body("productSets", equalTo(List.of(12)));

        var tea = centralAssessment(11);
        Flow.assign("central.office", next.path("id"), tea)
                .statusCode(409)
                .body("type", equalTo("/problems/not-of-this-council"))
                .body("assessmentIds", equalTo(List.of(tea)));
        Flow.assign("central.office", teas.path("id"), tea)
                .statusCode(409)
                .body("type", equalTo("/problems/council-not-standing"));
        Flow.assign("central.office", next.path("id"), centralAssessment(12)).statusCode(200);
    }

    @Test
    void a_request_tells_every_fault_of_its_mandate() {
        var body = Flow.council("tq");
        body.put("productSets", List.of(11, 27, 11));
        body.put("standing", Map.of("until", "2026-09-30"));
        body.put("round", Map.of("year", 2026, "number", 3, "extra", true));
        as("tq.office", body)
                .statusCode(400)
                .body(
                        "errors.pointer",
                        equalTo(List.of(
                                "/productSets", "/productSets/1", "/productSets/2", "/standing/until", "/round/plan")))
                .body(
                        "errors.code",
                        equalTo(List.of(
                                "only-for-central",
                                "no-such-product-set",
                                "duplicate",
                                "ends-before-it-begins",
                                "plan-needed")));
    }

    @Test
    void an_extra_round_has_the_days_of_its_plan() {
        var body = Flow.council("tq");
        var plan = Map.of(
                "document", Map.of("number", "14/KH-UBND", "signedOn", "2026-10-01"),
                "proposedBy", "2026-11-10",
                "finishedBy", "2026-12-01");
        body.put("round", Map.of("year", 2026, "number", 3, "extra", true, "plan", plan));
        var council = founded("tq.office", body);
        Flow.assign("tq.office", council.path("id"), flow.received()).statusCode(200);
        Flow.as("tq.office")
                .get("/api/v1/councils/{id}/board", council.<String>path("id"))
                .then()
                .body("round.proposedBy", equalTo("2026-11-10"))
                .body("round.finishedBy", equalTo("2026-12-01"))
                .body("items[0].missedCutOff", equalTo(flow.today().isAfter(LocalDate.parse("2026-11-10"))));
    }

    // ---- terms

    @Test
    void out_of_term_a_member_neither_reads_nor_scores_nor_counts() {
        var council = founded("tq.office", provincial("MEMBER", Map.of("until", day(-1))));
        List<String> members = council.path("members.id");
        var id = prepared(council);
        String meeting = flow.meet("tq.office", council.path("id"), id)
                .statusCode(201)
                .extract()
                .path("id");
        Flow.attend("tq.office", meeting, members)
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/present/3")))
                .body("errors.code", equalTo(List.of("no-such-member")));
        var seated = new ArrayList<>(members);
        seated.remove(3);
        Flow.attend("tq.office", meeting, seated).statusCode(200);

        assertEquals(List.of("tq.chair", "tq.member1", "tq.member2", "tq.office"), readers(id));
        Flow.as("tq.member3").get("/api/v1/assessments/{id}", id).then().statusCode(403);
        Flow.as("tq.member3")
                .get("/api/v1/assessments?councilId={c}", council.<String>path("id"))
                .then()
                .body("items", equalTo(List.of()));
        Flow.as("tq.member3")
                .get("/api/v1/councils/{c}", council.<String>path("id"))
                .then()
                .statusCode(403);
        Flow.as("tq.member3")
                .get("/api/v1/meetings/{m}/package", meeting)
                .then()
                .statusCode(403);
        Flow.score("tq.member3", id, Flow.sheet(84, Stars.FOUR))
                .statusCode(403)
                .body("type", equalTo("/problems/not-a-council-member"));

        score(id, "tq.chair", "tq.member1");
        Flow.close("tq.office", id).statusCode(409).body("required", equalTo(3));
        score(id, "tq.member2");
        Flow.close("tq.office", id).statusCode(200).body("sheets", equalTo(3));
    }

    @Test
    void a_term_that_changes_is_recorded_and_gives_the_seat_back() {
        var council = founded("tq.office", provincial("MEMBER", Map.of("from", day(1))));
        var id = prepared(council);
        var member = council.<List<String>>path("members.id").get(3);
        Flow.as("tq.member3").get("/api/v1/assessments/{id}", id).then().statusCode(403);

        change("tq.office", council, provincial("MEMBER", Map.of("from", day(0), "until", day(30))))
                .statusCode(200)
                .body("members[3].id", equalTo(member))
                .body("members[3].term.until", equalTo(day(30)));

        Flow.as("tq.member3").get("/api/v1/assessments/{id}", id).then().statusCode(200);
        assertEquals(List.of("tq.chair", "tq.member1", "tq.member2", "tq.member3", "tq.office"), readers(id));
        var records = Flow.as("tq.office")
                .get("/api/v1/councils/{id}/member-records", council.<String>path("id"))
                .then()
                .statusCode(200)
                .extract();
        assertEquals(
                List.of(day(1), day(0)),
                records.<List<String>>path("items.findAll { it.memberId == '" + member + "' }.term.from"));
        assertEquals(6, records.<List<?>>path("items").size());
    }

    // ---- delegation

    @Test
    void a_delegation_is_the_chairs_to_a_vice_chair_by_a_document_signed_before() {
        var council = founded("tq.office", provincial("VICE_CHAIR", null));
        List<String> members = council.path("members.id");
        String councilId = council.path("id");

        delegate("tq.chair", councilId, members.get(1), day(0))
                .statusCode(400)
                .body("errors.code", equalTo(List.of("vice-chair-needed")));
        delegate("tq.chair", councilId, members.get(3), day(-9))
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/from")))
                .body("errors.code", equalTo(List.of("before-its-document")));
        delegate("tq.member3", councilId, members.get(3), day(0)).statusCode(403);
        delegate("tn.office", councilId, members.get(3), day(0)).statusCode(403);
    }

    @Test
    void the_delegate_confirms_until_the_chair_takes_the_power_back() {
        var body = provincial("VICE_CHAIR", null);
        body.put("operatingRules", rules(75));
        var council = founded("tq.office", body);
        List<String> members = council.path("members.id");
        String councilId = council.path("id");
        var id = prepared(council);
        String meeting =
                flow.meet("tq.office", councilId, id).statusCode(201).extract().path("id");
        Flow.attend("tq.office", meeting, members.subList(1, 5)).statusCode(200);
        score(id, "tq.member1", "tq.member2", "tq.member3");
        Flow.close("tq.office", id).statusCode(409).body("type", equalTo("/problems/chair-missing"));
        delegate("tq.office", councilId, members.get(3), day(0)).statusCode(200);
        Flow.close("tq.office", id).statusCode(200).body("sheets", equalTo(3));

        delegate("tq.chair", councilId, null, day(0)).statusCode(200);
        Flow.confirm("tq.member3", id).statusCode(403).body("type", equalTo("/problems/wrong-position"));
        delegate("tq.chair", councilId, members.get(3), day(0)).statusCode(200);
        Flow.confirm("tq.member1", id).statusCode(403);
        Flow.confirm("tq.member3", id).statusCode(200).body("state", equalTo("CONFIRMED"));
        Flow.as("tq.member1")
                .get("/api/v1/councils/{id}/chair-delegations", councilId)
                .then()
                .statusCode(200)
                .body("items.document.number", equalTo(List.of("21/GUQ-HĐ", "21/GUQ-HĐ", "21/GUQ-HĐ")));
    }

    // ---- steps

    private String prepared(Response council) {
        var id = flow.received();
        Flow.assign("tq.office", council.path("id"), id).statusCode(200);
        flow.report("tq.office", id).statusCode(200);
        return id;
    }

    private static void score(String id, String... usernames) {
        List.of(usernames).forEach(name -> Flow.score(name, id, Flow.sheet(84, Stars.FOUR))
                .statusCode(200));
    }

    private ValidatableResponse delegate(String username, String councilId, @Nullable String memberId, String from) {
        var body = new HashMap<String, Object>(
                Map.of("from", from, "until", day(5), "document", Map.of("number", "21/GUQ-HĐ", "signedOn", day(-3))));
        if (memberId != null) {
            body.put("memberId", memberId);
        }
        return Flow.as(username)
                .body(body)
                .post("/api/v1/councils/{id}/chair-delegations", councilId)
                .then();
    }

    private String centralAssessment(int set) {
        var subject = new Subject(
                Ids.next(),
                1,
                "FIRST",
                new Subject.Product(Ids.next(), "Chè", set, null, "01021", "08"),
                new Subject.Producer(Ids.next(), "HTX", "COOPERATIVE", null),
                Flow.TEA.version(),
                null,
                null);
        var id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> reviews.open(id, Level.CENTRAL, subject, flow.today()));
        return id.toString();
    }

    /** The last change that was announced. */
    private List<String> readers(String id) {
        return flow.query("""
                select jsonb_array_elements_text(data::jsonb->'readers') as v from event
                where seq = (select max(seq) from event
                             where key = ?::uuid and type = 'vn.ocop.assessment.assessment-changed.v1')""", id).stream().sorted().toList();
    }

    private String day(int fromToday) {
        return flow.today().plusDays(fromToday).toString();
    }

    private static Map<String, Object> rules(int quorum) {
        return Map.of(
                "quorumPercent",
                quorum,
                "maxSpread",
                10,
                "document",
                Map.of("number", "16/QC-HĐ", "signedOn", "2026-10-01"));
    }

    /** All must come; the last voter has that position and term. */
    private static Map<String, Object> provincial(String position, @Nullable Map<String, String> term) {
        var body = Flow.council("tq");
        var last = new HashMap<>(Flow.member("tq.member3", position));
        if (term != null) {
            last.put("term", term);
        }
        body.put(
                "members",
                List.of(
                        Flow.member("tq.chair", "CHAIR"),
                        Flow.member("tq.member1", "MEMBER"),
                        Flow.member("tq.member2", "MEMBER"),
                        last,
                        Flow.member("tq.office", "SECRETARY")));
        body.put("operatingRules", rules(100));
        return body;
    }

    private static Map<String, Object> central(@Nullable List<Integer> sets, @Nullable Map<String, String> standing) {
        var body = Flow.council("central");
        if (sets != null) {
            body.put("productSets", sets);
        }
        if (standing != null) {
            body.put("standing", standing);
        }
        return body;
    }

    private static ValidatableResponse as(String office, Map<String, Object> body) {
        return Flow.as(office).body(body).post("/api/v1/councils").then();
    }

    private static ValidatableResponse refused(Map<String, Object> body, int status) {
        return as("central.office", body).statusCode(status);
    }

    private static Response founded(String office, Map<String, Object> body) {
        var response = Flow.as(office).body(body).post("/api/v1/councils");
        response.then().statusCode(201);
        return response;
    }

    private static ValidatableResponse change(String office, Response council, Map<String, Object> body) {
        return Flow.as(office)
                .header("If-Match", council.header("ETag"))
                .body(body)
                .put("/api/v1/councils/{id}", council.<String>path("id"))
                .then();
    }
}
