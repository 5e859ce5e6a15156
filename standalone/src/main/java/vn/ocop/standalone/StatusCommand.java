package vn.ocop.standalone;

import java.util.Locale;
import java.util.stream.Stream;
import vn.ocop.standalone.process.Memory;
import vn.ocop.standalone.process.Probe;

/** A table of the processes: id, port, health, memory. Exit code 0 if all are healthy, else 1. */
final class StatusCommand {

    private static final String ROW = "%-14s %8s %6s  %-8s %8s%n";

    private final DataFolder data;

    StatusCommand(DataFolder data) {
        this.data = data;
    }

    int run() {
        var owner = data.owner();
        if (owner.isEmpty()) {
            System.out.println("ocop: nothing runs on " + data.root());
            return 1;
        }
        System.out.printf(Locale.ROOT, ROW, "process", "pid", "port", "health", "PSS MiB");
        var total = Memory.pssMiB(owner.get());
        System.out.printf(Locale.ROOT, ROW, "ocop", owner.get().pid(), "", "up", shown(total));
        var healthy = true;
        for (var entry : data.entries()) {
            var handle = ProcessHandle.of(entry.pid());
            var ok = handle.isPresent() && answers(entry);
            healthy &= ok;
            var memory = handle.stream()
                    .flatMap(h -> Stream.concat(Stream.of(h), h.descendants()))
                    .mapToDouble(Memory::pssMiB)
                    .sum();
            total += memory;
            System.out.printf(
                    Locale.ROOT, ROW, entry.name(), entry.pid(), entry.port(), ok ? "healthy" : "DOWN", shown(memory));
        }
        System.out.printf(Locale.ROOT, ROW, "sum", "", "", "", shown(total));
        return healthy ? 0 : 1;
    }

    private static boolean answers(DataFolder.Entry entry) {
        return switch (entry.name()) {
            case "postgres", "kafka" -> Probe.tcp(entry.port());
            case "keycloak" -> Probe.http(entry.port(), "/auth/realms/ocop");
            default -> Probe.http(entry.port(), "/q/health/ready");
        };
    }

    private static String shown(double mebibytes) {
        return mebibytes == 0 ? "-" : String.format(Locale.ROOT, "%.0f", mebibytes);
    }
}
