package vn.ocop.assessment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import vn.ocop.criteria.Stars;
import vn.ocop.platform.ids.Ids;
import vn.ocop.standalone.testing.RealInfrastructure;

/** The main job as in the walk-through, from the event that a dossier was forwarded to the event that a decision was made. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class WholeFlowTest {

    @Inject
    Flow flow;

    @Inject
    ObjectMapper mapper;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private void announce(String topic, String type, UUID key, Object data, long version) throws Exception {
        var settings = Map.<String, Object>of("bootstrap.servers", brokers, "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var message = new ProducerRecord<>(topic, key.toString(), mapper.writeValueAsBytes(data));
            Map.of(
                            "ce_specversion", "1.0",
                            "ce_id", UUID.randomUUID().toString(),
                            "ce_source", "/product",
                            "ce_type", type,
                            "ce_time", Instant.EPOCH.toString(),
                            "ce_subject", key.toString(),
                            "ce_aggregateversion", Long.toString(version))
                    .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(message).get();
        }
    }

    private int assessmentsOf(UUID dossier) {
        return Flow.as("tq.office")
                .get("/api/v1/assessments?dossierId=" + dossier)
                .jsonPath()
                .getList("items")
                .size();
    }

    @Test
    void a_forwarded_dossier_becomes_a_decision() throws Exception {
        var dossier = Ids.next();
        var forwarded = Flow.dossier(dossier, 1, "08", "01021");
        announce("ocop.product.v1", "vn.ocop.product.dossier-forwarded.v1", dossier, forwarded, 1);
        announce(
                "ocop.product-restricted.v1",
                "vn.ocop.product.dossier-restricted.v1",
                dossier,
                Map.of("dossierId", dossier, "answers", Map.of("3.2", 2)),
                1);
        Flow.until("the assessment is open", () -> assessmentsOf(dossier) == 1);
        announce("ocop.product.v1", "vn.ocop.product.dossier-forwarded.v1", dossier, forwarded, 2);

        String id = Flow.as("tq.office")
                .get("/api/v1/assessments?dossierId=" + dossier)
                .then()
                .body("items[0].state", equalTo("RECEIVED"))
                .body("items[0].dossierVersion", equalTo(1))
                .body("items[0].criteriaVersion", equalTo("QD26-2026/11"))
                .body("next", nullValue())
                .extract()
                .path("items[0].id");

        var council = Flow.founded("tq");
        String councilId = council.path("id");
        List<String> members = council.path("members.id");
        assertEquals(List.of(true, true, true, true, false), council.<List<Boolean>>path("members.voting"));
        Flow.assign("tq.office", councilId, id).statusCode(200).body("assigned", equalTo(1));
        flow.report("tq.office", id).statusCode(200);
        String meeting =
                flow.meet("tq.office", councilId, id).statusCode(201).extract().path("id");
        Flow.attend("tq.office", meeting, members).statusCode(200);

        var before = Flow.as("tq.office").get("/api/v1/assessments/{id}", id);
        Flow.score("tq.chair", id, Flow.sheet(88, Stars.FOUR)).statusCode(200).body("total", equalTo(88));
        Flow.score("tq.member1", id, Flow.sheet(82, Stars.FOUR)).statusCode(200);
        Flow.score("tq.member2", id, Flow.sheet(84, Stars.FOUR)).statusCode(200);
        Flow.score("tq.member3", id, Flow.sheet(84, Stars.FOUR)).statusCode(200).body("total", equalTo(84));
        var after = Flow.as("tq.office").get("/api/v1/assessments/{id}", id);
        assertEquals(before.header("ETag"), after.header("ETag"));
        assertEquals(before.asString(), after.asString());

        Flow.close("tq.office", id)
                .statusCode(200)
                .body("state", equalTo("AGREED"))
                .body("mean", equalTo("84.50"))
                .body("sum", equalTo(338))
                .body("sheets", equalTo(4))
                .body("spread", equalTo(6));
        var proposal = Flow.as("tq.office").get("/api/v1/assessments/{id}/agreed-sheet", id);
        proposal.then().statusCode(200).body("proposed", equalTo(true));
        Flow.as("tq.office")
                .header("If-Match", proposal.header("ETag"))
                .body(Map.of("answers", Flow.sheet(84, Stars.FOUR)))
                .put("/api/v1/assessments/{id}/agreed-sheet", id)
                .then()
                .statusCode(200)
                .body("proposed", equalTo(false));
        Flow.confirm("tq.chair", id).statusCode(200).body("state", equalTo("CONFIRMED"));
        Flow.as("tq.authority")
                .get("/api/v1/assessments/{id}/result", id)
                .then()
                .statusCode(200)
                .body("mean", equalTo("84.50"))
                .body("band", equalTo(4))
                .body("stars", equalTo(4))
                .body("unmetMinimums.3", hasSize(0))
                .body("unmetMinimums.4", hasSize(0))
                .body("unmetMinimums.5", notNullValue())
                .body("criteriaVersion", equalTo("QD26-2026/11"))
                .body("agreedTotal", equalTo(84))
                .body("agreedSections.collect { it.value }.sum()", equalTo(84))
                .body("explanation.en", hasItem("Result: 4 stars."));

        String decision = flow.decide("tq.authority", "3981/QĐ-UBND", "RECOGNISED", id)
                .statusCode(201)
                .body("items[0].stars", equalTo(4))
                .body("issuer.name", equalTo("Ủy ban nhân dân tỉnh Tuyên Quang"))
                .extract()
                .path("id");
        Flow.as("tq.office")
                .get("/api/v1/decisions/{id}", decision)
                .then()
                .statusCode(200)
                .body("number", equalTo("3981/QĐ-UBND"));
        Flow.as("tq.office")
                .get("/api/v1/assessments/{id}", id)
                .then()
                .body("state", equalTo("DECIDED"))
                .body("stars", equalTo(4));

        assertEquals(1, assessmentsOf(dossier), "the event came twice and opened one");
        assertEquals(
                List.of("OPENED", "ASSIGNED", "SCORING_STARTED", "AGREED", "CONFIRMED", "DECIDED"), flow.changes(id));
        assertEquals(List.of("4|RECOGNISED|338|4|SCORED_HERE|" + dossier), flow.query("""
                        select concat_ws('|', data::jsonb->>'stars', data::jsonb->>'outcome', data::jsonb->>'sum', data::jsonb->>'sheets',
                                         data::jsonb->>'origin', data::jsonb->>'dossierId') as v
                        from event where key = ?::uuid and type = 'vn.ocop.assessment.decision-recorded.v1'""", id));
        showsTheRestrictedAnswerToTheCouncilAlone(id);
    }

    private void showsTheRestrictedAnswerToTheCouncilAlone(String id) throws Exception {
        Flow.until(
                "the restricted answer is here",
                () -> flow.query("select dossier_id::text as v from dossier_restricted")
                                .size()
                        >= 1);
        Flow.as("tq.member1").get("/api/v1/assessments/{id}", id).then().body("selfAssessment.'3.2'", equalTo(2));
        assertFalse(flow.query("select data::text as v from event where key = ?::uuid", id).stream()
                .anyMatch(event -> event.contains("\"3.2\"")));
    }

    @Test
    void five_stars_go_to_the_centre_which_recognises_them() {
        var id = flow.confirmed("tq", 93, Stars.FIVE);
        flow.decide("tq.authority", "5001/QĐ-UBND", "RECOGNISED", id)
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-outcome"));
        flow.decide("tq.authority", "5001/QĐ-UBND", "FORWARDED", id).statusCode(201);
        String central = Flow.as("tq.office")
                .post("/api/v1/assessments/{id}/central-proposal", id)
                .then()
                .statusCode(201)
                .body("level", equalTo("CENTRAL"))
                .body("state", equalTo("RECEIVED"))
                .body("previousId", equalTo(id))
                .extract()
                .path("id");
        Flow.as("tq.office")
                .post("/api/v1/assessments/{id}/central-proposal", id)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-opened"));

        flow.scoring("central", central);
        flow.confirmed("central", central, 92, Stars.FIVE);
        flow.decide("tq.authority", "77/QĐ-BNNMT", "RECOGNISED", central)
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
        flow.decide("central.authority", "77/QĐ-BNNMT", "RECOGNISED", central)
                .statusCode(201)
                .body("items[0].stars", equalTo(5))
                .body("issuer.level", equalTo("MINISTRY"));
        assertEquals(
                "DECIDED",
                Flow.as("central.office")
                        .get("/api/v1/assessments/{id}", central)
                        .path("state"));
    }

    @Test
    void below_ninety_at_the_centre_the_product_goes_back_to_its_province() {
        var id = flow.confirmed("tq", 93, Stars.FIVE);
        flow.decide("tq.authority", "5002/QĐ-UBND", "FORWARDED", id).statusCode(201);
        String central = Flow.as("tq.office")
                .post("/api/v1/assessments/{id}/central-proposal", id)
                .path("id");
        flow.scoring("central", central);
        flow.confirmed("central", central, 85, Stars.FOUR);

        flow.decide("central.authority", "78/QĐ-BNNMT", "RECOGNISED", central)
                .statusCode(409)
                .body("type", equalTo("/problems/notice-not-decision"));
        Flow.as("central.office")
                .body(Map.of("number", "9/TB", "signedOn", flow.today().toString()))
                .post("/api/v1/assessments/{id}/notices", central)
                .then()
                .statusCode(201)
                .body("state", equalTo("RETURNED_TO_PROVINCE"));
    }

    @Test
    void below_fifty_there_is_a_notice_and_no_decision() {
        var id = flow.confirmed("tq", 40, Stars.TWO);
        flow.decide("tq.authority", "5003/QĐ-UBND", "RECOGNISED", id)
                .statusCode(409)
                .body("type", equalTo("/problems/notice-not-decision"));
        Flow.as("tq.office")
                .body(Map.of("number", "21/TB", "signedOn", flow.today().toString(), "reason", "Dưới 50 điểm"))
                .post("/api/v1/assessments/{id}/notices", id)
                .then()
                .statusCode(201)
                .body("state", equalTo("NOT_REACHED"));
        assertEquals(
                List.of("OPENED", "ASSIGNED", "SCORING_STARTED", "AGREED", "CONFIRMED", "NOT_REACHED"),
                flow.changes(id));
    }

    @Test
    void a_wide_spread_must_be_talked_about_and_scored_again() {
        var id = flow.scoring("tq").assessmentId();
        Flow.score("tq.chair", id, Flow.sheet(80, Stars.FOUR)).statusCode(200);
        Flow.score("tq.member1", id, Flow.sheet(69, Stars.THREE)).statusCode(200);
        Flow.score("tq.member2", id, Flow.sheet(75, Stars.FOUR)).statusCode(200);
        Flow.close("tq.office", id)
                .statusCode(200)
                .body("state", equalTo("DELIBERATION"))
                .body("spread", equalTo(11));
        Flow.as("tq.member1")
                .get("/api/v1/assessments/{id}/score-sheets", id)
                .then()
                .statusCode(200)
                .body("items", hasSize(3));
        Flow.as("tq.office")
                .body(Map.of("summary", "Thống nhất cách chấm tiêu chí 4.1"))
                .post("/api/v1/assessments/{id}/deliberations", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("SCORING"))
                .body("scoring", nullValue());

        Flow.score("tq.chair", id, Flow.sheet(80, Stars.FOUR))
                .body("round", equalTo(2))
                .body("version", equalTo(2));
        Flow.score("tq.member1", id, Flow.sheet(75, Stars.FOUR)).statusCode(200);
        Flow.close("tq.office", id)
                .statusCode(409)
                .body("type", equalTo("/problems/quorum-missing"))
                .body("counted", equalTo(2));
        Flow.score("tq.member2", id, Flow.sheet(75, Stars.FOUR)).statusCode(200);
        Flow.close("tq.office", id)
                .statusCode(200)
                .body("state", equalTo("AGREED"))
                .body("spread", equalTo(5));
        assertEquals(
                List.of("6"),
                flow.query("select count(*)::text as v from sheet_version where assessment_id = ?::uuid", id));
    }

    @Test
    void forms_are_public_and_evaluations_need_no_token() {
        given().get("/api/v1/criteria-sets").then().statusCode(200).body("items", hasSize(26));
        var form = given().get("/api/v1/criteria-sets/11");
        form.then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=1")
                .body("version", equalTo("QD26-2026/11"))
                .body("parts.code", contains("A", "B", "C"));
        given().header("If-None-Match", form.header("ETag"))
                .get("/api/v1/criteria-sets/11")
                .then()
                .statusCode(304);
        given().contentType("application/json")
                .body(Map.of("answers", Flow.sheet(84, Stars.FOUR)))
                .post("/api/v1/criteria-sets/11/evaluations")
                .then()
                .statusCode(200)
                .body("total", equalTo(84))
                .body("stars", equalTo(4))
                .body("unmetMinimums.4", hasSize(0))
                .body("stops", hasSize(0))
                .body("questions.id", notNullValue());
    }
}
