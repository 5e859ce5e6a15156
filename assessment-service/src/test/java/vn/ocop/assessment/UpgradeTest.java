package vn.ocop.assessment;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.ocop.assessment.document.Reading;
import vn.ocop.assessment.intake.IntakeUseCases;
import vn.ocop.criteria.Stars;
import vn.ocop.platform.ids.Ids;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class UpgradeTest {

    @Inject
    Flow flow;

    @Inject
    IntakeUseCases intake;

    @Inject
    Petitions petitions;

    private record Upgrade(String product, String assessment) {}

    /** Of a product with so many stars, assessed and confirmed. */
    private Upgrade confirmed(int held, int total, Stars stars) {
        var dossier = Flow.dossier(Ids.next(), "UPGRADE", flow.today().toString());
        var product = dossier.product().id().toString();
        petitions.certified(product, held);
        intake.open(dossier);
        String id = Flow.as("tq.office")
                .get("/api/v1/assessments?dossierId=" + dossier.dossierId())
                .then()
                .body("items[0].upgradeFrom", equalTo(held))
                .extract()
                .path("items[0].id");
        flow.scoring("tq", id);
        flow.confirmed("tq", id, total, stars);
        return new Upgrade(product, id);
    }

    private ValidatableResponse notice(String office, String id) {
        return Flow.as(office)
                .body(Map.of("number", "9/TB", "signedOn", flow.today().toString()))
                .post("/api/v1/assessments/{id}/notices", id)
                .then();
    }

    private static void failed(ValidatableResponse answer, int stars, int held) {
        answer.statusCode(409)
                .body("type", equalTo("/problems/upgrade-failed"))
                .body("stars", equalTo(stars))
                .body("held", equalTo(held));
    }

    @Test
    void an_upgrade_that_fails_is_a_notice_and_the_certificate_stays() {
        var upgrade = confirmed(3, 65, Stars.THREE);
        var before = flow.stored();
        failed(flow.decide("tq.authority", "7001/QĐ-UBND", "RECOGNISED", upgrade.assessment()), 3, 3);
        assertEquals(before, flow.stored());

        notice("tq.office", upgrade.assessment()).statusCode(201).body("state", equalTo("NOT_REACHED"));
        Reading.of("tq.office", "/api/v1/assessments/{id}/notices/document", upgrade.assessment())
                .says(
                        "Hạng sao đạt được không cao hơn hạng sao hiện có của sản phẩm.",
                        "giấy chứng nhận sản phẩm OCOP 3 sao đang có hiệu lực được giữ nguyên");
        assertEquals(
                List.of(),
                flow.query(
                        "select type as v from event where key = ?::uuid and type like '%decision%'",
                        upgrade.assessment()));
        assertEquals(
                List.of("3"),
                flow.query(
                        "select stars::text as v from certificate_copy where product_id = ?::uuid and superseded_on is null"
                                + " and revoked_on is null",
                        upgrade.product()));
    }

    @Test
    void an_upgrade_that_rises_is_recognised_and_one_whose_certificate_ended_is_decided_as_it_stands() {
        var risen = confirmed(3, 80, Stars.FOUR);
        notice("tq.office", risen.assessment()).statusCode(409).body("type", equalTo("/problems/decision-needed"));
        flow.decide("tq.authority", "7002/QĐ-UBND", "RECOGNISED", risen.assessment())
                .statusCode(201);

        var lost = confirmed(4, 65, Stars.THREE);
        flow.query(
                "update certificate_copy set revoked_on = ?::date where product_id = ?::uuid returning '' as v",
                flow.today().toString(),
                lost.product());
        flow.decide("tq.authority", "7003/QĐ-UBND", "RECOGNISED", lost.assessment())
                .statusCode(201)
                .body("items[0].stars", equalTo(3));
    }

    @Test
    void an_upgrade_to_five_stars_that_the_centre_gives_back_leaves_the_four() {
        var upgrade = confirmed(4, 93, Stars.FIVE);
        flow.decide("tq.authority", "7004/QĐ-UBND", "FORWARDED", upgrade.assessment())
                .statusCode(201);
        String central = Flow.as("tq.office")
                .post("/api/v1/assessments/{id}/central-proposal", upgrade.assessment())
                .then()
                .statusCode(201)
                .body("upgradeFrom", equalTo(4))
                .extract()
                .path("id");
        flow.scoring("central", central);
        flow.confirmed("central", central, 85, Stars.FOUR);
        notice("central.office", central).statusCode(201).body("state", equalTo("RETURNED_TO_PROVINCE"));

        failed(choose(central, Map.of("choice", "RECOGNISE")), 4, 4);
        choose(
                        central,
                        Map.of(
                                "choice",
                                "END",
                                "document",
                                Map.of(
                                        "number",
                                        "813/UBND",
                                        "signedOn",
                                        flow.today().toString())))
                .statusCode(201)
                .body("state", equalTo("NOT_REACHED"));
    }

    private static ValidatableResponse choose(String id, Map<String, ?> choice) {
        return Flow.as("tq.office")
                .body(choice)
                .post("/api/v1/assessments/{id}/follow-up", id)
                .then();
    }
}
