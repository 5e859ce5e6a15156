package vn.ocop.benchmark;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import vn.ocop.standalone.Checkout;
import vn.ocop.standalone.Installation;
import vn.ocop.standalone.InstallationSettings;
import vn.ocop.standalone.demo.Gateway;

/**
 * For ten minutes files are pushed without a pause while services, each a sender and a reader of events, are killed (SIGKILL) and started again
 * at random; then topics and tables are counted anew. Promise: 0 lost, 0 doubled effects, 0 order breaks.
 */
public final class LosslessBackbone {

    private static final int MINUTES = 10;
    private static final int ROWS = 5_000;
    private static final List<String> VICTIMS = List.of("assessment", "product", "certification", "statistics");
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final long SECOND = 1_000_000_000;

    private final Installation installation;
    private final Gateway gateway;
    private final Random random;
    private int kills;

    private LosslessBackbone(Installation installation, Gateway gateway, long seed) {
        this.installation = installation;
        this.gateway = gateway;
        this.random = new Random(seed);
    }

    /** @param args minutes (10), and a seed */
    public static void main(String[] args) throws SQLException {
        int minutes = args.length == 0 ? MINUTES : Integer.parseInt(args[0]);
        long seed = args.length < 2 ? System.nanoTime() : Long.parseLong(args[1]);
        System.out.println("seed " + seed);
        try (var installation = Installation.open(InstallationSettings.temporary(Checkout.find()))) {
            installation.start(server -> System.out.println("ready: " + server.name()));
            try (var gateway = Gateway.patient(installation.url(), Duration.ofMinutes(2))) {
                new LosslessBackbone(installation, gateway, seed).run(Duration.ofMinutes(minutes));
            }
        }
    }

    private void run(Duration time) throws SQLException {
        long end = System.nanoTime() + time.toNanos();
        var killer = Thread.ofPlatform().start(() -> killUntil(end));
        int files = 0;
        while (System.nanoTime() < end) {
            var file = "file-" + files++;
            PushedFile.send(gateway, BulkRows.tuyenQuang(file), 0, ROWS, file).awaitDone(PATIENCE);
        }
        join(killer);
        Consumers.awaitRest(installation, PATIENCE);
        System.out.printf("%d rows in %d files, %d kills%n", files * ROWS, files, kills);
        Traces.count(installation, files * ROWS);
        TopicRecount.run(installation);
    }

    private void killUntil(long end) {
        while (System.nanoTime() < end) {
            LockSupport.parkNanos((5 + random.nextInt(15)) * SECOND);
            var victim = VICTIMS.get(random.nextInt(VICTIMS.size()));
            installation.server(victim).kill();
            installation.startAgain(victim);
            kills++;
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
