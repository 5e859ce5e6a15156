package vn.ocop.benchmark;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import vn.ocop.standalone.Checkout;
import vn.ocop.standalone.Installation;
import vn.ocop.standalone.InstallationSettings;
import vn.ocop.standalone.demo.Gateway;
import vn.ocop.standalone.process.Memory;

/**
 * Proportional memory (PSS) of every process a minute after the main job ran 50 times. This process stands in for the launcher and is counted.
 * Promise: at most 2.5 GiB together.
 */
public final class MemoryAfterMainJob {

    private static final int TIMES = 50;
    private static final Duration REST = Duration.ofMinutes(1);

    private MemoryAfterMainJob() {}

    /** @param args how many times the main job runs; 50 unless said otherwise */
    public static void main(String[] args) {
        int times = args.length == 0 ? TIMES : Integer.parseInt(args[0]);
        try (var installation = Installation.open(InstallationSettings.temporary(Checkout.find()))) {
            installation.start(server -> System.out.println("ready: " + server.name()));
            try (var gateway = Gateway.at(installation.url())) {
                DecisionToOverview.through(gateway, times);
            }
            LockSupport.parkNanos(REST.toNanos());
            report(installation);
        }
    }

    private static void report(Installation installation) {
        var sum = print("launcher", ProcessHandle.current());
        for (var server : installation.servers()) {
            sum += ProcessHandle.of(server.pid())
                    .map(process -> print(server.name(), process))
                    .orElse(0.0);
        }
        System.out.printf(Locale.ROOT, "sum of PSS: %.0f MiB (bar 2560, goal 2253)%n", sum);
    }

    private static double print(String name, ProcessHandle process) {
        var isLauncher = process.pid() == ProcessHandle.current().pid();
        var all = isLauncher ? Stream.of(process) : Stream.concat(Stream.of(process), process.descendants());
        var mebibytes = all.mapToDouble(Memory::pssMiB).sum();
        System.out.printf(Locale.ROOT, "%-14s %6.0f MiB%n", name, mebibytes);
        return mebibytes;
    }
}
