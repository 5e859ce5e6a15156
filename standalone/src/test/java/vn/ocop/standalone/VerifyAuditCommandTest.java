package vn.ocop.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.standalone.postgres.Postgres;
import vn.ocop.standalone.postgres.PostgresSettings;
import vn.ocop.standalone.process.Guard;
import vn.ocop.standalone.process.Ports;
import vn.ocop.standalone.process.StartFailure;

/** The command on the databases of an installation without its services; what it finds in a log is tried in platform's AuditVerificationTest. */
class VerifyAuditCommandTest {

    private static final List<String> MIGRATIONS = List.of(
            "V202611210001__event_backbone_audit_and_retries.sql",
            "V202611220090__audit_rows_are_sealed_into_a_merkle_log.sql");

    @TempDir
    Path folder = Path.of("");

    @Test
    void nothing_can_be_verified_while_nothing_runs() {
        var refused = assertThrows(StartFailure.class, new VerifyAuditCommand(new DataFolder(folder))::run);
        assertTrue(String.valueOf(refused.getMessage()).startsWith("nothing runs on " + folder));
    }

    @Test
    void each_service_has_its_line_and_one_that_is_wrong_is_an_error() throws Exception {
        var data = new DataFolder(folder.resolve("data"));
        var lock = data.lock();
        var server = Files.createTempDirectory("ocop-test-postgres-"); // of another user where this one is root
        var settings = new PostgresSettings(
                server.resolve("pg/data"), folder.resolve("postgres.log"), Ports.free(), false, "secret", Map.of());
        try (var guard = new Guard(true)) {
            guard.deleteAtEnd(server);
            var postgres = new Postgres(settings, guard);
            postgres.start();
            data.writeDown(List.of(postgres));
            for (var module : Module.services()) {
                prepare(module, data, postgres);
            }
            assertEquals("product 0 0 - OK", line(0, data, "product"));
            assertEquals("statistics 0 0 - OK", line(0, data, "statistics"));

            execute(Module.ASSESSMENT, data, postgres, """
                    insert into audit_record (at, actor, actor_name, action, subject_type, subject_id, content_sha256)
                    values (now(), 'a', 'a', 'never-happened', 'note', '1', repeat('cd', 32))
                    """);
            assertEquals(
                    "assessment - - - TAMPERED: record 1 is not sealed: it was put in by hand, or the sealer does not"
                            + " run (see the service's log)",
                    line(1, data, "assessment"));

            Files.delete(data.audit().resolve("product.pub"));
            assertEquals(
                    "product - - - NOT VERIFIED: there is no public key "
                            + data.audit().resolve("product.pub"),
                    line(1, data, "product"));
            postgres.stop();
        } finally {
            lock.acquiredBy().close();
        }
    }

    private static void prepare(Module module, DataFolder data, Postgres postgres) throws Exception {
        postgres.ensureDatabase(
                module.database(), module.database(), data.secrets().of(module.database()));
        var scripts = Checkout.find().root().resolve("platform/src/main/resources/db/platform");
        for (var script : MIGRATIONS) {
            execute(module, data, postgres, Files.readString(scripts.resolve(script)));
        }
        Files.createDirectories(data.audit());
        Files.writeString(
                data.audit().resolve(module.shortName() + ".pub"), key("ocop/" + module.shortName() + "/audit"));
    }

    /** As signed-note describes it: name, hash of name and key, key. */
    private static String key(String name) throws Exception {
        var spki = KeyPairGenerator.getInstance("Ed25519")
                .generateKeyPair()
                .getPublic()
                .getEncoded();
        var encoded = Arrays.copyOfRange(spki, spki.length - 33, spki.length);
        encoded[0] = 1;
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        return name + "+" + HexFormat.of().formatHex(digest.digest(encoded), 0, 4) + "+"
                + Base64.getEncoder().encodeToString(encoded);
    }

    private static void execute(Module module, DataFolder data, Postgres postgres, String sql) throws Exception {
        try (var connection = DriverManager.getConnection(
                        postgres.jdbcUrl(module.database()),
                        module.database(),
                        data.secrets().of(module.database()));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** With single spaces. */
    private static String line(int exitCode, DataFolder data, String service) throws IOException {
        var out = System.out;
        try (var printed = new ByteArrayOutputStream();
                var stream = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(stream);
            assertEquals(exitCode, new VerifyAuditCommand(data).run());
            return printed.toString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(service))
                    .findFirst()
                    .orElse("no line")
                    .replaceAll(" +", " ");
        } finally {
            System.setOut(out);
        }
    }
}
