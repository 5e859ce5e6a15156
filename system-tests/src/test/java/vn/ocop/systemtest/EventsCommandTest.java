package vn.ocop.systemtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.ocop.standalone.EventsCommand;
import vn.ocop.standalone.demo.Await;
import vn.ocop.standalone.process.StartFailure;

/** {@code ./ocop events} on a running installation: an event that nobody can apply is found, looked at, and replayed once it can be. */
class EventsCommandTest {

    /** Of the services that read the topic only assessment-service wants it: nothing is parked elsewhere, also not when figures are built anew. */
    private static final String WANTED = "vn.ocop.product.dossier-restricted.v1";

    /** Known to assessment-service, which needs nothing of it. */
    private static final String REPAIRED = "vn.ocop.product.dossier-changed.v1";

    @Test
    void a_parked_event_is_shown_and_replayed_and_another_is_discarded() {
        Broker.send(Broker.RESTRICTED, UUID.randomUUID(), WANTED, "[\"some\"]");
        Broker.send(Broker.RESTRICTED, UUID.randomUUID(), WANTED, "[\"some\"]");
        var parked = Await.until("both parked", Whole.SOON, () -> ids("assessment"), ids -> ids.size() == 2);

        var sick = parked.getFirst();
        assertTrue(run("list").contains(sick));
        var shown = run("show", "assessment", sick);
        assertTrue(shown.contains("Unusable: data does not fit " + WANTED), shown);
        assertFalse(shown.contains("some"), "the data of a restricted topic stays in the database");
        assertTrue(failure("replay", "assessment", sick).startsWith("it still fails and stays as it was"));
        repair(sick);
        assertEquals("assessment: 1 replayed\n", run("replay", "assessment", sick));
        assertEquals("assessment: 1 discarded\n", run("discard", "assessment", parked.getLast()));
        assertEquals(List.of(), ids("assessment"));
    }

    @Test
    void a_topic_is_sent_once_more_and_each_failure_is_one_sentence() {
        assertTrue(run("resend", "assessment", "ocop.assessment-imports.v1")
                .matches("assessment: \\d+ events of ocop\\.assessment-imports\\.v1 queued\n"));
        assertTrue(failure("resend", "assessment", "ocop.nothing.v1")
                .startsWith("assessment does not know what was asked for"));
        assertEquals(
                "product has no such parked event; ./ocop events list shows what there is",
                failure("discard", "product", UUID.randomUUID().toString()));
        assertEquals("17 is not the id of an event; ./ocop events list shows them", failure("show", "product", "17"));
        assertTrue(failure("list", "gateway").startsWith("there is no service gateway with events"));
        assertTrue(failure().startsWith("usage:"));
    }

    @Test
    void figures_are_built_anew_to_the_end_and_are_of_the_statistics_alone() {
        var printed = run("rebuild", "statistics");

        assertTrue(printed.contains("100 %"), printed);
        assertTrue(
                printed.matches("(?s).*statistics: exchanged; questions waited \\d+ ms, new events \\d+ ms\n"),
                printed);
        assertTrue(run("rebuilds", "statistics").contains("SWITCHED"));
        assertEquals("no rebuild is under way", failure("cancel-rebuild", "statistics"));
        assertTrue(failure("rebuild", "product").startsWith("only statistics builds"));
    }

    private static void repair(String id) {
        try (var connection = Whole.installation().database().connect("ocop_assessment");
                var update = connection.prepareStatement("update dead_letter set type = ? where id = ?::uuid")) {
            update.setString(1, REPAIRED);
            update.setString(2, id);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of what is parked there. */
    private static List<String> ids(String service) {
        return run("list", service)
                .lines()
                .skip(1)
                .map(line -> line.split(" +", 3)[1])
                .toList();
    }

    private static String run(String... arguments) {
        var printed = new ByteArrayOutputStream();
        try (var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
                var gateway = Whole.gateway()) {
            assertEquals(0, new EventsCommand(gateway, out).run(List.of(arguments)));
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static String failure(String... arguments) {
        return String.valueOf(
                assertThrows(StartFailure.class, () -> run(arguments)).getMessage());
    }
}
