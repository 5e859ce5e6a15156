package vn.ocop.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.ocop.criteria.CriteriaSets;
import vn.ocop.standalone.Checkout;
import vn.ocop.standalone.Installation;
import vn.ocop.standalone.InstallationSettings;
import vn.ocop.standalone.demo.Await;
import vn.ocop.standalone.demo.SampleBallots;
import vn.ocop.standalone.process.Jit;
import vn.ocop.standalone.process.Probe;

/**
 * A full sheet of set 11 evaluated through the gateway, beside an endpoint behind the same gateway that reads the same body and does nothing
 * ({@code benchmarks/nothing} in the place of certification-service); 32 connections, alternating rounds, the median ratio counts. Needs {@code wrk} on the path. Promise: at least
 * 0.5.
 */
public final class EvaluationRequests {

    private static final int TEA = 11;
    private static final int STARS = 4;
    private static final int CONNECTIONS = 32;
    private static final int SECONDS = Integer.getInteger("seconds", 5);
    private static final int ROUNDS = Integer.getInteger("rounds", 11);
    private static final int WARM_UP = Integer.getInteger("warm-up", 60);

    private EvaluationRequests() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var checkout = Checkout.find();
        var jar = checkout.root().resolve("benchmarks/nothing/target/nothing-1.0.0-SNAPSHOT-runner.jar");
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException("build it first: ./mvnw -q -f benchmarks/nothing/pom.xml package");
        }
        var folder = Files.createTempDirectory("ocop-evaluations");
        try (var installation = Installation.open(InstallationSettings.temporary(checkout))) {
            installation.start(server -> System.out.println("ready: " + server.name()));
            var replaced = installation.server("certification");
            replaced.stop();
            var nothing = nothing(jar, replaced.port());
            try {
                Await.until("the peer", Duration.ofSeconds(60), () -> Probe.tcp(replaced.port()), up -> up);
                measure(installation.url(), sheet(folder));
            } finally {
                nothing.destroy();
                nothing.waitFor();
            }
        }
    }

    private static Process nothing(Path jar, int port) throws IOException {
        var command = new ArrayList<>(
                List.of(ProcessHandle.current().info().command().orElse("java"), "-XX:+UseSerialGC", "-Xmx192m"));
        command.addAll(Jit.quickStart());
        command.addAll(List.of(
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-jar",
                jar.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.DISCARD);
        builder.environment()
                .putAll(Map.of("QUARKUS_HTTP_PORT", String.valueOf(port), "QUARKUS_HTTP_HOST", "127.0.0.1"));
        return builder.start();
    }

    private static Path sheet(Path folder) throws IOException {
        var answers = new SampleBallots(CriteriaSets.load()).of(TEA, STARS).of(0);
        var body = new ObjectMapper().writeValueAsString(Map.of("answers", answers));
        return Files.writeString(
                folder.resolve("sheet.lua"),
                "wrk.method = 'POST'\nwrk.headers['Content-Type'] = 'application/json'\nwrk.body = [[" + body + "]]\n");
    }

    private static void measure(String gateway, Path sheet) throws IOException, InterruptedException {
        var evaluated = gateway + "/api/v1/criteria-sets/" + TEA + "/evaluations";
        var nothing = gateway + "/api/v1/certificates";
        var wrk = new Wrk(CONNECTIONS, sheet);
        wrk.requestsPerSecond(nothing, WARM_UP / 3);
        wrk.requestsPerSecond(evaluated, WARM_UP);
        var ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double peer = wrk.requestsPerSecond(nothing, SECONDS);
            double own = wrk.requestsPerSecond(evaluated, SECONDS);
            ratios[round] = own / peer;
            System.out.printf(
                    Locale.ROOT,
                    "round %d: evaluations %.0f/s, nothing %.0f/s, ratio %.2f%n",
                    round + 1,
                    own,
                    peer,
                    ratios[round]);
        }
        Arrays.sort(ratios);
        System.out.printf(
                Locale.ROOT, "evaluations of a full sheet: median ratio %.2f (bar 0.50)%n", ratios[ROUNDS / 2]);
    }
}
