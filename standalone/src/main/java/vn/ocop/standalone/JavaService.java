package vn.ocop.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.ocop.standalone.process.AotCaches;
import vn.ocop.standalone.process.ChildProcess;
import vn.ocop.standalone.process.Guard;
import vn.ocop.standalone.process.Probe;
import vn.ocop.standalone.process.ProcessSlot;
import vn.ocop.standalone.process.Server;
import vn.ocop.standalone.process.StartFailure;

/** One of our own services, or the gateway. */
final class JavaService implements Server {

    private static final String READY_PATH = "/q/health/ready";

    /** Not ready, and waits for an administrator (docs/operations.md): that cannot be before it has started. */
    private static final String HALTED = "the database was restored from an older copy";

    /**
     * Where it runs.
     *
     * @param environment its configuration
     */
    record Settings(Checkout checkout, Path log, int port, Map<String, String> environment) {}

    private final Module module;
    private final Settings settings;
    private final AotCaches caches;
    private final ProcessSlot slot;

    JavaService(Module module, Settings settings, AotCaches caches, Guard guard) {
        this.module = module;
        this.settings = settings;
        this.caches = caches;
        this.slot = new ProcessSlot(guard);
    }

    @Override
    public void start() {
        var jar = module.jar(settings.checkout());
        if (!Files.isRegularFile(jar)) {
            throw new StartFailure(jar + " is missing; build it with: ./mvnw -DskipTests package");
        }
        var line = module.program(settings.checkout()).commandLine(caches, List.of());
        slot.start(
                new ChildProcess.Command(name(), line, settings.environment(), log(), "TERM"),
                () -> Probe.http(port(), READY_PATH) || Probe.says(port(), READY_PATH, HALTED));
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
        return isAlive() && Probe.http(port(), READY_PATH);
    }

    @Override
    public String name() {
        return module.shortName();
    }

    @Override
    public int port() {
        return settings.port();
    }

    @Override
    public Path log() {
        return settings.log();
    }
}
