package vn.ocop.assessment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import vn.ocop.assessment.intake.IntakeUseCases;
import vn.ocop.assessment.intake.RestrictedFacts;
import vn.ocop.assessment.register.CertificateFacts;
import vn.ocop.assessment.register.RegisterStore;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.event.ReceivedEvent;
import vn.ocop.platform.event.Topics;
import vn.ocop.platform.ids.Ids;

/** Calls around appeals, complaints and inspections, so that a test shows only what it is about. */
@ApplicationScoped
public class Petitions {

    private final Flow flow;
    private final IntakeUseCases intake;
    private final RegisterStore register;
    private final Db db;

    Petitions(Flow flow, IntakeUseCases intake, RegisterStore register, Db db) {
        this.flow = flow;
        this.intake = intake;
        this.register = register;
        this.db = db;
    }

    /** An assessment with a notice signed so many days ago, and an account of its producer. */
    public record Noticed(String assessmentId, String producer, LocalDate signedOn) {}

    public Noticed noticed(int daysAgo) {
        return noticed(flow.received(), daysAgo);
    }

    /** The same for an assessment that is there. */
    public Noticed noticed(String assessment, int daysAgo) {
        var signedOn = flow.today().minusDays(daysAgo);
        db.update("""
                insert into notice (id, assessment_id, number, signed_on, reason, recorded_at, recorded_by)
                values (?, ?, ?, ?, null, now(), 'tq.office')""", Ids.next(), UUID.fromString(assessment), "21/TB", signedOn);
        return new Noticed(assessment, producer(assessment), signedOn);
    }

    /** A new account that acts for the assessment's producer. */
    public String producer(String assessmentId) {
        var username = "tq.producer" + Math.floorMod(Ids.next().hashCode(), 1_000_000_000);
        accounts(assessmentId, username);
        return username;
    }

    public void accounts(String assessmentId, String... usernames) {
        intake.accounts(new RestrictedFacts.Producer(UUID.fromString(producerId(assessmentId)), List.of(usernames)));
    }

    public static String producerId(String assessmentId) {
        return of(assessmentId, "producer.id");
    }

    public static String productId(String assessmentId) {
        return of(assessmentId, "product.id");
    }

    private static String of(String assessmentId, String path) {
        return Flow.as("central.office")
                .get("/api/v1/assessments/{id}", assessmentId)
                .path(path);
    }

    public ValidatableResponse appeal(Noticed noticed) {
        return appeal(noticed.producer(), noticed.assessmentId(), noticed.signedOn());
    }

    public static ValidatableResponse appeal(String username, String assessmentId, LocalDate receivedOn) {
        return Flow.as(username)
                .body(request(assessmentId, receivedOn))
                .post("/api/v1/appeals")
                .then();
    }

    public static Map<String, Object> request(String assessmentId, LocalDate receivedOn) {
        return new HashMap<>(Map.of(
                "assessmentId",
                assessmentId,
                "receivedOn",
                receivedOn.toString(),
                "reasons",
                "Tiêu chí 1.2 chưa xét hợp đồng"));
    }

    public String appealed(Noticed noticed) {
        return appeal(noticed).statusCode(201).extract().path("id");
    }

    /** @param kind appeals or complaints */
    public static ValidatableResponse accept(String username, String kind, String id) {
        return Flow.as(username)
                .body(Map.of())
                .post("/api/v1/{kind}/{id}/acceptance", kind, id)
                .then();
    }

    public ValidatableResponse resolve(String username, String kind, String id) {
        return resolve(username, kind, id, "UPHELD", "REASSESS", flow.today());
    }

    public static ValidatableResponse resolve(
            String username, String kind, String id, String verdict, String followUp, LocalDate signedOn) {
        return Flow.as(username)
                .body(Map.of(
                        "verdict",
                        verdict,
                        "followUp",
                        followUp,
                        "reasons",
                        "Nội bộ: đã bỏ sót hợp đồng",
                        "publicOutcome",
                        "Chấp nhận, đánh giá lại tiêu chí 1.2",
                        "document",
                        Map.of("number", "52/QĐ", "signedOn", signedOn.toString())))
                .post("/api/v1/{kind}/{id}/resolution", kind, id)
                .then();
    }

    /** A product with a certificate in Tuyên Quang, as certification-service announced it. */
    public CertificateFacts certified(int stars) {
        return certified("08", "01021", stars, UUID.randomUUID());
    }

    /** The same for a product that was assessed here. */
    public CertificateFacts certified(String productId, int stars) {
        return certified("08", "01021", stars, UUID.randomUUID(), UUID.fromString(productId));
    }

    public CertificateFacts certified(String province, String commune, int stars, UUID producerId) {
        return certified(province, commune, stars, producerId, Ids.next());
    }

    private CertificateFacts certified(String province, String commune, int stars, UUID producerId, UUID productId) {
        var id = Ids.next();
        var number = "OCOP-%s-2026-%09d".formatted(province, Math.floorMod(id.hashCode(), 1_000_000_000));
        var facts = new CertificateFacts(
                id,
                number,
                productId,
                producerId,
                new CertificateFacts.Product("Chè Shan tuyết", commune, province),
                new CertificateFacts.Producer("HTX Hoàng Su Phì"),
                stars,
                flow.today(),
                flow.today().plusMonths(36),
                null,
                "ISSUED");
        learn(facts, 1);
        return facts;
    }

    /**
     * Runs calls that all wait for one row before the first of them goes on.
     *
     * @param table whose row with that id they lock
     * @return their statuses, sorted
     */
    public List<Integer> queued(String table, String id, List<Callable<ValidatableResponse>> calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            QuarkusTransaction.begin();
            db.query("select 1 from " + table + " where id = ? for update", r -> 1, UUID.fromString(id));
            var started = calls.stream().map(threads::submit).toList();
            try {
                Flow.until(
                        "all wait for the row",
                        () -> db.query(
                                                "select count(*)::int as n from pg_locks where not granted",
                                                r -> r.intValue("n"))
                                        .getFirst()
                                >= calls.size());
            } finally {
                QuarkusTransaction.rollback();
            }
            var statuses = new ArrayList<Integer>();
            for (var call : started) {
                statuses.add(call.get().extract().statusCode());
            }
            return statuses.stream().sorted().toList();
        }
    }

    /** @param change of the certificate, on this day */
    public void announce(CertificateFacts facts, String change, LocalDate on, long version) {
        learn(
                new CertificateFacts(
                        facts.certificateId(),
                        facts.number(),
                        facts.productId(),
                        facts.producerId(),
                        facts.product(),
                        facts.producer(),
                        facts.stars(),
                        facts.validFrom(),
                        facts.validUntil(),
                        on,
                        change),
                version);
    }

    private void learn(CertificateFacts facts, long version) {
        register.learn(List.of(new ReceivedEvent<>(
                Ids.next(),
                "certificate",
                "test",
                Instant.EPOCH,
                facts.certificateId(),
                version,
                Topics.CERTIFICATION,
                facts)));
    }
}
