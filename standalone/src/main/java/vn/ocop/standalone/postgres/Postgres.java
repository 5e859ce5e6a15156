package vn.ocop.standalone.postgres;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.ocop.standalone.process.Cache;
import vn.ocop.standalone.process.ChildProcess;
import vn.ocop.standalone.process.Guard;
import vn.ocop.standalone.process.ProcessSlot;
import vn.ocop.standalone.process.Server;
import vn.ocop.standalone.process.Signals;
import vn.ocop.standalone.process.StartFailure;

/** One PostgreSQL server on this machine. */
public final class Postgres implements Server {

    public static final String SUPERUSER = "postgres";

    /**
     * Sized for one machine that also runs nine other processes; see docs/performance.md for what they cost. On a solid-state disk a key is
     * found by its index, however many are asked for at once; a checkpoint makes the next change of each page log the whole page, so there
     * are few; and the other processes have the cores. What a page of memory holds need not be written and read again: an eighth of the
     * machine's memory, at most 2 GB, of which only what is used is taken.
     */
    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "200"),
            Map.entry("shared_buffers", sharedMegabytes() + "MB"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("max_wal_size", "4GB"),
            Map.entry("checkpoint_timeout", "15min"),
            Map.entry("max_parallel_workers_per_gather", "0"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("jit", "off"));

    private static final long MEGABYTE = 1024L * 1024;
    private static final long FEWEST_SHARED = 128;
    private static final long MOST_SHARED = 2048;

    private final PostgresSettings settings;
    private final OrdinaryUser user = OrdinaryUser.find();
    private final ProcessSlot slot;

    public Postgres(PostgresSettings settings, Guard guard) {
        this.settings = settings;
        slot = new ProcessSlot(guard);
    }

    @Override
    public synchronized void start() {
        var binaries = PostgresBinaries.folder();
        initialise(binaries);
        var file = new PostmasterFile(settings.folder());
        file.removeIfStale();
        slot.start(
                new ChildProcess.Command(name(), serverLine(binaries), Map.of(), settings.log(), "INT"),
                () -> file.saysReady(slot.pid()));
    }

    /** Fast shutdown: open transactions are rolled back. */
    @Override
    public void stop() {
        slot.stop(Duration.ofSeconds(30));
    }

    /** SIGKILL to the postmaster; returns when its children have noticed and are gone too. */
    @Override
    public void kill() {
        var children = ProcessHandle.of(slot.pid()).stream()
                .flatMap(ProcessHandle::descendants)
                .toList();
        slot.kill();
        children.forEach(child -> child.onExit().join());
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
        return isAlive() && new PostmasterFile(settings.folder()).saysReady(slot.pid());
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public int port() {
        return settings.port();
    }

    @Override
    public Path log() {
        return settings.log();
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + settings.port() + "/" + database;
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, settings.password());
    }

    /** Makes the login role and its database, or sets the password of the role that is there. */
    public void ensureDatabase(String name, String role, String password) {
        try (var connection = connect("postgres");
                var statement = connection.createStatement()) {
            var exists = statement
                    .executeQuery("select 1 from pg_roles where rolname = '" + role + "'")
                    .next();
            statement.execute((exists ? "alter role " : "create role ") + role + " login password '" + password + "'");
            if (!statement
                    .executeQuery("select 1 from pg_database where datname = '" + name + "'")
                    .next()) {
                statement.execute("create database " + name + " owner " + role);
                statement.execute("revoke connect, temporary on database " + name + " from public");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make the database " + name, e);
        }
    }

    /** In a draft folder that is renamed when complete, so that an interrupted start leaves no half database. */
    private void initialise(Path binaries) {
        if (Files.exists(settings.folder().resolve("PG_VERSION"))) {
            return;
        }
        var parent = settings.parent();
        var draft = parent.resolve("postgres.draft");
        var passwordFile = parent.resolve("initdb.password");
        try {
            Cache.delete(draft);
            Files.createDirectories(parent);
            user.own(parent);
            Files.writeString(passwordFile, settings.password());
            var line = new ArrayList<>(user.prefix());
            line.addAll(List.of(
                    binaries.resolve("bin/initdb").toString(),
                    "-D",
                    draft.toString(),
                    "-U",
                    SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "-A",
                    "scram-sha-256",
                    "-E",
                    "UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C"));
            if (!settings.durable()) {
                line.add("--no-sync");
            }
            run(line);
            Files.move(draft, settings.folder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Signals.shell("rm -f '" + passwordFile + "'");
        }
    }

    private void run(List<String> line) throws IOException {
        Files.createDirectories(settings.log().toAbsolutePath().getParent());
        var initdb = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(settings.log().toFile()))
                .start();
        try {
            if (initdb.waitFor() != 0) {
                throw new StartFailure("initdb failed; see " + settings.log());
            }
        } catch (InterruptedException e) {
            initdb.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while initialising PostgreSQL");
        }
    }

    private List<String> serverLine(Path binaries) {
        var all = new TreeMap<>(DEFAULTS);
        all.put("port", String.valueOf(settings.port()));
        all.put("fsync", settings.durable() ? "on" : "off");
        all.putAll(settings.more());
        var line = new ArrayList<>(user.prefix());
        line.addAll(List.of(
                binaries.resolve("bin/postgres").toString(),
                "-D",
                settings.folder().toString()));
        all.forEach((key, value) -> line.addAll(List.of("-c", key + "=" + value)));
        return line;
    }

    private static long sharedMegabytes() {
        var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return Math.clamp(machine.getTotalMemorySize() / MEGABYTE / 8, FEWEST_SHARED, MOST_SHARED);
    }
}
