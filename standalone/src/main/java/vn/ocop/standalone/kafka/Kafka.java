package vn.ocop.standalone.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.ocop.standalone.process.AotCaches;
import vn.ocop.standalone.process.ChildProcess;
import vn.ocop.standalone.process.Guard;
import vn.ocop.standalone.process.JavaProgram;
import vn.ocop.standalone.process.Jit;
import vn.ocop.standalone.process.Probe;
import vn.ocop.standalone.process.ProcessSlot;
import vn.ocop.standalone.process.Server;
import vn.ocop.standalone.process.StartFailure;

/** One Kafka broker that is its own controller, in a JVM of its own. */
public final class Kafka implements Server {

    private static final List<String> JVM_OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-Xms64m",
            "-Xmx256m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final KafkaSettings settings;
    private final AotCaches caches;
    private final ProcessSlot slot;

    public Kafka(KafkaSettings settings, AotCaches caches, Guard guard) {
        this.settings = settings;
        this.caches = caches;
        this.slot = new ProcessSlot(guard);
    }

    @Override
    public void start() {
        var program = program(settings.jars());
        try {
            Files.createDirectories(settings.folder());
            var ready = settings.folder().resolveSibling(settings.folder().getFileName() + ".ready");
            Files.deleteIfExists(ready);
            var arguments = List.of(
                    settings.folder().toString(),
                    String.valueOf(settings.port()),
                    String.valueOf(settings.controllerPort()),
                    ready.toString());
            var line = new ArrayList<>(program.commandLine(caches, arguments));
            slot.start(
                    new ChildProcess.Command(name(), line, Map.of(), settings.log(), "TERM"),
                    () -> Files.exists(ready));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the broker's JVM runs. */
    public static JavaProgram program(Path jars) {
        if (!Files.isDirectory(jars)) {
            throw new StartFailure("the broker's jars are missing (" + jars
                    + "); build them with: ./mvnw -q install -DskipTests -pl standalone");
        }
        var options = new ArrayList<>(JVM_OPTIONS);
        options.addAll(Jit.quickStart());
        return new JavaProgram(
                "kafka", options, JavaProgram.jarsIn(jars), "vn.ocop.standalone.kafka.broker.BrokerMain");
    }

    @Override
    public void stop() {
        slot.stop(caches.stopPatience());
    }

    @Override
    public void kill() {
        slot.kill();
    }

    @Override
    public boolean isAlive() {
        return slot.isAlive();
    }

    @Override
    public long pid() {
        return slot.pid();
    }

    @Override
    public boolean isHealthy() {
        return isAlive() && Probe.tcp(port());
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public int port() {
        return settings.port();
    }

    @Override
    public Path log() {
        return settings.log();
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + settings.port();
    }
}
