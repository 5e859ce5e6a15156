package vn.ocop.standalone.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ocop.standalone.process.ChildProcess;
import vn.ocop.standalone.process.Guard;
import vn.ocop.standalone.process.Readiness;
import vn.ocop.standalone.process.StartFailure;

/** One Kafka broker that is its own controller, in a JVM of its own. */
public final class Kafka {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KafkaSettings settings;
    private final Guard guard;
    private final List<String> jvmOptions;
    private @Nullable ChildProcess process;

    /** @param jvmOptions beside heap and garbage collector, e.g. an AOT cache */
    public Kafka(KafkaSettings settings, Guard guard, List<String> jvmOptions) {
        this.settings = settings;
        this.guard = guard;
        this.jvmOptions = List.copyOf(jvmOptions);
    }

    /** Starts it and returns when it takes records. */
    public synchronized void start() {
        try {
            Files.createDirectories(settings.folder());
            var ready = settings.folder().resolveSibling(settings.folder().getFileName() + ".ready");
            Files.deleteIfExists(ready);
            var started = ChildProcess.start(
                    new ChildProcess.Command("kafka", commandLine(ready), Map.of(), settings.log(), "TERM"), guard);
            process = started;
            Readiness.await(started, () -> Files.exists(ready), PATIENCE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> commandLine(Path ready) {
        if (!Files.isDirectory(settings.jars())) {
            throw new StartFailure("the broker's jars are missing (" + settings.jars()
                    + "); build them with: ./mvnw -q install -DskipTests -pl standalone");
        }
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xms64m",
                "-Xmx256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "--enable-native-access=ALL-UNNAMED"));
        line.addAll(jvmOptions);
        line.addAll(List.of(
                "-cp",
                KafkaJars.classPath(settings.jars()),
                "vn.ocop.standalone.kafka.broker.BrokerMain",
                settings.folder().toString(),
                String.valueOf(settings.port()),
                String.valueOf(settings.controllerPort()),
                ready.toString()));
        return line;
    }

    public synchronized void stop() {
        if (process != null) {
            process.stop(Duration.ofSeconds(30));
        }
    }

    /** SIGKILL. */
    public synchronized void kill() {
        if (process != null) {
            process.kill();
        }
    }

    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    public synchronized long pid() {
        return process == null ? -1 : process.pid();
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + settings.port();
    }
}
