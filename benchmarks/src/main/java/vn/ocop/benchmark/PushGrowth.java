package vn.ocop.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import vn.ocop.standalone.Checkout;
import vn.ocop.standalone.Installation;
import vn.ocop.standalone.InstallationSettings;
import vn.ocop.standalone.demo.Gateway;
import vn.ocop.standalone.process.Memory;

/**
 * What a pushed row costs with 10,000 and with 1,000,000 rows stored, and how much memory the service takes while the million comes in one
 * file. The services that listen are stopped, for what they do is not a cost of the push. Promise: at most 1.3-fold, and at most 150 MiB
 * above idle.
 */
public final class PushGrowth {

    private static final int FEW = 10_000;
    private static final int MANY = 1_000_000;
    private static final int MEASURED = 20_000;
    private static final int TIMES = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final long SECOND = 1_000_000_000;
    private static final List<String> LISTENERS = List.of("product", "certification", "statistics");

    private final Installation installation;
    private final Gateway gateway;

    private PushGrowth(Installation installation, Gateway gateway) {
        this.installation = installation;
        this.gateway = gateway;
    }

    /** @param args how many rows are many; 1,000,000 unless said otherwise */
    public static void main(String[] args) throws IOException {
        int many = args.length == 0 ? MANY : Integer.parseInt(args[0]);
        try (var installation = Installation.open(InstallationSettings.temporary(Checkout.find()))) {
            installation.start(server -> System.out.println("ready: " + server.name()));
            LISTENERS.forEach(name -> installation.server(name).stop());
            try (var gateway = Gateway.at(installation.url())) {
                new PushGrowth(installation, gateway).run(many);
            }
        }
    }

    private void run(int many) {
        push("warm-up", FEW);
        var before = rate("few");
        LockSupport.parkNanos(30 * SECOND);
        double idle = memory();
        var during = new ArrayList<Double>();
        var sampler = Thread.ofPlatform().daemon().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                during.add(memory());
                LockSupport.parkNanos(SECOND);
            }
        });
        double rows = push("many", many);
        sampler.interrupt();
        print(idle, List.copyOf(during));
        System.out.printf(Locale.ROOT, "%d rows in one file: %.0f rows/s%n", many, rows);
        var after = rate("more");
        System.out.printf(
                Locale.ROOT,
                "%d rows: %.0f rows/s with %d stored, %.0f with %d: a row costs %.2f times as much (bar 1.3)%n",
                MEASURED,
                before,
                FEW + TIMES * MEASURED,
                after,
                FEW + TIMES * MEASURED + many,
                before / after);
    }

    private static void print(double idle, List<Double> during) {
        int third = Math.max(1, during.size() / 3);
        System.out.printf(
                Locale.ROOT,
                "PSS of the service: idle %.0f MiB; most during the push %.0f (bar %.0f); most in its first third %.0f, in its last %.0f%n",
                idle,
                most(during),
                idle + 150,
                most(during.subList(0, third)),
                most(during.subList(during.size() - third, during.size())));
    }

    private static double most(List<Double> samples) {
        return samples.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    /** @return rows/s, median of three files */
    private double rate(String prefix) {
        var rates = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            rates[i] = push(prefix + i, MEASURED);
        }
        java.util.Arrays.sort(rates);
        return rates[TIMES / 2];
    }

    private double push(String prefix, int rows) {
        var took = PushedFile.send(gateway, BulkRows.tuyenQuang(prefix), 0, rows, prefix)
                .awaitDone(PATIENCE);
        return rows * (double) SECOND / took.toNanos();
    }

    private double memory() {
        return ProcessHandle.of(installation.server("assessment").pid())
                .map(Memory::pssMiB)
                .orElse(0.0);
    }
}
