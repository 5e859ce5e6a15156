package vn.ocop.assessment;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.ocop.assessment.intake.ForwardedDossier;
import vn.ocop.assessment.intake.IntakeUseCases;
import vn.ocop.assessment.intake.RestrictedFacts;
import vn.ocop.criteria.Stars;
import vn.ocop.platform.ids.Ids;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class IntakeTest {

    @Inject
    Flow flow;

    @Inject
    IntakeUseCases intake;

    @Test
    void a_newer_version_takes_the_place_of_one_not_yet_scored() {
        var dossier = Ids.next();
        intake.open(Flow.dossier(dossier, 1, "08", "01021"));
        intake.open(Flow.dossier(dossier, 2, "08", "01021"));
        intake.open(Flow.dossier(dossier, 1, "08", "01021"));

        var list = Flow.as("tq.office").get("/api/v1/assessments?dossierId=" + dossier);

        assertEquals(List.of("RECEIVED", "WITHDRAWN"), list.path("items.state"));
        assertEquals(list.<String>path("items[1].id"), list.<String>path("items[0].previousId"));
    }

    @Test
    void pages_follow_each_other_newest_first() {
        var council = Flow.founded("tn").<String>path("id");
        var ids = List.of(
                flow.received("19", "02185", "tn.office"),
                flow.received("19", "02185", "tn.office"),
                flow.received("19", "02185", "tn.office"));
        Flow.assign("tn.office", council, ids.toArray(String[]::new)).statusCode(200);

        var first = Flow.as("tn.office").get("/api/v1/assessments?limit=2&councilId=" + council);
        var second = Flow.as("tn.office")
                .get("/api/v1/assessments?limit=2&councilId=" + council + "&after=" + first.path("next"));

        assertEquals(List.of(ids.get(2), ids.get(1)), first.path("items.id"));
        assertEquals(List.of(ids.get(0)), second.path("items.id"));
        Flow.as("tn.office").get("/api/v1/councils/{id}/board", council).then().body("states.UNDER_REVIEW", equalTo(3));
        Flow.as("tq.office")
                .get("/api/v1/assessments?councilId=" + council)
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void a_form_that_is_not_held_here_parks_the_event() {
        var d = Flow.dossier(UUID.randomUUID(), 1, "08", "01021");
        var unknown = new ForwardedDossier(
                d.dossierId(),
                1,
                d.kind(),
                d.product(),
                d.producer(),
                "QD99/11",
                d.answers(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);

        assertThrows(IllegalStateException.class, () -> intake.open(unknown));
    }

    @Test
    void a_member_whose_account_acts_for_the_producer_is_in_conflict() {
        var sitting = flow.scoring("tq");
        var producer = Flow.as("tq.office")
                .get("/api/v1/assessments/{id}", sitting.assessmentId())
                .<String>path("producer.id");
        intake.accounts(new RestrictedFacts.Producer(UUID.fromString(producer), List.of("tq.member1")));

        Flow.score("tq.member1", sitting.assessmentId(), Flow.sheet(84, Stars.FOUR))
                .statusCode(403)
                .body("type", equalTo("/problems/in-conflict"));
        Flow.as("tq.office")
                .get("/api/v1/assessments/{id}/conflicts", sitting.assessmentId())
                .then()
                .body("blocked", equalTo(List.of(sitting.memberIds().get(1))));
        intake.erase(UUID.fromString(producer));
        Flow.score("tq.member1", sitting.assessmentId(), Flow.sheet(84, Stars.FOUR))
                .statusCode(200);
    }

    @Test
    void readers_of_the_dossier_are_the_members_without_conflict() {
        var sitting = flow.scoring("tq");
        Flow.recuse(sitting, "tq.member1", 1, "Người thân");

        assertEquals(
                List.of("[\"tq.chair\", \"tq.member2\", \"tq.member3\", \"tq.office\"]"),
                flow.query("""
                        select data::jsonb->>'readers' as v from event
                        where key = ?::uuid order by version desc limit 1""", sitting.assessmentId()));
    }
}
