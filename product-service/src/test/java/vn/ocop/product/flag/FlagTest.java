package vn.ocop.product.flag;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.event.Topics;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.testing.Await;
import vn.ocop.product.Flow;
import vn.ocop.product.Stored;
import vn.ocop.standalone.testing.RealInfrastructure;

/** From an event about a register to the flags of the recognitions that rest on it, as clients see them. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
@NullUnmarked
class FlagTest {

    private static final String CERTIFICATION = "vn.ocop.certification.";

    @Inject
    Stored stored;

    @Inject
    FlagDayUseCases days;

    /** A product whose dossier holds one proof more, recognised or about to be. */
    private final class Case {

        final Flow flow = new Flow();
        final UUID decision = Ids.next();
        final UUID certificate = Ids.next();
        final String dossier;
        final String product;
        final String producer;
        final String proof;

        Case(String naming) {
            dossier = flow.newDossier();
            proof = Flow.id(flow.upload(
                    dossier,
                    "{\"documentType\": \"OTHER\", \"criteria\": [\"8\", \"9\"], %s}".formatted(naming),
                    "proof.pdf",
                    Flow.PDF,
                    "application/pdf"));
            flow.complete(dossier, 11);
            flow.submit(dossier).statusCode(200);
            flow.forward(dossier);
            var it = flow.producer()
                    .get(Flow.API + "/dossiers/" + dossier)
                    .then()
                    .extract();
            product = it.path("productId");
            producer = it.path("producerId");
        }

        Case decided() {
            var assessment = Ids.next();
            stored.assessed(assessment, dossier, 1, "DECIDED", "DECIDED", "[]");
            stored.send(Topics.ASSESSMENT, "vn.ocop.assessment.decision-recorded.v1", assessment, 2, """
                    {"decisionId": "%s", "number": "1/QĐ", "signedOn": "%s", "assessmentId": "%s", "dossierId": "%s",
                     "outcome": "RECOGNISED", "stars": 4}
                    """.formatted(
                            decision, Flow.today(), assessment, dossier));
            return this;
        }

        Case certified(long version, String type, String state) {
            stored.send(Topics.CERTIFICATION, CERTIFICATION + type + ".v1", certificate, version, """
                    {"certificateId": "%s", "number": "OCOP-08-2026-%s", "productId": "%s", "stars": 4, "state": "%s",
                     "validFrom": "%s", "validUntil": "%s", "decision": {"id": "%s"}, "recordedAt": "%s"}
                    """.formatted(
                            certificate,
                            certificate,
                            product,
                            state,
                            Flow.today(),
                            Flow.today().plusMonths(36),
                            decision,
                            Instant.now()));
            return this;
        }

        Case recognised() throws Exception {
            decided().certified(1, "certificate-issued", "VALID");
            Await.until("recognised", () -> "RECOGNISED"
                    .equals(flow.producer()
                            .get(Flow.API + "/products/" + product)
                            .path("state")));
            flow.awaitState(dossier, "DECIDED");
            Await.until(
                    "decision learned",
                    () -> stored.count("select count(*) as n from dossier_assessment where decision_id = ?", decision)
                            == 1);
            return this;
        }

        ValidatableResponse flags() {
            return flow.producer()
                    .get(Flow.API + "/products/" + product + "/flags")
                    .then()
                    .statusCode(200);
        }

        void awaitFlags(String state, int count) throws Exception {
            Await.until(
                    count + " flags " + state,
                    () -> flags().extract().<List<String>>path("items.state").stream()
                                    .filter(state::equals)
                                    .count()
                            == count);
        }

        String flag() {
            return flags().extract().path("items[0].id");
        }
    }

    private void quality(UUID id, long version, String state, LocalDate until, UUID holder, String number) {
        stored.send(Topics.CERTIFICATION, CERTIFICATION + "quality-certificate-changed.v1", id, version, """
                {"qualityCertificateId": "%s", "scheme": "VIETGAP", "number": "%s", "issuer": "Vinacert", "holderProducerId": "%s",
                 "productIds": [], "validFrom": "2025-01-01", "validUntil": "%s", "state": "%s", "change": "%s"}
                """.formatted(
                        id, number, holder, until, state, state));
    }

    private void right(UUID id, long version, String state) {
        stored.send(Topics.CERTIFICATION, CERTIFICATION + "ip-right-changed.v1", id, version, """
                {"ipRightId": "%s", "kind": "GEOGRAPHICAL_INDICATION", "number": "00070", "name": "Shan tuyết", "state": "%s",
                 "provinceCode": "08", "productIds": [], "change": "%s"}
                """.formatted(
                        id, state, state));
    }

    private void use(UUID id, long version, UUID right, String product, String revokedOn) {
        stored.send(Topics.CERTIFICATION, CERTIFICATION + "ip-use-changed.v1", id, version, """
                {"useId": "%s", "ipRightId": "%s", "holderProducerId": null, "holderName": "HTX", "productIds": ["%s"],
                 "from": "2025-01-01", "until": null, "revokedOn": %s, "change": "GRANTED"}
                """.formatted(
                        id, right, product, revokedOn));
    }

    @Test
    void a_withdrawn_certificate_flags_each_criterion_and_changes_no_star() throws Exception {
        var record = Ids.next();
        var it = new Case("\"qualityCertificateId\": \"%s\"".formatted(record)).recognised();
        quality(record, 1, "VALID", Flow.today().plusYears(1), Flow.uuid(it.producer), "VG-1");
        quality(record, 2, "WITHDRAWN", Flow.today().plusYears(1), Flow.uuid(it.producer), "VG-1");
        it.awaitFlags("OPEN", 2);
        it.flags()
                .body("items.criterion.sort()", contains("8", "9"))
                .body("items[0].reason", equalTo("WITHDRAWN"))
                .body("items[0].record.kind", equalTo("QUALITY_CERTIFICATE"))
                .body("items[0].record.id", equalTo(record.toString()))
                .body("items[0].evidenceId", equalTo(it.proof))
                .body("items[0].certificateNumber", equalTo("OCOP-08-2026-" + it.certificate))
                .body("items[0].version", equalTo(1))
                .body("items[0].on", equalTo("2026-11-21")) // the event's own day: it names no other
                .body("items[0].cleared", nullValue());
        Flow.provincialOffice()
                .get(Flow.API + "/flags?state=OPEN&province=08&reason=WITHDRAWN&limit=200")
                .then()
                .statusCode(200)
                .body("items.productId", hasItem(it.product));
        Flow.as("tn.office", "19", "provincial-office")
                .get(Flow.API + "/flags?limit=200")
                .then()
                .body("items.productId", not(hasItem(it.product)));
        it.flow.producer().get(Flow.API + "/me").then().body("openTasks.flags", equalTo(2));
        it.flow
                .producer()
                .get(Flow.API + "/products/" + it.product)
                .then()
                .body("stars", equalTo(4))
                .body("state", equalTo("RECOGNISED"));
        var told = stored.payloads(it.product, "flags-changed");
        assertEquals(1, told.size(), told.toString());
        assertTrue(told.getFirst().contains("\"criteria\":[\"8\",\"9\"]"), told.getFirst());
        assertTrue(stored.audited(it.product).contains("criterion-flags-changed"));
        assertThrows(
                RuntimeException.class,
                () -> stored.query(
                        "update criterion_flag set reason = 'LAPSED' where product_id = ? returning reason as it",
                        it.product));
    }

    @Test
    void a_renewed_record_clears_the_flags_and_they_stay_as_history() throws Exception {
        var record = Ids.next();
        var it = new Case("\"qualityCertificateId\": \"%s\"".formatted(record));
        // all in the opposite order: the record, the certificate, the decision
        quality(record, 1, "EXPIRED", LocalDate.of(2026, 11, 1), Flow.uuid(it.producer), "VG-2");
        it.certified(1, "certificate-issued", "VALID");
        it.decided();
        it.awaitFlags("OPEN", 2);
        it.flags().body("items[0].reason", equalTo("LAPSED")).body("items[0].on", equalTo("2026-11-02"));
        quality(record, 2, "VALID", Flow.today().plusYears(1), Flow.uuid(it.producer), "VG-2");
        it.awaitFlags("CLEARED", 2);
        it.flags().body("items[0].cleared.reason", equalTo("RENEWED"));
        var path = Flow.API + "/products/" + it.product + "/flags?on=";
        it.flow.producer().get(path + "2026-11-01").then().body("items", hasSize(0));
        it.flow.producer().get(path + "2026-11-02").then().body("items", hasSize(2));
        it.flow.producer().get(path + Flow.today()).then().body("items", hasSize(0));
    }

    @Test
    void a_revoked_right_of_use_flags_its_product_alone_and_the_end_of_the_recognition_clears_it() throws Exception {
        var right = Ids.next();
        var it = new Case("\"ipRightId\": \"%s\"".formatted(right)).recognised();
        var other = new Case("\"ipRightId\": \"%s\"".formatted(right)).recognised();
        var use = Ids.next();
        right(right, 1, "GRANTED");
        use(use, 1, right, it.product, "null");
        use(Ids.next(), 1, right, other.product, "null");
        use(use, 2, right, it.product, "\"2026-11-15\"");
        it.awaitFlags("OPEN", 2);
        it.flags()
                .body("items[0].reason", equalTo("REVOKED"))
                .body("items[0].record.kind", equalTo("IP_USE"))
                .body("items[0].on", equalTo("2026-11-15"));
        other.flags().body("items", hasSize(0));
        it.certified(2, "certificate-revoked", "REVOKED");
        it.awaitFlags("CLEARED", 2);
        it.flags().body("items[0].cleared.reason", equalTo("RECOGNITION_ENDED"));
    }

    @Test
    void another_record_or_a_paper_that_the_office_saw_takes_the_place_of_what_fell() throws Exception {
        var record = Ids.next();
        var next = Ids.next();
        var it = new Case("\"qualityCertificateId\": \"%s\"".formatted(record)).recognised();
        quality(record, 1, "WITHDRAWN", Flow.today().plusYears(1), Flow.uuid(it.producer), "VG-3");
        it.awaitFlags("OPEN", 2);
        var path = Flow.API + "/flags/" + it.flag() + "/replacement";
        problem(it, path, Map.of("qualityCertificateId", next), 422, "proof-does-not-stand");
        problem(it, path, Map.of("qualityCertificateId", next, "ipRightId", next), 400, "invalid-input");
        problem(it, path, Map.of("paper", Map.of("number", "1", "issuer", "Sở")), 403, "paper-not-seen");
        quality(next, 1, "VALID", Flow.today().plusYears(1), Ids.next(), "VG-4");
        Await.until("the other's record", () -> "/problems/proof-of-another-product"
                .equals(it.flow
                        .producer()
                        .body(Map.of("qualityCertificateId", next))
                        .post(path)
                        .path("type")));
        quality(next, 2, "VALID", Flow.today().plusYears(1), Flow.uuid(it.producer), "VG-4");
        Await.until(
                "replaced",
                () -> it.flow
                                .producer()
                                .body(Map.of("qualityCertificateId", next))
                                .post(path)
                                .statusCode()
                        == 200);
        it.flags()
                .body("items.state", contains("CLEARED", "CLEARED"))
                .body("items[0].cleared.reason", equalTo("REPLACED"));
        problem(it, path, Map.of("qualityCertificateId", next), 409, "flag-cleared");

        quality(next, 3, "WITHDRAWN", Flow.today().plusYears(1), Flow.uuid(it.producer), "VG-4");
        it.awaitFlags("OPEN", 2);
        it.flow
                .communeOfficer()
                .body(Map.of("paper", Map.of("number", "45/GCN", "issuer", "Sở NN&MT"), "note", "Đã xem bản gốc"))
                .post(Flow.API + "/flags/" + it.flag() + "/replacement")
                .then()
                .statusCode(200)
                .body("state", equalTo("CLEARED"));
        it.awaitFlags("CLEARED", 4);
    }

    private static void problem(Case it, String path, Object body, int status, String type) {
        it.flow.producer().body(body).post(path).then().statusCode(status).body("type", equalTo("/problems/" + type));
    }

    @Test
    void a_paper_that_lapses_is_flagged_by_the_day_also_when_the_day_was_missed() throws Exception {
        var it = new Case("\"validUntil\": \"%s\"".formatted(Flow.today())).recognised();
        stored.query("update evidence set valid_until = '2026-06-30' where id = ? returning id::text as it", it.proof);
        days.review(LocalDate.of(2026, 7, 1), Flow.today()); // from the day after its fall
        it.flags().body("items", hasSize(0));
        days.review(LocalDate.of(2026, 6, 29), Flow.today());
        days.review(LocalDate.of(2026, 6, 29), Flow.today());
        it.flags()
                .body("items", hasSize(2))
                .body("items[0].reason", equalTo("LAPSED"))
                .body("items[0].on", equalTo("2026-07-01"))
                .body("items[0].record", nullValue());
    }

    @Test
    void a_number_in_free_text_only_suggests() throws Exception {
        var record = Ids.next();
        var number = "VietGAP-TT/" + record;
        var it = new Case("\"number\": \"%s\""
                        .formatted(number.toLowerCase(java.util.Locale.ROOT).replace('/', ' ')))
                .recognised();
        quality(record, 1, "WITHDRAWN", Flow.today().plusYears(1), Flow.uuid(it.producer), number);
        var path = Flow.API + "/dossiers/" + it.dossier + "/evidence-suggestions";
        Await.until("suggested", () -> !it.flow
                .producer()
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .<List<?>>path("items")
                .isEmpty());
        it.flow
                .producer()
                .get(path)
                .then()
                .body("items.evidenceId", contains(it.proof))
                .body("items[0].recordId", equalTo(record.toString()))
                .body("items[0].coversProduct", equalTo(true))
                .body("items[0].standsToday", equalTo(false));
        it.flags().body("items", hasSize(0));
    }
}
