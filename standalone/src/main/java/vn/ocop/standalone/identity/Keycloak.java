package vn.ocop.standalone.identity;

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
import vn.ocop.standalone.process.Probe;
import vn.ocop.standalone.process.ProcessSlot;
import vn.ocop.standalone.process.Server;

/** A real OpenID Connect provider with the demo realm. */
public final class Keycloak implements Server {

    private static final String REALM_PATH = "/auth/realms/" + DemoRealm.NAME;

    private static final List<String> JVM_OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1", // half the processor time of a start; few tokens are issued here
            "-Xms64m",
            "-Xmx256m",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final KeycloakSettings settings;
    private final AotCaches caches;
    private final ProcessSlot slot;

    public Keycloak(KeycloakSettings settings, AotCaches caches, Guard guard) {
        this.settings = settings;
        this.caches = caches;
        this.slot = new ProcessSlot(guard);
    }

    /** Unpacks and builds it if that was not done yet. */
    public static void prepare(Path zip) {
        KeycloakHome.folder(zip);
    }

    /** What its JVM runs. */
    public static JavaProgram program(Path zip) {
        return new JavaProgram(
                "keycloak",
                JVM_OPTIONS,
                KeycloakHome.classPath(KeycloakHome.folder(zip)),
                "org.keycloak.quarkus.runtime.KeycloakMain");
    }

    @Override
    public void start() {
        var program = program(settings.zip());
        try {
            KeycloakHome.link(KeycloakHome.folder(settings.zip()), settings.folder());
            Files.writeString(settings.folder().resolve("data/import/ocop-realm.json"), DemoRealm.json());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var line = new ArrayList<>(program.commandLine(caches, arguments()));
        // Behind the fingerprint of the options: the folder differs from installation to installation.
        line.addAll(
                1,
                List.of(
                        "-Dkc.home.dir=" + settings.folder(),
                        "-Dvertx.cacheDirBase="
                                + settings.folder().resolve("vertx-cache"), // else one in /tmp for all accounts
                        "-Djboss.server.config.dir=" + settings.folder().resolve("conf")));
        var database = settings.database();
        var environment = Map.of(
                "KC_DB_URL", database.url(),
                "KC_DB_USERNAME", database.user(),
                "KC_DB_PASSWORD", database.password(),
                // otherwise each connection that a restarted PostgreSQL has left dead costs one sign-in
                "QUARKUS_DATASOURCE_JDBC_VALIDATE_ON_BORROW", "true");
        slot.start(
                new ChildProcess.Command(name(), line, environment, settings.log(), "TERM"),
                () -> Probe.http(settings.port(), REALM_PATH + "/.well-known/openid-configuration"));
    }

    private List<String> arguments() {
        return List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.port(),
                "--hostname=" + settings.publicUrl() + "/auth",
                "--db-pool-initial-size=1",
                "--db-pool-max-size=20",
                "--http-pool-max-threads=16",
                "--log-level=warn,io.quarkus:info");
    }

    /** The "iss" of every token. */
    public String issuer() {
        return settings.publicUrl() + REALM_PATH;
    }

    /** Where services fetch the keys, without going through the gateway. */
    public String keysUrl() {
        return "http://127.0.0.1:" + settings.port() + REALM_PATH + "/protocol/openid-connect/certs";
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
        return isAlive() && Probe.http(settings.port(), REALM_PATH);
    }

    @Override
    public String name() {
        return "keycloak";
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
