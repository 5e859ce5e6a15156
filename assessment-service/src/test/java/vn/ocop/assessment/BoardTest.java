package vn.ocop.assessment;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.ocop.assessment.intake.IntakeUseCases;
import vn.ocop.platform.ids.Ids;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class BoardTest {

    @Inject
    Flow flow;

    @Inject
    IntakeUseCases intake;

    @Test
    void the_board_shows_what_is_due_when_and_what_came_too_late() {
        var council = Flow.founded("tq").<String>path("id");
        var inTime = received("FIRST", "2026-10-29");
        var late = received("UPGRADE", "2026-10-30");
        var again = received("REASSESSMENT", "2026-06-01");
        Flow.assign("tq.office", council, inTime, late, again).statusCode(200);

        Flow.as("tq.office")
                .get("/api/v1/councils/{id}/board", council)
                .then()
                .statusCode(200)
                .body("round.proposedBy", equalTo("2026-10-29"))
                .body("round.finishedBy", equalTo("2026-12-29"))
                .body("states", equalTo(Map.of("UNDER_REVIEW", 3)))
                .body("items.assessmentId", equalTo(List.of(again, late, inTime)))
                .body("items.missedCutOff", equalTo(List.of(false, true, false)))
                .body("items[0].overdue", equalTo(true))
                .body("items[0].schedule.dueOn", equalTo("2026-07-16"))
                .body("items[0].schedule.round", nullValue())
                .body("items[1].schedule.round", equalTo(Map.of("year", 2027, "number", 1)))
                .body("items[2].schedule.dueOn", equalTo("2026-12-29"))
                .body("next", nullValue());
    }

    @Test
    void an_office_asks_what_is_overdue() {
        var overdue = received("REASSESSMENT", "2026-06-01");
        var due = received("REASSESSMENT", "2026-06-02");

        assertEquals(
                List.of(overdue),
                Flow.as("tq.office")
                        .get("/api/v1/assessments?dueBefore=2026-07-17&limit=200")
                        .<List<String>>path("items.id")
                        .stream()
                        .filter(id -> id.equals(overdue) || id.equals(due))
                        .toList());
        Flow.as("tq.office")
                .get("/api/v1/assessments?dueBefore=2026-07-18&limit=200")
                .then()
                .body("items.id", hasItem(due));
        Flow.as("tq.office")
                .get("/api/v1/assessments?dueBefore=tomorrow")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?dueBefore"));
    }

    @Test
    void a_product_in_which_the_member_is_in_conflict_is_not_there_for_that_member() {
        var sitting = flow.scoring("tq");
        var council = Flow.as("tq.office")
                .get("/api/v1/assessments/{id}", sitting.assessmentId())
                .<String>path("councilId");
        Flow.recuse(sitting, "tq.member1", 1, "Người thân");

        Flow.as("tq.member1")
                .get("/api/v1/councils/{id}/board", council)
                .then()
                .statusCode(200)
                .body("states", equalTo(Map.of()))
                .body("items", equalTo(List.of()));
        Flow.as("tq.member1")
                .get("/api/v1/meetings/{id}", sitting.meetingId())
                .then()
                .statusCode(200)
                .body("assessmentIds", equalTo(List.of()));
        Flow.as("tq.member1")
                .get("/api/v1/councils/{id}/meetings", council)
                .then()
                .statusCode(200)
                .body("items.assessmentIds", equalTo(List.of(List.of())));
        Flow.as("tq.member2")
                .get("/api/v1/councils/{id}/board", council)
                .then()
                .body("states", equalTo(Map.of("SCORING", 1)))
                .body("items.assessmentId", equalTo(List.of(sitting.assessmentId())));
        Flow.as("tq.member2")
                .get("/api/v1/meetings/{id}", sitting.meetingId())
                .then()
                .body("assessmentIds", equalTo(List.of(sitting.assessmentId())));
    }

    private String received(String kind, String forwardedOn) {
        var dossier = Ids.next();
        intake.open(Flow.dossier(dossier, kind, forwardedOn));
        return Flow.as("tq.office")
                .get("/api/v1/assessments?dossierId=" + dossier)
                .path("items[0].id");
    }
}
