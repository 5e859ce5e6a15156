package vn.ocop.product.dossier;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.event.Topics;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.testing.Await;
import vn.ocop.product.Flow;
import vn.ocop.product.Stored;
import vn.ocop.standalone.testing.RealInfrastructure;

/** An upgrade of a recognised product: its papers, what it changes, and what is left if it fails. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
@NullUnmarked
class LaterDossierTest {

    @Inject
    Stored stored;

    private record Recognised(Flow flow, String product, String dossier) {}

    /** With 3 stars since today. */
    private Recognised recognised() throws Exception {
        var flow = new Flow();
        var dossier = flow.forwarded();
        String product = flow.producer().get(Flow.API + "/dossiers/" + dossier).path("productId");
        end(dossier, "DECIDED", "RECOGNISED");
        var id = Ids.next();
        stored.send(Topics.CERTIFICATION, "vn.ocop.certification.certificate-issued.v1", id, 1, """
                {"certificateId": "%s", "number": "OCOP-08-2026-%s", "productId": "%s", "stars": 3, "state": "VALID",
                 "validFrom": "%s", "validUntil": "%s", "recordedAt": "2026-11-21T00:00:00Z"}
                """.formatted(
                        id, id, product, Flow.today(), Flow.today().plusMonths(36)));
        Await.until("stars on the product", () -> Integer.valueOf(3)
                .equals(given().get(Flow.API + "/products/" + product).path("stars")));
        awaitDecided(flow, dossier);
        return new Recognised(flow, product, dossier);
    }

    private void end(String dossier, String state, String outcome) {
        var assessment = Ids.next();
        changed(assessment, dossier, state, "[]");
        if (outcome != null) {
            stored.send(Topics.ASSESSMENT, "vn.ocop.assessment.decision-recorded.v1", assessment, 2, """
                    {"decisionId": "%s", "number": "1/QĐ", "signedOn": "%s", "assessmentId": "%s", "dossierId": "%s",
                     "outcome": "%s", "stars": 3, "recordedAt": "2026-11-21T00:00:00Z"}
                    """.formatted(
                            Ids.next(), Flow.today(), assessment, dossier, outcome));
        }
    }

    private void changed(UUID assessment, String dossier, String state, String readers) {
        stored.send(Topics.ASSESSMENT, "vn.ocop.assessment.assessment-changed.v1", assessment, 1, """
                {"assessmentId": "%s", "dossierId": "%s", "productId": "%s", "level": "PROVINCE", "state": "%s",
                 "readers": %s, "change": "%s", "productSet": 11}
                """.formatted(
                        assessment, dossier, assessment, state, readers, state));
    }

    private static void awaitDecided(Flow flow, String dossier) throws Exception {
        Await.until("decided", () -> "DECIDED"
                .equals(flow.producer().get(Flow.API + "/dossiers/" + dossier).path("state")));
    }

    private static String upgrade(Recognised it) {
        return Flow.id(it.flow()
                .producer()
                .body(Map.of("kind", "UPGRADE", "targetStars", 4, "changes", List.of("Bao bì mới")))
                .post(Flow.API + "/products/" + it.product() + "/dossiers"));
    }

    private static ValidatableResponse reuse(Flow flow, String dossier, String what) {
        return flow.producer()
                .post(Flow.API + "/dossiers/" + dossier + "/evidence/" + what)
                .then();
    }

    private static ValidatableResponse changes(Flow flow, String dossier) {
        return flow.producer()
                .get(Flow.API + "/dossiers/" + dossier + "/changes")
                .then()
                .statusCode(200);
    }

    private void lapse(String evidence) {
        stored.query("update evidence set valid_until = '2026-06-01' where id = ? returning id::text as it", evidence);
    }

    @Test
    void an_upgrade_reuses_what_is_valid_tells_what_changed_and_leaves_the_stars_if_it_fails() throws Exception {
        var it = recognised();
        var flow = it.flow();
        var papers = flow.producer()
                .get(Flow.API + "/dossiers/" + it.dossier() + "/evidence")
                .jsonPath();
        List<String> ids = papers.getList("items.id");
        var lapsed = papers.<Map<String, ?>>getList("items").stream()
                .filter(p -> !((List<?>) p.get("criteria")).isEmpty())
                .findFirst()
                .orElseThrow();
        lapse((String) lapsed.get("id"));
        var upgrade = upgrade(it);
        flow.producer().get(Flow.API + "/dossiers/" + upgrade).then().body("earlierId", equalTo(it.dossier()));

        var before = stored.traces();
        reuse(flow, upgrade, lapsed.get("id") + "/reuse")
                .statusCode(409)
                .body("type", equalTo("/problems/evidence-lapsed"))
                .body("validUntil", equalTo("2026-06-01"));
        assertEquals(before, stored.traces());
        reuse(flow, upgrade, "reuse")
                .statusCode(200)
                .body("reused", hasSize(ids.size() - 1))
                .body("left.evidenceId", contains(lapsed.get("id")))
                .body("left.reason", contains("LAPSED"));
        reuse(flow, upgrade, "reuse").body("reused", hasSize(0)).body("left", hasSize(ids.size()));
        assertEquals(
                ids.size() - 1L,
                stored.count(
                        "select count(*) as n from audit_record where action = 'evidence-reused' and subject_id = ?",
                        upgrade));

        var answers = new HashMap<>(Flow.answers(11));
        answers.put("1.1", 0);
        flow.assess(upgrade, answers).statusCode(200);
        var expected = new HashSet<Object>((List<?>) lapsed.get("criteria"));
        expected.add("1.1");
        var told = changes(flow, upgrade)
                .body("earlierId", equalTo(it.dossier()))
                .body("sameForm", equalTo(true))
                .body("stated", contains("Bao bì mới"))
                .body("otherEvidence", hasSize(0))
                .body(
                        "criteria.find { it.criterion == '1.1' }.earlier.option",
                        equalTo(Flow.answers(11).get("1.1")))
                .body("criteria.find { it.criterion == '1.1' }.later.points", equalTo(0))
                .extract();
        assertEquals(expected, new HashSet<>(told.<List<Object>>path("criteria.criterion")));
        assertTrue(told.<List<String>>path("criteria.evidence.flatten().change").contains("LAPSED"));

        flow.complete(upgrade, 11);
        assertEquals(
                Set.of("NEW", "LAPSED"),
                new HashSet<>(changes(flow, upgrade)
                        .extract()
                        .<List<String>>path("criteria.evidence.flatten().findAll { it.change != 'REUSED' }.change")));
        flow.submit(upgrade).statusCode(200);
        reuse(flow, upgrade, "reuse").statusCode(409).body("type", equalTo("/problems/dossier-closed-for-evidence"));
        flow.receive(upgrade, Flow.receipt()).statusCode(200);
        flow.report(upgrade, Flow.forward()).statusCode(200);
        readersSeeTheChanges(upgrade);

        end(upgrade, "NOT_REACHED", null);
        awaitDecided(flow, upgrade);
        given().get(Flow.API + "/products/" + it.product())
                .then()
                .body("stars", equalTo(3))
                .body("state", equalTo("RECOGNISED"));
        flow.producer()
                .get(Flow.API + "/dossiers/" + upgrade(it))
                .then()
                .body("earlierId", equalTo(it.dossier())); // the last that led to a recognition
    }

    private void readersSeeTheChanges(String dossier) throws Exception {
        changed(Ids.next(), dossier, "UNDER_REVIEW", "[\"member.x\"]");
        Await.until("granted", () -> seen("member.x", "council-member", dossier) == 200);
        assertEquals(403, seen("member.y", "council-member", dossier));
        assertEquals(200, seen("tq.office", "provincial-office", dossier));
        assertEquals(403, seen(new Flow().username, "producer", dossier));
        given().get(Flow.API + "/dossiers/" + dossier + "/changes").then().statusCode(401);
    }

    private static int seen(String username, String role, String dossier) {
        return Flow.as(username, "08", role)
                .get(Flow.API + "/dossiers/" + dossier + "/changes")
                .statusCode();
    }

    @Test
    void a_first_dossier_has_nothing_to_reuse_or_to_compare() {
        var flow = new Flow();
        var dossier = flow.newDossier();

        flow.producer().get(Flow.API + "/dossiers/" + dossier).then().body("earlierId", nullValue());
        reuse(flow, dossier, "reuse").statusCode(404).body("type", equalTo("/problems/no-earlier-dossier"));
        flow.producer()
                .get(Flow.API + "/dossiers/" + dossier + "/changes")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/no-earlier-dossier"));
    }
}
