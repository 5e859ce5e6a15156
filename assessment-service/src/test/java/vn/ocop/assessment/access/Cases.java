package vn.ocop.assessment.access;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.Flow;
import vn.ocop.assessment.Petitions;
import vn.ocop.assessment.review.State;
import vn.ocop.criteria.Stars;
import vn.ocop.platform.testing.TestTokens;
import vn.ocop.platform.testing.access.Visitor.Role;

/** One assessment in each state that can be reached, in the province and at the centre. */
@ApplicationScoped
class Cases {

    private final Flow flow;
    private final Petitions petitions;

    private @Nullable List<Case> prepared;

    Cases(Flow flow, Petitions petitions) {
        this.flow = flow;
        this.petitions = petitions;
    }

    /** Made once; who tries something on them leaves them as they are. */
    synchronized List<Case> all() {
        var known = prepared;
        if (known == null) {
            known = prepare();
            prepared = known;
        }
        return known;
    }

    private List<Case> prepare() {
        register();
        var cases = new ArrayList<Case>();
        cases.add(waiting(flow.received(), false, false));
        cases.add(waiting(flow.received(), false, true));
        cases.add(of(State.SCORING, begun("tq", flow.received()), false, null));
        cases.add(of(State.DELIBERATION, apart(), false, null));
        cases.add(of(State.AGREED, agreed(), false, null));
        cases.add(of(State.CONFIRMED, confirmed(80, Stars.FOUR), false, null));
        cases.add(decided("MT-1/QĐ"));
        var forwarded = confirmed(93, Stars.FIVE);
        cases.add(waiting(sentUp(forwarded, "MT-2/QĐ"), true, false));
        cases.add(of(State.FORWARDED, forwarded, false, null));
        cases.add(of(State.NOT_REACHED, notReached(), false, null));
        cases.add(of(State.REJECTED, rejected(), false, null));
        cases.add(of(State.WITHDRAWN, withdrawn("MT-3/QĐ"), false, null));
        cases.add(of(State.SCORING, begun("central", sentUp(confirmed(93, Stars.FIVE), "MT-4/QĐ")), true, null));
        cases.add(of(State.RETURNED_TO_PROVINCE, returned("MT-5/QĐ"), true, null));
        cases.add(decidedAtTheCentre("MT-6/QĐ"));
        return List.copyOf(cases);
    }

    static RequestSpecification as(Role role, String area) {
        return given().header("Authorization", TestTokens.bearer(Actor.at(role, area), area, role.inToken()))
                .contentType(ContentType.JSON);
    }

    // ---- in the province

    private Case waiting(String assessment, boolean central, boolean assigned) {
        var bench = central ? "central" : "tq";
        var council = Flow.founded(bench);
        String id = council.path("id");
        if (assigned) {
            Flow.assign(bench + ".office", id, assessment).statusCode(200);
        }
        return new Case(
                assigned ? State.UNDER_REVIEW : State.RECEIVED,
                central,
                belongingToOne(assessment),
                assigned,
                id,
                null,
                council.path("members.id"),
                Flow.etag("central.office", assessment),
                null);
    }

    /** Two members have begun; equal sheets saved again change nothing. */
    private Flow.Sitting begun(String bench, String assessment) {
        var sitting = flow.scoring(bench, assessment);
        for (var who : List.of(".chair", ".member1")) {
            Flow.as(bench + who)
                    .body(Requests.ownSheet())
                    .put("/api/v1/assessments/{id}/score-sheets/me", assessment)
                    .then()
                    .statusCode(200);
        }
        return sitting;
    }

    private Flow.Sitting apart() {
        var sitting = flow.scoring("tq");
        var id = sitting.assessmentId();
        Flow.score("tq.chair", id, Flow.sheet(80, Stars.FOUR)).statusCode(200);
        Flow.score("tq.member1", id, Flow.sheet(69, Stars.THREE)).statusCode(200);
        Flow.score("tq.member2", id, Flow.sheet(75, Stars.FOUR)).statusCode(200);
        Flow.close("tq.office", id).statusCode(200);
        return sitting;
    }

    private Flow.Sitting agreed() {
        var sitting = flow.scoring("tq");
        for (var who : List.of("tq.chair", "tq.member1", "tq.member2", "tq.member3")) {
            Flow.score(who, sitting.assessmentId(), Flow.sheet(80, Stars.FOUR)).statusCode(200);
        }
        Flow.close("tq.office", sitting.assessmentId()).statusCode(200);
        return sitting;
    }

    private Flow.Sitting confirmed(int total, Stars stars) {
        var sitting = flow.scoring("tq");
        flow.confirmed("tq", sitting.assessmentId(), total, stars);
        return sitting;
    }

    private Case decided(String number) {
        var sitting = confirmed(80, Stars.FOUR);
        String decision = decide("tq.authority", number, "RECOGNISED", sitting.assessmentId());
        return of(State.DECIDED, sitting, false, decision);
    }

