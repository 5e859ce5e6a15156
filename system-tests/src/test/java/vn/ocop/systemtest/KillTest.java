package vn.ocop.systemtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.standalone.demo.Await;
import vn.ocop.standalone.demo.Call;
import vn.ocop.standalone.demo.Gateway;
import vn.ocop.standalone.demo.Place;
import vn.ocop.standalone.demo.Unexpected;
import vn.ocop.standalone.identity.DemoAccount;

/** SIGKILL to one process in the middle of the flow, then a start: nothing is lost and nothing is there twice. */
@Order(Integer.MAX_VALUE) // see junit-platform.properties
class KillTest {

    private static final int DECISIONS = 4;
    private static final int WRITES = 40;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Whose kill comes after this many writes: in the middle. */
    private static final int KILL_AFTER = 8;

    private final Gateway gateway = Whole.patientGateway();

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"product", "assessment", "certification", "statistics", "gateway", "kafka", "postgres"})
    void a_killed_process_loses_nothing_and_doubles_nothing(String victim) {
        var trial = new Trial(gateway, Place.THAI_NGUYEN);
        var cases = trial.confirmed(DECISIONS);
        var before = Figures.now(gateway);
        var written = new AtomicInteger();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var deciding = CompletableFuture.runAsync(() -> decideAll(trial, cases, written), threads);
            var writing = CompletableFuture.runAsync(() -> writeAll(trial, written), threads);
            Await.until("writes going on", PATIENCE, written::get, n -> n >= KILL_AFTER);
            Whole.installation().server(victim).kill();
            Whole.installation().startAgain(victim);
            CompletableFuture.allOf(deciding, writing).join();
        }
        awaitSignIn();

        Await.until(
                "every decision is counted once",
                PATIENCE,
                () -> Figures.now(gateway),
                before.plusFour(DECISIONS, 1)::equals);
        cases.forEach(this::assertOneCertificate);
        assertEachDecisionOnce(trial);
        assertOneProducerPerWrite(trial);
        assertNothingParked();
    }

    /** A killed identity provider answers again after a moment. */
    private static void awaitSignIn() {
        Await.until("everybody can sign in", PATIENCE, KillTest::everybodySignsIn, good -> good);
    }

    private static boolean everybodySignsIn() {
        try (var fresh = Whole.gateway()) {
            DemoAccount.all().forEach(account -> fresh.as(account.username()).token());
            List.of("08", "19").forEach(province -> fresh.system(province).token());
            return true;
        } catch (Unexpected e) {
            return false;
        }
    }

    private void decideAll(Trial trial, List<Trial.Case> cases, AtomicInteger written) {
        for (int i = 0; i < cases.size(); i++) {
            int due = (i + 1) * 2 * KILL_AFTER / cases.size(); // spread over the time around the kill
            Await.until("turn of decision " + i, PATIENCE, written::get, n -> n >= due);
            var call = trial.work.decision(
                    trial.number(i), "Người ký", List.of(cases.get(i).assessment()), "RECOGNISED");
            insist(trial, call.key("decision-" + trial.mark + "-" + i), "decision");
        }
    }

    private void writeAll(Trial trial, AtomicInteger written) {
        for (int i = 0; i < WRITES; i++) {
            var body = trial.filing.producerBody(name(trial, i), "FARM");
            insist(trial, Call.post("/api/v1/producers", body).key("farm-" + trial.mark + "-" + i), "producer");
            written.incrementAndGet();
        }
    }

    private static String name(Trial trial, int i) {
        return "Trang trại " + trial.mark + " số " + i;
    }

    /** Sends the same request under the same key until it is answered, as a client after a fault does. */
    private static void insist(Trial trial, Call call, String what) {
        var caller = what.equals("decision") ? trial.work.authority() : trial.filing.producer();
        Await.until(what, PATIENCE, () -> trySend(caller, call), status -> {
            assertTrue(status == 201 || status == 409 || status >= 500, what + " answered " + status);
            return status == 201;
        });
    }

    /** 409 while the first copy is still at work. */
    private static int trySend(vn.ocop.standalone.demo.Caller caller, Call call) {
        try {
            return caller.send(call).status();
        } catch (java.io.UncheckedIOException | Unexpected e) {
            return 599;
        }
    }

    private void assertOneCertificate(Trial.Case decided) {
        var numbers = new ArrayList<String>();
        gateway.anyone()
                .get("/api/v1/certificates?productId=" + decided.product())
                .json()
                .path("items")
                .forEach(item -> numbers.add(item.path("number").asText()));
        assertEquals(1, numbers.size(), numbers::toString);
        Await.until(
                "stars on the product",
                PATIENCE,
                () -> gateway.anyone()
                        .get("/api/v1/products/" + decided.product())
                        .json()
                        .path("stars")
                        .asInt(),
                stars -> stars == Trial.FOUR_STARS);
        assertEquals("DECIDED", trialState(decided));
    }

    private String trialState(Trial.Case decided) {
        return gateway.as("tn.office")
                .get("/api/v1/assessments/" + decided.assessment())
                .value("state");
    }

    private static void assertEachDecisionOnce(Trial trial) {
        var numbers = trial.work.authority().list("/api/v1/decisions").stream()
                .map(item -> item.path("number").asText())
                .filter(number -> number.startsWith(trial.mark))
                .sorted()
                .toList();
        var expected = IntStream.range(0, DECISIONS).mapToObj(trial::number).toList();
        assertEquals(expected, numbers);
    }

    private void assertOneProducerPerWrite(Trial trial) {
        var names = gateway.anyone().list("/api/v1/producers?commune=" + trial.place.commune() + "&type=FARM").stream()
                .map(item -> item.path("name").asText())
                .filter(name -> name.contains(trial.mark))
                .sorted()
                .toList();
        var expected = IntStream.range(0, WRITES)
                .mapToObj(i -> name(trial, i))
                .sorted()
                .toList();
        assertEquals(expected, names);
    }

    private void assertNothingParked() {
        for (var service : List.of("product", "assessment", "certification", "statistics")) {
            assertEquals(List.of(), gateway.as("admin").list("/api/v1/events/" + service + "/dead-letters"), service);
        }
    }
}
