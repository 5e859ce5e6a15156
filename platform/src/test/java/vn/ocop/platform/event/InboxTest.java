package vn.ocop.platform.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.ids.Ids;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
@NullUnmarked
class InboxTest {

    private final UUID first = Ids.next();
    private final UUID second = Ids.next();

    @Inject
    Inbox inbox;

    @Inject
    Db db;

    @Test
    void events_of_one_type_are_handed_over_together_as_far_as_the_order_of_their_aggregates_allows() {
        var consumer = new Recorder();

        apply(
                consumer,
                event(first, "written", 1),
                event(second, "written", 1),
                event(second, "left-alone", 2),
                event(first, "erased", 2),
                event(second, "written", 3),
                event(first, "written", 3));

        assertEquals(
                List.of("written first 1, second 1", "erased first 2", "written second 3", "written first 3"),
                consumer.calls);
    }

    @Test
    void a_version_counts_once_in_a_batch_and_in_a_later_one() {
        var consumer = new Recorder();

        apply(consumer, event(first, "written", 1), event(first, "written", 1), event(first, "written", 2));
        apply(consumer, event(first, "written", 2), event(first, "written", 3), event(second, "written", 1));
        apply(consumer, event(first, "written", 1), event(second, "left-alone", 2));

        assertEquals(List.of("written first 1, first 2", "written first 3, second 1"), consumer.calls);
        assertEquals(
                List.of(3L, 1L),
                db.query(
                        "select version from consumed_version where consumer = ? order by version desc",
                        row -> row.longValue("version"),
                        consumer.name()));
    }

    private void apply(EventConsumerDefinition consumer, Inbox.Arrival... events) {
        QuarkusTransaction.requiringNew().run(() -> inbox.apply(consumer, List.of(events)));
    }

    private static Inbox.Arrival event(UUID key, String type, long version) {
        var headers = new CloudEventHeaders(Ids.next(), "/test", type, Instant.EPOCH, version);
        return new Inbox.Arrival(Topics.PRODUCT, 0, version, key, headers, EventBody.of("{}"));
    }

    private record Anything() {}

    /** No bean: only this test hands it events. */
    private final class Recorder implements EventConsumerDefinition {

        private final String name = "recorder-" + Ids.next();
        private final List<String> calls = new ArrayList<>();

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<Topic> topics() {
            return List.of(Topics.PRODUCT);
        }

        @Override
        public List<EventHandler<?>> handlers() {
            return List.of(
                    new EventHandler<>("written", Anything.class, this::heard),
                    new EventHandler<>("erased", Anything.class, this::heard));
        }

        @Override
        public Set<String> ignored() {
            return Set.of("left-alone");
        }

        private void heard(List<ReceivedEvent<Anything>> events) {
            calls.add(events.getFirst().type() + " "
                    + events.stream()
                            .map(event -> (event.key().equals(first) ? "first " : "second ") + event.aggregateVersion())
                            .collect(Collectors.joining(", ")));
        }
    }
}
