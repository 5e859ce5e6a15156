package vn.ocop.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import vn.ocop.standalone.identity.Keycloak;
import vn.ocop.standalone.identity.KeycloakSettings;
import vn.ocop.standalone.kafka.Kafka;
import vn.ocop.standalone.kafka.KafkaSettings;
import vn.ocop.standalone.postgres.Postgres;
import vn.ocop.standalone.postgres.PostgresSettings;
import vn.ocop.standalone.process.Guard;
import vn.ocop.standalone.process.Server;
import vn.ocop.standalone.process.StartFailure;

/** The whole system on this machine: every process by name, started side by side, ended together. */
public final class Installation implements AutoCloseable {

    private static final String KEYCLOAK_DATABASE = "keycloak";

    private final InstallationSettings settings;
    private final Secrets secrets;
    private final FileLock lock;
    private final Guard guard;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Postgres postgres;
    private final Kafka kafka;
    private final Keycloak keycloak;
    private final Map<Module, JavaService> services = new EnumMap<>(Module.class);

    private Installation(InstallationSettings settings) {
        this.settings = settings;
        this.lock = settings.data().lock();
        this.guard = new Guard(settings.temporary());
        this.secrets = settings.data().secrets();
        if (settings.temporary()) {
            guard.deleteAtEnd(settings.data().root());
        }
        postgres = postgres();
        kafka = kafka();
        keycloak = keycloak();
        for (var module : Module.values()) {
            services.put(module, service(module));
        }
    }

    /**
     * Takes possession of the data folder and starts nothing yet.
     *
     * @throws StartFailure if another installation runs on it
     */
    public static Installation open(InstallationSettings settings) {
        return new Installation(settings);
    }

    private Postgres postgres() {
        var data = settings.data();
        var port = settings.ports().of("postgres");
        var password = secrets.of(Postgres.SUPERUSER);
        return new Postgres(
                new PostgresSettings(
                        data.postgres(), data.log("postgres"), port, settings.durable(), password, Map.of()),
                guard);
    }

    private Kafka kafka() {
        var data = settings.data();
        var ports = settings.ports();
        return new Kafka(
                new KafkaSettings(
                        settings.checkout().brokerJars(),
                        data.kafka(),
                        data.log("kafka"),
                        ports.of("kafka"),
                        ports.of(PortPlan.CONTROLLER)),
                settings.caches(),
                guard);
    }

    private Keycloak keycloak() {
        var database = new KeycloakSettings.Database(
                postgres.jdbcUrl(KEYCLOAK_DATABASE), KEYCLOAK_DATABASE, secrets.of(KEYCLOAK_DATABASE));
        return new Keycloak(
                new KeycloakSettings(
                        settings.checkout().keycloakZip(),
                        settings.data().keycloak(),
                        settings.data().log("keycloak"),
                        settings.ports().of("keycloak"),
                        settings.publicUrl(),
                        database),
                settings.caches(),
                guard);
    }

    private JavaService service(Module module) {
        var environment = new ServiceEnvironment(settings, secrets, postgres, kafka, keycloak).of(module);
        var port = settings.ports().of(module.shortName());
        var log = settings.data().log(module.shortName());
        return new JavaService(
                module,
                new JavaService.Settings(settings.checkout(), log, port, environment),
                settings.caches(),
                guard);
    }

    /**
     * Starts every process as soon as what it needs is there.
     *
     * @param progress told of each process that is ready
     * @throws StartFailure if one cannot be started; then none is left running
     */
    public void start(Consumer<Server> progress) {
        try {
            requireFreePorts();
            var databases = started(CompletableFuture.completedFuture(null), progress, postgres)
                    .thenRunAsync(this::ensureDatabases, threads);
            var broker = started(CompletableFuture.completedFuture(null), progress, kafka);
            var all = new ArrayList<CompletableFuture<Void>>();
            all.add(started(databases, progress, keycloak));
            all.add(started(CompletableFuture.completedFuture(null), progress, server("gateway")));
            var both = CompletableFuture.allOf(databases, broker);
            Module.services().forEach(module -> all.add(started(both, progress, server(module.shortName()))));
            awaitAll(all);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Asks before anything is started.
     *
     * @throws StartFailure naming the port and how to choose another
     */
    void requireFreePorts() {
        settings.ports().requireFree();
    }

    private CompletableFuture<Void> started(CompletableFuture<?> needs, Consumer<Server> progress, Server server) {
        return needs.thenRunAsync(
                () -> {
                    server.start();
                    settings.data().writeDown(servers());
                    progress.accept(server);
                },
                threads);
    }

    /** Returns at the first failure instead of waiting for the others. */
    private static void awaitAll(List<CompletableFuture<Void>> all) {
        var failure = new CompletableFuture<Void>();
        all.forEach(one -> one.exceptionally(e -> {
            failure.completeExceptionally(e);
            return null;
        }));
        try {
            CompletableFuture.anyOf(CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)), failure)
                    .join();
        } catch (CompletionException e) {
            Throwable cause = e;
            while (cause instanceof CompletionException && cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
        }
    }

    private void ensureDatabases() {
        postgres.ensureDatabase(KEYCLOAK_DATABASE, KEYCLOAK_DATABASE, secrets.of(KEYCLOAK_DATABASE));
        for (var module : Module.services()) {
            postgres.ensureDatabase(module.database(), module.database(), secrets.of(module.database()));
        }
    }

    /** In the order in which they are shown. */
    public List<Server> servers() {
        var all = new ArrayList<Server>(List.of(postgres, kafka, keycloak));
        all.addAll(services.values());
        return all;
    }

    /**
     * One process.
     *
     * @param name product, assessment, certification, statistics, gateway, postgres, kafka or keycloak
     */
    public Server server(String name) {
        return servers().stream()
                .filter(server -> server.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no process is called " + name));
    }

    /** Starts a process that has ended. */
    public void startAgain(String name) {
        server(name).start();
        settings.data().writeDown(servers());
    }

    public Postgres database() {
        return postgres;
    }

    public Kafka broker() {
        return kafka;
    }

    /** The gateway's address. */
    public String url() {
        return settings.publicUrl();
    }

    /** Ends everything in the order in which nobody misses anybody; what resists is killed. */
    @Override
    public void close() {
        var first = new ArrayList<Server>(services.values());
        first.add(keycloak);
        stopTogether(first);
        stopTogether(List.of(kafka));
        stopTogether(List.of(postgres));
        guard.close();
        threads.close();
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends everything at once and without order; for an installation whose data nobody wants. */
    void abort() {
        for (var server : servers()) {
            ProcessHandle.of(server.pid())
                    .ifPresent(process -> process.descendants().forEach(ProcessHandle::destroyForcibly));
            server.kill();
        }
        close();
    }

    private static void stopTogether(List<Server> servers) {
        var stopping = servers.stream()
                .map(server -> Thread.ofVirtual().start(server::stop))
                .toList();
        for (var thread : stopping) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
