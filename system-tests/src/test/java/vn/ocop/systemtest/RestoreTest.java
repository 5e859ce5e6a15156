package vn.ocop.systemtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ocop.standalone.EventsCommand;
import vn.ocop.standalone.demo.Await;
import vn.ocop.standalone.demo.Gateway;
import vn.ocop.standalone.demo.Place;

/** A database is restored from a copy that its topics are ahead of: its service waits for an administrator, and goes on in a new epoch. */
class RestoreTest {

    private final Gateway gateway = Whole.patientGateway();

    @Test
    void a_service_whose_database_was_restored_from_an_older_copy_sends_again_in_a_new_epoch() {
        var trial = new Trial(gateway, Place.THAI_NGUYEN);
        var product = Whole.installation().server("product");
        register(trial, "before the copy");
        awaitSent();
        product.stop();
        sql(
                "drop database if exists ocop_copy with (force)",
                "create database ocop_copy template ocop_product owner ocop_product");
        Whole.installation().startAgain("product");
        register(trial, "lost by the restore");
        awaitSent();
        product.stop();
        sql("drop database ocop_product with (force)", "alter database ocop_copy rename to ocop_product");

        Whole.installation().startAgain("product");
        Await.until("not ready", Whole.SOON, product::isHealthy, healthy -> !healthy);
        register(trial, "since the restore");
        assertFalse(product.isHealthy());
        var printed = newEpoch();
        // one for everybody, one on the restricted topic
        assertEquals("product: epoch N; 2 unsent events belong to it\n", printed.replaceAll("epoch \\d+", "epoch N"));
        Await.until("ready again", Whole.SOON, product::isHealthy, healthy -> healthy);
        awaitSent();
        var last = Broker.records("ocop.product.v1").stream()
                .filter(sent -> String.valueOf(sent.value()).contains(trial.mark + " since the restore"))
                .map(sent -> new String(sent.headers().lastHeader("ce_source").value(), StandardCharsets.UTF_8))
                .toList();
        assertEquals(
                List.of("/ocop/product#N"),
                last.stream().map(s -> s.replaceAll("\\d+", "N")).toList());
    }

    private static String newEpoch() {
        var printed = new ByteArrayOutputStream();
        try (var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
                var patient = Whole.gateway()) {
            new EventsCommand(patient, out).run(List.of("new-epoch", "product"));
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static void register(Trial trial, String name) {
        trial.filing.producer().post("/api/v1/producers", trial.filing.producerBody(trial.mark + " " + name, "FARM"));
    }

    private static void awaitSent() {
        Await.until("all sent", Whole.SOON, RestoreTest::unsent, n -> n == 0);
    }

    private static int unsent() {
        try (var connection = Whole.installation().database().connect("ocop_product");
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from outbox")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sql(String... statements) {
        try (var connection = Whole.installation().database().connect("postgres");
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
