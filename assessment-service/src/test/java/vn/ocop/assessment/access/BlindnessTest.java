package vn.ocop.assessment.access;

import static java.util.Objects.requireNonNull;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import vn.ocop.assessment.Flow;
import vn.ocop.assessment.review.State;
import vn.ocop.criteria.Stars;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.testing.access.Api;
import vn.ocop.platform.testing.access.Api.Request;
import vn.ocop.platform.testing.access.Visitor.Role;
import vn.ocop.standalone.testing.RealInfrastructure;

/**
 * Blind until closed: two worlds that differ only in other members' open sheets answer byte for byte the same, whoever asks
 * whatever. Left out: whether scoring may be closed, which the secretary learns by closing it, and the audit log's checkpoints
 * with the proofs that lead to them, which count records of all kinds.
 */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class BlindnessTest {

    /** More by {@code -Docop.worlds=N}. */
    private static final int WORLDS = Integer.getInteger("ocop.worlds", 1);

    private static final List<String> MAY_DIFFER = List.of("date", "x-request-id");
    private static final List<String> HIDDEN_MEMBERS = List.of("tq.member2", "tq.member3");
    private static final Set<String> OF_CHECKPOINTS = Set.of("listAuditCheckpoints", "proveAuditRecord");
    private static final int AT_ONCE = 4;

    /** Who sits in the councils, every role where the product is, and those of the nation who see most. */
    private static final List<Actor> OBSERVERS = Actor.all().stream()
            .filter(actor -> actor.seat() != null
                    || actor.isFirstOfItsRole()
                    || (actor.ofNation() && List.of(Role.CE, Role.AU, Role.AD).contains(actor.role())))
            .toList();

    @Inject
    Flow flow;

    @Inject
    Cases cases;

    @Inject
    Db db;

    private final Api api = new Api();

    @Test
    void worlds_that_differ_in_open_sheets_only_answer_the_same_to_everybody_else() throws Exception {
        long seed = Long.getLong("ocop.seed", System.nanoTime());
        var random = new SplittableRandom(seed);
        var ended = cases.all().stream()
                .filter(each -> each.file() != null && !each.central())
                .findFirst()
                .orElseThrow();
        var subject = scored().with(requireNonNull(ended.file()));
        var said = new Recording();
        var events = count("event");

        var before = everything(subject);
        assertTrue(before.size() > 300, () -> before.size() + " answers");
        for (int world = 1; world <= WORLDS; world++) {
            said.start();
            var sheets = own(subject);
            hiddenActs(subject.assessmentId(), random);
            said.stop();
            assertNotEquals(sheets, own(subject), "the worlds differ");
            assertSame(before, everything(subject), "seed " + seed + ", world " + world);
        }
        assertEquals(events, count("event"), "no event tells of an open sheet");
        assertEquals(List.of(), said.about(subject.assessmentId(), "tq.member"), "nor does the log");
    }

    @Test
    void that_an_open_sheet_was_saved_is_not_proved_to_an_auditor() {
        var scored = scored();
        save("tq.member2", scored.assessmentId(), Flow.sheet(66, Stars.THREE), true, "Đạt");
        var saved = db.query(
                "select max(seq) as n from audit_record where action = 'score-sheet-saved' and subject_id = ?",
                r -> r.longValue("n"),
                scored.assessmentId());

        Flow.as("central.auditor")
                .get("/api/v1/audit/assessment/records/{seq}/proof", saved.getFirst())
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
    }

    private Case scored() {
        return cases.all().stream()
                .filter(each -> each.state() == State.SCORING && !each.central())
                .findFirst()
                .orElseThrow();
    }

    // ---- what one world hides

    private static void hiddenActs(String assessmentId, SplittableRandom random) {
        for (int act = 0; act <= random.nextInt(4); act++) {
            var who = HIDDEN_MEMBERS.get(random.nextInt(HIDDEN_MEMBERS.size()));
            var sheet = Flow.sheet(random.nextInt(50, 70), Stars.THREE);
            save(who, assessmentId, sheet, random.nextBoolean(), "Nhận xét " + random.nextInt(1_000_000));
        }
    }

    private static void save(
            String who, String assessmentId, Map<String, Integer> sheet, boolean complete, String comment) {
        Flow.as(who)
                .body(Map.of(
                        "answers",
                        sheet,
                        "comments",
                        Map.of(sheet.keySet().stream().sorted().findFirst().orElseThrow(), comment),
                        "complete",
                        complete))
                .put("/api/v1/assessments/{id}/score-sheets/me", assessmentId)
                .then()
                .statusCode(200);
    }

    private static List<String> own(Case subject) {
        return HIDDEN_MEMBERS.stream()
                .map(who -> Flow.as(who)
                        .get("/api/v1/assessments/{id}/score-sheets/me", subject.assessmentId())
                        .asString())
                .toList();
    }

    // ---- what everybody else sees

    /** Answers by who asked what: every operation that reads, and every refusal of one that writes. */
    private Map<String, String> everything(Case subject) throws Exception {
        var answers = new TreeMap<String, String>();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var running = new TreeMap<String, Future<String>>();
            for (var asked : asked(subject)) {
                running.put(
                        asked.toString(),
                        threads.submit(() ->
                                text(api.send(asked.request(), asked.actor().bearer()))));
            }
            for (var each : running.entrySet()) {
                answers.put(each.getKey(), each.getValue().get());
            }
        }
        return answers;
    }

    private record Asked(Actor actor, Request request) {

        @Override
        public String toString() {
            return request.method() + " " + request.path() + " by " + actor;
        }
    }

    private List<Asked> asked(Case subject) {
        var requests = new Requests(flow.today());
        var expected = Expectations.byOperation();
        var asked = new ArrayList<Asked>();
        for (var operation : Api.operations().values()) {
            var row = requireNonNull(expected.get(operation.id()), operation.id());
            if (OF_CHECKPOINTS.contains(operation.id())) {
                continue;
            }
            for (var actor : OBSERVERS) {
                boolean changes = !operation.reads()
                        && (row.isPublic() || row.admits(actor, subject))
                        && row.states().contains(subject.state());
                boolean tooOften = Requests.DRAWS_MUCH.contains(operation.id()) && actor.role() != Role.AU;
                if (!changes && !tooOften && row.isFor(actor)) {
                    asked.add(new Asked(
                            actor,
                            requests.of(operation.id(), operation.method(), operation.template(), subject, false)));
                }
            }
        }
        for (var actor : OBSERVERS) {
            extra(subject).forEach(path -> asked.add(new Asked(actor, read(path))));
        }
        return asked;
    }

    /** Filters, sizes of pages, and the records about this assessment alone. */
    private static List<String> extra(Case subject) {
        var id = subject.assessmentId();
        return List.of(
                "/api/v1/assessments?limit=1",
                "/api/v1/assessments?state=SCORING&limit=200",
                "/api/v1/assessments?councilId=" + subject.councilId(),
                "/api/v1/assessments/" + id + "/score-sheets/"
                        + subject.memberIds().get(2) + "/document",
                "/api/v1/audit/assessment/records?subjectType=assessment&subjectId=" + id);
    }

    private static Request read(String path) {
        return new Request("GET", path, null, null);
    }

    private static String text(HttpResponse<String> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        MAY_DIFFER.forEach(headers::remove);
        return answer.statusCode() + " " + headers + "\n" + answer.body();
    }

    private static void assertSame(Map<String, String> before, Map<String, String> after, String world) {
        assertEquals(before.keySet(), after.keySet());
        before.forEach((asked, answer) -> assertEquals(answer, after.get(asked), world + ": " + asked));
    }

    private long count(String table) {
        return db.query("select count(*) as n from " + table, r -> r.longValue("n"))
                .getFirst();
    }

    /** What the service logs meanwhile. */
    private static final class Recording extends Handler {

        private final List<String> messages = new ArrayList<>();

        void start() {
            Logger.getLogger("").addHandler(this);
        }

        void stop() {
            Logger.getLogger("").removeHandler(this);
        }

        List<String> about(String... words) {
            return messages.stream()
                    .filter(message -> List.of(words).stream().anyMatch(message::contains))
                    .toList();
        }

        @Override
        public synchronized void publish(LogRecord line) {
            messages.add(String.valueOf(line.getMessage()) + java.util.Arrays.toString(line.getParameters()));
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
