package vn.ocop.systemtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.ocop.standalone.demo.Await;
import vn.ocop.standalone.demo.Gateway;
import vn.ocop.standalone.demo.Place;

/** A topic can be deleted and filled again from the event table, and a read model rebuilt from what was filled. */
class RefillTest {

    private static final Map<String, String> TOPICS =
            Map.of("certification", "ocop.certification.v1", "assessment", "ocop.assessment.v1");

    private final Gateway gateway = Whole.gateway();

    @Test
    void a_topic_deleted_and_filled_again_leads_to_the_same_read_models() {
        var trial = new Trial(gateway, Place.THAI_NGUYEN);
        var cases = trial.confirmed(2);
        var before = Figures.now(gateway);
        decide(trial, cases.getFirst(), 0);
        var figures = Await.until("overview", Whole.SOON, () -> Figures.now(gateway), before.plusFour(1, 1)::equals);
        var product = awaitStars(cases.getFirst());
        var certificates = certificates(cases.getFirst());
        var sent = Map.of(
                "certification", Broker.events("ocop.certification.v1"),
                "assessment", Broker.events("ocop.assessment.v1"));

        TOPICS.forEach((service, topic) -> refill(service, topic, sent.getOrDefault(service, -1)));
        rebuildStatistics();

        Await.until("the same figures from nothing", Whole.SOON, () -> tryFigures(figures), figures::equals);
        assertEquals(product, awaitStars(cases.getFirst()));
        assertEquals(certificates, certificates(cases.getFirst()));
        assertEveryoneStillListens(trial, cases.getLast(), figures);
    }

    /** A read model is dropped with its database; the service makes it anew from offset 0. */
    private static void rebuildStatistics() {
        var whole = Whole.installation();
        whole.server("statistics").stop();
        try (var connection = whole.database().connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("drop database ocop_statistics with (force)");
            statement.execute("create database ocop_statistics owner ocop_statistics");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        whole.startAgain("statistics");
    }

    private void refill(String service, String topic, int sent) {
        Broker.delete(topic);
        // A service may make the topic again before the refill does; either way it is empty.
        var refilled = gateway.as("admin").post("/api/v1/events/" + service + "/refills", Map.of("topic", topic));
        assertEquals(sent, refilled.json().path("queued").asInt());
        Await.until(
                topic + " is full again",
                Whole.SOON,
                () -> Broker.topics().contains(topic) ? Broker.events(topic) : 0,
                n -> n >= sent);
    }

    /** Also right after the start, when the gateway may still say that the service is away. */
    private Figures tryFigures(Figures unlike) {
        try {
            return Figures.now(gateway);
        } catch (vn.ocop.standalone.demo.Unexpected e) {
            return unlike.plusFour(-1, 0);
        }
    }

    private void assertEveryoneStillListens(Trial trial, Trial.Case next, Figures figures) {
        decide(trial, next, 1);
        Await.until("overview", Whole.SOON, () -> Figures.now(gateway), figures.plusFour(1, 0)::equals);
        assertEquals(Trial.FOUR_STARS, awaitStars(next).path("stars").asInt());
        assertEquals(1, certificates(next).size());
        for (var service : List.of("product", "assessment", "certification", "statistics")) {
            assertTrue(
                    gateway.as("admin")
                            .list("/api/v1/events/" + service + "/dead-letters")
                            .isEmpty(),
                    service);
        }
    }

    private void decide(Trial trial, Trial.Case confirmed, int serial) {
        trial.work
                .authority()
                .send(trial.work.decision(
                        trial.number(serial), "Người ký", List.of(confirmed.assessment()), "RECOGNISED"))
                .must(201);
    }

    private JsonNode awaitStars(Trial.Case decided) {
        return Await.until(
                "stars",
                Whole.SOON,
                () -> gateway.anyone()
                        .get("/api/v1/products/" + decided.product())
                        .json(),
                json -> json.path("stars").asInt() == Trial.FOUR_STARS);
    }

    private JsonNode certificates(Trial.Case decided) {
        return gateway.anyone()
                .get("/api/v1/certificates?productId=" + decided.product())
                .json()
                .path("items");
    }
}
