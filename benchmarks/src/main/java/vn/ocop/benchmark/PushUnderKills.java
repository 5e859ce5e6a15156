package vn.ocop.benchmark;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.ocop.standalone.Checkout;
import vn.ocop.standalone.Installation;
import vn.ocop.standalone.InstallationSettings;
import vn.ocop.standalone.demo.Await;
import vn.ocop.standalone.demo.Gateway;

/**
 * The service, the broker and PostgreSQL are each killed (SIGKILL) and started again at five random moments of a push; then every row is
 * looked for in every database. Promise: each push goes on by itself to its end, no row is lost and none doubled.
 */
public final class PushUnderKills {

    private static final int ROWS = 20_000;
    private static final int KILLS = 5;
    private static final List<String> VICTIMS = List.of("assessment", "kafka", "postgres");
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Installation installation;
    private final Gateway gateway;
    private final Random random;

    private PushUnderKills(Installation installation, Gateway gateway, long seed) {
        this.installation = installation;
        this.gateway = gateway;
        this.random = new Random(seed);
    }

    /** @param args a seed; a new one unless given */
    public static void main(String[] args) throws SQLException {
        long seed = args.length == 0 ? System.nanoTime() : Long.parseLong(args[0]);
        System.out.println("seed " + seed);
        try (var installation = Installation.open(InstallationSettings.temporary(Checkout.find()))) {
            installation.start(server -> System.out.println("ready: " + server.name()));
            try (var gateway = Gateway.patient(installation.url(), Duration.ofMinutes(2))) {
                new PushUnderKills(installation, gateway, seed).run();
            }
        }
    }

    private void run() throws SQLException {
        for (int i = 0; i < VICTIMS.size(); i++) {
            var victim = VICTIMS.get(i);
            var push = PushedFile.send(gateway, BulkRows.tuyenQuang(victim), 0, ROWS, victim);
            var killedAt = new ArrayList<Long>();
            for (int row : moments()) {
                killedAt.add(Await.until("row " + row, PATIENCE, push::read, read -> read >= row));
                installation.server(victim).kill();
                installation.startAgain(victim);
            }
            push.awaitDone(PATIENCE);
            Consumers.awaitRest(installation, PATIENCE);
            System.out.printf("%s killed after rows %s: all rows taken%n", victim, killedAt);
            Traces.count(installation, (i + 1) * ROWS);
        }
    }

    /** Rows after which the victim is killed; the last of them are still to come then. */
    private List<Integer> moments() {
        return random.ints(KILLS, 0, ROWS * 9 / 10).sorted().boxed().toList();
    }
}
