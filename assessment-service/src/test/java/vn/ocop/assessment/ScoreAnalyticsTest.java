package vn.ocop.assessment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.ocop.criteria.Stars;
import vn.ocop.platform.security.Roles;
import vn.ocop.platform.testing.TestTokens;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class ScoreAnalyticsTest {

    @Inject
    Flow flow;

    private static Response of(String username, String councilId) {
        return Flow.as(username).get("/api/v1/councils/{id}/score-analytics", councilId);
    }

    private Response compared(String username) {
        return Flow.as(username)
                .get("/api/v1/councils/score-analytics?year=" + flow.today().getYear());
    }

    private static String told(Response answer) {
        answer.then().statusCode(200);
        return answer.header("ETag") + answer.asString();
    }

    private static void scored(String prefix, String assessment, int chair, int one, int two, int three) {
        Flow.score(prefix + ".chair", assessment, Flow.sheet(chair, Stars.FOUR)).statusCode(200);
        Flow.score(prefix + ".member1", assessment, Flow.sheet(one, Stars.FOUR)).statusCode(200);
        Flow.score(prefix + ".member2", assessment, Flow.sheet(two, Stars.FOUR)).statusCode(200);
        Flow.score(prefix + ".member3", assessment, Flow.sheet(three, Stars.FOUR))
                .statusCode(200);
    }

    private static int same(Map<String, Integer> one, Map<String, Integer> other) {
        return (int) one.entrySet().stream().filter(other.entrySet()::contains).count();
    }

    @Test
    void members_and_councils_stand_beside_each_other() {
        var sitting = flow.scoring("tq");
        scored("tq", sitting.assessmentId(), 84, 80, 84, 87);
        Flow.close("tq.office", sitting.assessmentId()).statusCode(200);
        Flow.confirm("tq.chair", sitting.assessmentId()).statusCode(200);
        var ids = sitting.memberIds();

        of("tq.office2", sitting.councilId())
                .then()
                .statusCode(200)
                .body("advisory.vi", containsString("không bao giờ làm thay đổi"))
                .body("advisory.en", containsString("never change a score"))
                .body("products", equalTo(1))
                .body("alpha", nullValue())
                .body("members.memberId", equalTo(ids.subList(0, 4)))
                .body("members.sheets", equalTo(List.of(1, 1, 1, 1)))
                // mean 335/4 = 83.75
                .body("members.meanDeviation", equalTo(List.of("0.25", "-3.75", "0.25", "3.25")))
                .body("members.meanAbsoluteDeviation", equalTo(List.of("0.25", "3.75", "0.25", "3.25")))
                .body("members.largestDeviation", equalTo(List.of("0.25", "-3.75", "0.25", "3.25")))
                .body("pairs.size()", equalTo(6))
                .body("pairs[0].same", equalTo(same(Flow.sheet(84, Stars.FOUR), Flow.sheet(80, Stars.FOUR))))
                .body("pairs[1].same", equalTo(Flow.TEA.criteria().size()))
                .body("pairs[1].compared", equalTo(Flow.TEA.criteria().size()))
                .body("criteria.criterion[0]", equalTo("1.1"))
                .body("criteria.products.unique()", equalTo(List.of(1)));
        var own = "councils.find { it.councilId == '" + sitting.councilId() + "' }.";
        compared("tq.office2")
                .then()
                .statusCode(200)
                .body("rule.factor", equalTo("1.50"))
                .body("rule.minCouncils", equalTo(5))
                .body(own + "mean", equalTo("83.75"))
                .body(own + "meanSpread", equalTo("7.00"))
                .body(own + "deliberations", equalTo(0))
                .body(own + "stars[3].percent", equalTo("100.00"));
    }

    @Test
    void what_is_scored_deliberated_or_agreed_changes_no_byte() {
        var sitting = flow.scoring("tq");
        var id = sitting.assessmentId();
        var before = told(of("tq.auditor", sitting.councilId()));
        var councils = told(compared("tq.auditor"));

        scored("tq", id, 90, 70, 70, 70);
        assertEquals(before, told(of("tq.auditor", sitting.councilId())));
        Flow.close("tq.office", id).statusCode(200).body("state", equalTo("DELIBERATION"));
        assertEquals(before, told(of("tq.auditor", sitting.councilId())));
        Flow.as("tq.office")
                .body(Map.of("heldOn", flow.today().toString(), "summary", "Trao đổi"))
                .post("/api/v1/assessments/{id}/deliberations", id)
                .then()
                .statusCode(200);
        scored("tq", id, 84, 84, 84, 84);
        Flow.close("tq.office", id).statusCode(200).body("state", equalTo("AGREED"));
        assertEquals(before, told(of("tq.auditor", sitting.councilId())));
        assertEquals(councils, told(compared("tq.auditor")));
        Flow.confirm("tq.chair", id).statusCode(200);

        of("tq.auditor", sitting.councilId())
                .then()
                .body("products", equalTo(1))
                .body("members.meanAbsoluteDeviation", equalTo(List.of("0.00", "0.00", "0.00", "0.00")))
                .body("criteria.differed.sum()", equalTo(0));
        assertNotEquals(councils, told(compared("tq.auditor")));
        compared("tq.auditor")
                .then()
                .body("councils.find { it.councilId == '" + sitting.councilId() + "' }.deliberations", equalTo(1));
    }

    @Test
    void a_product_in_scoring_beside_a_confirmed_one_changes_no_byte() {
        var sitting = flow.scoring("tq");
        flow.confirmed("tq", sitting.assessmentId(), 84, Stars.FOUR);
        var second = flow.received();
        Flow.assign("tq.office", sitting.councilId(), second).statusCode(200);
        flow.report("tq.office", second).statusCode(200);
        var before = told(of("tq.auditor", sitting.councilId()));
        String meeting = flow.meet("tq.office", sitting.councilId(), second)
                .statusCode(201)
                .extract()
                .path("id");
        Flow.attend("tq.office", meeting, sitting.memberIds()).statusCode(200);
        scored("tq", second, 72, 88, 72, 88);

        var answer = of("tq.auditor", sitting.councilId());

        assertEquals(before, told(answer));
        answer.then().body("products", equalTo(1));
        Flow.as("tq.auditor")
                .header("If-None-Match", answer.header("ETag"))
                .get("/api/v1/councils/{id}/score-analytics", sitting.councilId())
                .then()
                .statusCode(304);
    }

    @Test
    void it_is_for_offices_and_auditors_of_the_area_and_not_for_who_scores() {
        var sitting = flow.scoring("tq");
        var council = sitting.councilId();
        flow.confirmed("tq", sitting.assessmentId(), 84, Stars.FOUR);

        for (var reader : List.of("tq.office", "tq.office2", "tq.auditor", "central.office", "central.authority")) {
            of(reader, council).then().statusCode(200);
            compared(reader).then().body("councils.councilId", hasItem(council));
        }
        for (var stranger : List.of("tn.office", "tn.auditor")) {
            of(stranger, council).then().statusCode(403).body("type", equalTo("/problems/outside-area"));
            compared(stranger).then().statusCode(200).body("councils.councilId", not(hasItem(council)));
        }
        for (var role : List.of("tq.member1", "tq.chair", "tq.producer1", "tq.authority", "tq.system")) {
            of(role, council).then().statusCode(403).body("type", equalTo("/problems/role-required"));
            compared(role).then().statusCode(403);
        }
        given().header("Authorization", TestTokens.bearer("tq.member1", "08", Roles.PROVINCIAL_OFFICE))
                .get("/api/v1/councils/{id}/score-analytics", council)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/score-analytics-closed"));
        of("tq.office", UUID.randomUUID().toString()).then().statusCode(404);
    }

    @Test
    void central_councils_are_compared_only_by_who_reaches_the_nation() {
        var sitting = flow.scoring("tq");
        var central = Flow.founded("central").<String>path("id");
        flow.confirmed("tq", sitting.assessmentId(), 84, Stars.FOUR);

        of("tq.office2", central).then().statusCode(403).body("type", equalTo("/problems/outside-area"));
        of("central.office", central).then().statusCode(200).body("products", equalTo(0));
        compared("tq.office2").then().body("councils.level.unique()", equalTo(List.of("PROVINCE")));
        compared("central.office").then().body("councils.councilId", not(hasItem(central)));
    }

    @Test
    void asking_changes_nothing_and_a_year_is_needed() {
        var sitting = flow.scoring("tq");
        flow.confirmed("tq", sitting.assessmentId(), 84, Stars.FOUR);
        var result = Flow.as("tq.office")
                .get("/api/v1/assessments/{id}/result", sitting.assessmentId())
                .asString();
        var stored = flow.stored();

        of("tq.office", sitting.councilId()).then().statusCode(200);
        compared("central.office").then().statusCode(200);

        assertEquals(stored, flow.stored());
        assertEquals(
                result,
                Flow.as("tq.office")
                        .get("/api/v1/assessments/{id}/result", sitting.assessmentId())
                        .asString());
        Flow.as("tq.office")
                .get("/api/v1/councils/score-analytics")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?year"))
                .body("errors[0].code", equalTo("required"));
        Flow.as("tq.office")
                .get("/api/v1/councils/score-analytics?year=2025")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("out-of-range"));
        Flow.as("tq.office")
                .get("/api/v1/councils/score-analytics?year=2027")
                .then()
                .statusCode(200)
                .body("councils", equalTo(List.of()));
    }
}
