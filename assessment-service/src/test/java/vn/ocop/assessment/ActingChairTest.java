package vn.ocop.assessment;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.ocop.criteria.Stars;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class ActingChairTest {

    private static final List<String> MEMBERS = List.of("tq.member1", "tq.member2", "tq.member3");

    @Inject
    Flow flow;

    @Test
    void while_the_chair_is_in_conflict_the_named_member_counts_as_chair_and_confirms() {
        var sitting = flow.scoring("tq");
        var id = sitting.assessmentId();
        Flow.recuse(sitting, "tq.chair", 0, "Người thân");
        MEMBERS.forEach(
                member -> Flow.score(member, id, Flow.sheet(84, Stars.FOUR)).statusCode(200));
        Flow.close("tq.office", id).statusCode(409).body("type", equalTo("/problems/chair-missing"));

        name(sitting, 1).statusCode(200);
        Flow.close("tq.office", id).statusCode(200).body("sheets", equalTo(3));

        Flow.confirm("tq.member2", id).statusCode(403).body("type", equalTo("/problems/wrong-position"));
        Flow.as("tq.chair")
                .header("If-Match", Flow.etag("tq.office", id))
                .post("/api/v1/assessments/{id}/agreed-sheet/confirmation", id)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/in-conflict"));
        Flow.confirm("tq.member1", id)
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("stars", equalTo(4));
        name(sitting, 2).statusCode(409).body("type", equalTo("/problems/wrong-state"));
    }

    @Test
    void nobody_acts_for_a_chair_who_is_free() {
        name(flow.scoring("tq"), 1).statusCode(409).body("type", equalTo("/problems/chair-not-in-conflict"));
    }

    @Test
    void who_acts_has_a_vote_and_no_conflict() {
        var sitting = flow.scoring("tq");
        Flow.recuse(sitting, "tq.chair", 0, "Người thân");
        Flow.recuse(sitting, "tq.member2", 2, "Người thân");
        for (int seat : List.of(0, 2, 4)) {
            name(sitting, seat)
                    .statusCode(400)
                    .body("errors.pointer", equalTo(List.of("/memberId")))
                    .body("errors.code", equalTo(List.of("cannot-chair")));
        }
        name("tn.office", sitting, 1).statusCode(403);
        name("tq.member1", sitting, 1).statusCode(403);
    }

    private static ValidatableResponse name(Flow.Sitting sitting, int seat) {
        return name("tq.office", sitting, seat);
    }

    private static ValidatableResponse name(String username, Flow.Sitting sitting, int seat) {
        return Flow.as(username)
                .body(Map.of(
                        "memberId",
                        sitting.memberIds().get(seat),
                        "document",
                        Map.of("number", "18/GUQ-HĐ", "signedOn", "2026-11-20")))
                .put("/api/v1/assessments/{id}/acting-chair", sitting.assessmentId())
                .then();
    }
}
