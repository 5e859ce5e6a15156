package vn.ocop.benchmark;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import vn.ocop.platform.audit.SealingCost;
import vn.ocop.platform.event.EventLatency;

/** {@code ./ocop bench NAME}: runs one benchmark; each ends by itself and prints what docs/performance.md asks for. */
public final class Main {

    private interface Benchmark {
        void run(String[] args) throws Exception;
    }

    private static final Map<String, Benchmark> ALL = new TreeMap<>(Map.ofEntries(
            Map.entry("conflicts", ConflictChecks::main),
            Map.entry("dashboards", DashboardUsers::main),
            Map.entry("latency", DecisionToOverview::main),
            Map.entry("latency-under-push", DecisionsUnderPush::main),
            Map.entry("lossless", LosslessBackbone::main),
            Map.entry("listing", ListingImport::main),
            Map.entry("memory", MemoryAfterMainJob::main),
            Map.entry("push", BulkPush::main),
            Map.entry("growth", PushGrowth::main),
            Map.entry("kills", PushUnderKills::main),
            Map.entry("read", ProductRead::main),
            Map.entry("repeats", RepeatedRequests::main),
            Map.entry("verifications", PublicVerifications::main),
            Map.entry("evaluations", EvaluationRequests::main),
            Map.entry("events", EventLatency::main),
            Map.entry("audit", SealingCost::main)));

    private Main() {}

    public static void main(String[] args) throws Exception {
        var benchmark = args.length == 0 ? null : ALL.get(args[0]);
        if (benchmark == null) {
            System.err.println(
                    "ocop: benchmarks are access, backlog, cellhistories, cubes, documents, evaluators, gateway, histories, lives, start, years, "
                            + String.join(", ", ALL.keySet()));
            System.exit(2);
            return;
        }
        benchmark.run(Arrays.copyOfRange(args, 1, args.length));
    }
}
