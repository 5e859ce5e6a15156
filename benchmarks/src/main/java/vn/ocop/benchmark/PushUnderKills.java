package vn.ocop.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.ocop.standalone.Checkout;
import vn.ocop.standalone.Installation;
import vn.ocop.standalone.InstallationSettings;
import vn.ocop.standalone.demo.Await;
import vn.ocop.standalone.demo.Call;
import vn.ocop.standalone.demo.Gateway;
import vn.ocop.standalone.demo.Unexpected;

/**
 * The service, the broker and PostgreSQL are each killed (SIGKILL) and started again at five random moments of a push; then every row is
 * looked for in every database. Promise: each push goes on by itself to its end, no row is lost and none doubled.
 */
public final class PushUnderKills {

    private static final int ROWS = 15_000;
    private static final int KILLS = 5;
    private static final int LONGEST_PAUSE_MS = 3_000;
    private static final List<String> VICTIMS = List.of("assessment", "kafka", "postgres");
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** What one pushed row leaves, by database: how many there are, and how many different ones. */
    private static final Map<String, String> TRACES = Map.of(
            "assessment", "select count(*), count(distinct external_id) from imported_result",
            "certification", "select count(*), count(distinct printed_number) from certificate",
            "product", "select count(*), count(distinct id) from product where origin = 'IMPORTED'",
            "statistics", "select count(*), count(distinct product_id) from certificate_fact where kind = 'ISSUED'");

    private final Installation installation;
    private final Gateway gateway;
    private final Random random;

    private PushUnderKills(Installation installation, Gateway gateway, long seed) {
        this.installation = installation;
        this.gateway = gateway;
        this.random = new Random(seed);
    }

    /** @param args a seed; a new one unless given */
    public static void main(String[] args) throws SQLException, InterruptedException {
        long seed = args.length == 0 ? System.nanoTime() : Long.parseLong(args[0]);
        System.out.println("seed " + seed);
        try (var installation = Installation.open(InstallationSettings.temporary(Checkout.find()))) {
            installation.start(server -> System.out.println("ready: " + server.name()));
            try (var gateway = Gateway.patient(installation.url(), Duration.ofMinutes(2))) {
                new PushUnderKills(installation, gateway, seed).run();
            }
        }
    }

    private void run() throws SQLException, InterruptedException {
        for (int i = 0; i < VICTIMS.size(); i++) {
            var victim = VICTIMS.get(i);
            var path = push(victim);
            var killedAt = new ArrayList<Long>();
            for (int kill = 0; kill < KILLS; kill++) {
                Thread.sleep(random.nextInt(LONGEST_PAUSE_MS));
                killedAt.add(read(path));
                installation.server(victim).kill();
                installation.startAgain(victim);
            }
            var done = Await.until(
                    "the push",
                    PATIENCE,
                    () -> look(path),
                    json -> !json.path("finishedAt").isMissingNode()
                            && !json.path("finishedAt").isNull());
            Consumers.awaitRest(installation, PATIENCE);
            System.out.printf(
                    "%s killed after rows %s: %s, rows %s%n",
                    victim, killedAt, done.path("state").asText(), done.path("rows"));
            count((i + 1) * ROWS);
        }
    }

    private String push(String victim) {
        var headers = Map.of("Content-Type", "application/x-ndjson");
        var accepted = gateway.system("08")
                .send(new Call("POST", "/api/v1/assessment-imports", headers, BulkPush.file(victim, ROWS)))
                .must(202);
        return "/api/v1/assessment-imports/" + accepted.json().path("id").asText();
    }

    private long read(String path) {
        return look(path).path("rows").path("read").asLong(-1);
    }

    private JsonNode look(String path) {
        try {
            return gateway.system("08").get(path).json();
        } catch (Unexpected | UncheckedIOException away) {
            return MissingNode.getInstance();
        }
    }

    private void count(int expected) throws SQLException {
        for (var trace : TRACES.entrySet()) {
            try (var connection = installation.database().connect("ocop_" + trace.getKey());
                    var statement = connection.createStatement();
                    var found = statement.executeQuery(trace.getValue())) {
                found.next();
                long all = found.getLong(1);
                long different = found.getLong(2);
                System.out.printf(
                        "  %s: %d, different %d, expected %d: %s%n",
                        trace.getKey(),
                        all,
                        different,
                        expected,
                        all == expected && different == expected ? "none lost, none doubled" : "WRONG");
            }
        }
    }
}