    private Flow.Sitting notReached() {
        var sitting = confirmed(40, Stars.TWO);
        notice("tq.office", sitting.assessmentId());
        return sitting;
    }

    private Flow.Sitting rejected() {
        var sitting = flow.scoring("tq");
        Flow.as("tq.office")
                .body(Map.of("findings", List.of(Map.of("rule", "disqualify:1.1", "evidence", "Biên bản 3"))))
                .put("/api/v1/assessments/{id}/rule-findings", sitting.assessmentId())
                .then()
                .statusCode(200);
        return sitting;
    }

    private Flow.Sitting withdrawn(String number) {
        var sitting = confirmed(80, Stars.FOUR);
        var decision = decide("tq.authority", number, "RECOGNISED", sitting.assessmentId());
        Flow.as("tq.authority")
                .header("If-Match", "*")
                .body(Requests.withdrawal(flow.today()))
                .post("/api/v1/decisions/{id}/withdrawal", decision)
                .then()
                .statusCode(201);
        return sitting;
    }

    // ---- at the centre

    private String sentUp(Flow.Sitting five, String number) {
        decide("tq.authority", number, "FORWARDED", five.assessmentId());
        return Flow.as("tq.office")
                .post("/api/v1/assessments/{id}/central-proposal", five.assessmentId())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Flow.Sitting returned(String number) {
        var sitting = flow.scoring("central", sentUp(confirmed(93, Stars.FIVE), number));
        flow.confirmed("central", sitting.assessmentId(), 85, Stars.FOUR);
        notice("central.office", sitting.assessmentId());
        return sitting;
    }

    private Case decidedAtTheCentre(String number) {
        var sitting = flow.scoring("central", sentUp(confirmed(93, Stars.FIVE), number));
        flow.confirmed("central", sitting.assessmentId(), 92, Stars.FIVE);
        var decision = decide("central.authority", number, "RECOGNISED", sitting.assessmentId());
        return of(State.DECIDED, sitting, true, decision);
    }

    // ---- steps

    private Case of(State state, Flow.Sitting sitting, boolean central, @Nullable String decision) {
        var id = belongingToOne(sitting.assessmentId());
        return new Case(
                state,
                central,
                id,
                true,
                sitting.councilId(),
                sitting.meetingId(),
                sitting.memberIds(),
                Flow.etag("central.office", id),
                decision == null ? null : file(id, central, decision));
    }

    private Case.File file(String id, boolean central, String decision) {
        var product = Petitions.productId(id);
        petitions.certified(product, central ? 5 : 4);
        String appeal = created(as(Role.PR, Actor.PROVINCE), "appeals", Petitions.request(id, flow.today()));
        var complaint = created(given().contentType(ContentType.JSON), "complaints", Requests.complaint(id));
        var handler = central ? as(Role.CE, Actor.NATION) : as(Role.PO, Actor.PROVINCE);
        handler.body(Map.of())
                .post("/api/v1/complaints/{id}/acceptance", complaint)
                .then()
                .statusCode(200);
        var office = Flow.as(central ? "central.office" : "tq.office");
        var inspection = created(office, "inspections", Requests.inspection(central, product, flow.today()));
        return new Case.File(decision, appeal, complaint, inspection, product, pushed());
    }

    private static String pushed() {
        var location = Flow.as("tq.office")
                .contentType("application/x-ndjson")
                .body(java.util.Objects.requireNonNull(Requests.json(Requests.result()))
                        .getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/assessment-imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private void register() {
        Flow.as("tq.office").body(Requests.system()).post("/api/v1/source-systems");
        Flow.as("tq.office")
                .body(Requests.mapping())
                .put("/api/v1/source-systems/{code}/column-mapping", Requests.SYSTEM);
        for (var area : List.of(Actor.PROVINCE, Actor.NATION)) {
            var client = Actor.at(Role.PS, area);
            Flow.as("tq.office")
                    .put("/api/v1/source-systems/{code}/clients/{username}", Requests.SYSTEM, client)
                    .then()
                    .statusCode(204);
        }
        Flow.as("tq.office")
                .body(Requests.result())
                .post("/api/v1/assessment-results")
                .then()
                .statusCode(201);
    }

    private String belongingToOne(String assessment) {
        petitions.accounts(assessment, Actor.at(Role.PR, Actor.PROVINCE));
        return assessment;
    }

    private String decide(String authority, String number, String outcome, String assessment) {
        return flow.decide(authority, number, outcome, assessment)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void notice(String office, String assessment) {
        Flow.as(office)
                .body(Map.of("number", "9/TB", "signedOn", flow.today().toString()))
                .post("/api/v1/assessments/{id}/notices", assessment)
                .then()
                .statusCode(201);
    }

    private static String created(RequestSpecification as, String what, Map<String, ?> body) {
        var location = as.body(body)
                .post("/api/v1/" + what)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1))
                .toString();
    }
}
