package vn.ocop.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.ocop.standalone.Checkout;
import vn.ocop.standalone.Installation;
import vn.ocop.standalone.InstallationSettings;
import vn.ocop.standalone.demo.Gateway;

/**
 * A file of rows with answers, pushed through the gateway and applied (validated, scored again, audited, event written), beside COPY of
 * the same bytes into a table with one column and no constraint in the same PostgreSQL. Twice: the first file meets services that are still
 * being compiled by their JVMs, the second one what a province meets on any other day. Promise: 5,000 rows/s, 0.035 of COPY, and all
 * consumers at rest within 120 s after the last of 200,000 rows.
 */
public final class BulkPush {

    private static final int ROWS = 200_000;
    private static final int WARM_UP = 2_000;
    private static final int COPIES = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private BulkPush() {}

    /** @param args how many rows; 200,000 unless said otherwise */
    public static void main(String[] args) throws IOException, SQLException {
        int rows = args.length == 0 ? ROWS : Integer.parseInt(args[0]);
        try (var installation = Installation.open(InstallationSettings.temporary(Checkout.find()))) {
            installation.start(server -> System.out.println("ready: " + server.name()));
            try (var gateway = Gateway.at(installation.url())) {
                push(gateway, "warm-up", WARM_UP);
                measure(installation, gateway, "first", rows);
                measure(installation, gateway, "second", rows);
            }
        }
    }

    private static void measure(Installation installation, Gateway gateway, String which, int rows)
            throws IOException, SQLException {
        var file = BulkRows.tuyenQuang(which).file(0, rows);
        var copies = new ArrayList<Double>();
        copy(installation, file, copies);
        double pushed = rows / seconds(push(gateway, which, rows));
        long rest = System.nanoTime();
        Consumers.awaitRest(installation, PATIENCE);
        double restSeconds = (System.nanoTime() - rest) / 1e9;
        copy(installation, file, copies);
        double copied = rows / copies.stream().sorted().toList().get(copies.size() / 2);
        System.out.printf(
                Locale.ROOT,
                "%s file since the start, %d rows (%.1f MiB): %.0f rows/s (bar 5000, goal 10000); COPY %.0f rows/s (median of ten); ratio %.4f (bar 0.035, goal 0.07); "
                        + "all consumers at rest %.0f s after the last row (bar 120 for 200,000 rows, goal 60)%n",
                which,
                rows,
                file.length / 1048576.0,
                pushed,
                copied,
                pushed / copied,
                restSeconds);
    }

    /** It takes a second, and from one to the next half as long again: the median of several before and behind the push is the peer. */
    private static void copy(Installation installation, byte[] file, List<Double> seconds)
            throws IOException, SQLException {
        for (int i = 0; i < COPIES; i++) {
            seconds.add(seconds(Copied.of(installation, file)));
        }
    }

    private static Duration push(Gateway gateway, String prefix, int rows) {
        return PushedFile.send(gateway, BulkRows.tuyenQuang(prefix), 0, rows, prefix)
                .awaitDone(PATIENCE);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
