package vn.ocop.assessment;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
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
class ConflictCheckTest {

    @Inject
    Flow flow;

    @Inject
    IntakeUseCases intake;

    @Test
    void an_account_of_the_producer_is_known_before_it_becomes_a_member() {
        var asked = flow.received();
        var other = flow.received();
        var producer = producerOf(asked);
        var username = "person-" + UUID.randomUUID();
        intake.accounts(new RestrictedFacts.Producer(UUID.fromString(producer), List.of(username)));

        check("tq.office", List.of("tq.member1", username), List.of(other, asked))
                .statusCode(200)
                .body(
                        "conflicts",
                        equalTo(List.of(
                                Map.of("username", username, "assessmentId", asked, "ground", "ACCOUNT_OF_PRODUCER"))));
        intake.erase(UUID.fromString(producer));
        check("tq.office", List.of(username), List.of(asked)).body("conflicts", equalTo(List.of()));
    }

    @Test
    void a_consultant_of_the_dossier_is_known_before_and_no_reader_when_the_council_gets_it() {
        var asked = flow.received();
        var dossier =
                Flow.as("tq.office").get("/api/v1/assessments/{id}", asked).<String>path("dossierId");
        intake.restricted(new RestrictedFacts.Dossier(UUID.fromString(dossier), Map.of(), List.of("tq.member2")));

        check("tq.office", List.of("tq.member1", "tq.member2"), List.of(asked))
                .statusCode(200)
                .body("conflicts.username", equalTo(List.of("tq.member2")))
                .body("conflicts.ground", equalTo(List.of("CONSULTANT")));
        var sitting = flow.scoring("tq", asked);
        Flow.score("tq.member2", asked, Flow.sheet(84, Stars.FOUR))
                .statusCode(403)
                .body("type", equalTo("/problems/in-conflict"));
        Flow.as("tq.office")
                .get("/api/v1/assessments/{id}/conflicts", asked)
                .then()
                .body("blocked", equalTo(List.of(sitting.memberIds().get(2))));
    }

    @Test
    void a_secretary_in_conflict_neither_assigns_the_product_nor_calls_a_meeting_on_it() {
        String council = Flow.founded("tq").path("id");
        var advised = flow.received();
        advisedBy("tq.office", advised);
        Flow.assign("tq.office", council, advised).statusCode(403).body("type", equalTo("/problems/in-conflict"));

        var known = flow.received();
        var free = flow.received();
        Flow.assign("tq.office", council, known, free).statusCode(200);
        flow.report("tq.office", known).statusCode(200);
        flow.report("tq.office", free).statusCode(200);
        advisedBy("tq.office", known);
        flow.meet("tq.office", council, free, known).statusCode(403).body("type", equalTo("/problems/in-conflict"));
        flow.meet("tq.office", council, free).statusCode(201);
    }

    private void advisedBy(String username, String assessmentId) {
        String dossier =
                Flow.as("auditor").get("/api/v1/assessments/{id}", assessmentId).path("dossierId");
        intake.restricted(new RestrictedFacts.Dossier(UUID.fromString(dossier), Map.of(), List.of(username)));
    }

    @Test
    void a_declaration_over_one_product_is_known_for_the_producers_next() {
        var sitting = flow.scoring("tq");
        check("tq.office", List.of("tq.member1"), List.of(sitting.assessmentId()))
                .body("conflicts", equalTo(List.of()));
        Flow.recuse(sitting, "tq.member1", 1, "Anh ruột");

        var next = nextProductOf(producerOf(sitting.assessmentId()));
        var found = check("tq.office", List.of("tq.member1", "tq.member2"), List.of(next))
                .statusCode(200)
                .extract();
        assertEquals(List.of(next), found.path("conflicts.assessmentId"));
        assertEquals(List.of("DECLARED_OVER_PRODUCER"), found.path("conflicts.ground"));
        assertEquals(List.of("tq.member1"), found.path("conflicts.username"));
        assertEquals(-1, found.asString().indexOf("Anh ruột"));
    }

    @Test
    void another_provinces_products_and_unknown_ones_are_not_there() {
        var ours = flow.received();
        check("tn.office", List.of("tn.member1"), List.of(ours))
                .statusCode(404)
                .body("type", equalTo("/problems/no-such-assessment"));
        check(
                        "tq.office",
                        List.of("tq.member1"),
                        List.of(ours, UUID.randomUUID().toString()))
                .statusCode(404);
        check("tq.member1", List.of("tq.member1"), List.of(ours)).statusCode(403);
        check("tq.office", List.of(), List.of(ours)).statusCode(400).body("errors[0].pointer", equalTo("/usernames"));
    }

    private String nextProductOf(String producerId) {
        var d = Flow.dossier(Ids.next(), 1, "08", "01021");
        intake.open(new ForwardedDossier(
                d.dossierId(),
                d.version(),
                d.kind(),
                d.product(),
                new ForwardedDossier.Producer(UUID.fromString(producerId), "HTX", "COOPERATIVE", "01021"),
                d.criteriaVersion(),
                d.answers(),
                d.evidence(),
                d.communeReport(),
                d.samplesReceived(),
                d.targetStars(),
                d.submittedOn(),
                d.receivedOn(),
                d.forwardedOn(),
                d.completion()));
        return Flow.as("tq.office")
                .get("/api/v1/assessments?dossierId=" + d.dossierId())
                .path("items[0].id");
    }

    private static String producerOf(String assessmentId) {
        return Flow.as("tq.office")
                .get("/api/v1/assessments/{id}", assessmentId)
                .path("producer.id");
    }

    private static ValidatableResponse check(String office, List<String> usernames, List<String> assessmentIds) {
        return Flow.as(office)
                .body(Map.of("usernames", usernames, "assessmentIds", assessmentIds))
                .post("/api/v1/councils/conflict-checks")
                .then();
    }
}
