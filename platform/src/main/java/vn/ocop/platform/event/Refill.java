package vn.ocop.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.http.Transactions;
import vn.ocop.platform.problem.InvalidInput;

/** Fills a topic again from the event table: every event is queued once more, in its old order. Consumers skip what they know. */
@ApplicationScoped
class Refill {

    private final Db db;
    private final Clock clock;
    private final KafkaClients kafka;
    private final AuditLog audit;

    Refill(Db db, Clock clock, KafkaClients kafka, AuditLog audit) {
        this.db = db;
        this.clock = clock;
        this.kafka = kafka;
        this.audit = audit;
    }

    /**
     * @return how many events were queued
     * @throws InvalidInput if there is no such topic
     */
    int topic(String name) throws Exception {
        var topic = find(name).orElseThrow(() -> InvalidInput.of("/topic", "invalid-value"));
        create(topic);
        return Transactions.required(() -> {
            var queued = db.update(
                    """
                    insert into outbox (seq, lane, created_at)
                    select seq, case when type = any(?::text[]) then ? else ? end, ? from event where topic = ?
                    on conflict do nothing""",
                    Topics.inBulk(topic).toArray(String[]::new),
                    Topic.Lane.BULK.number(),
                    topic.lane().number(),
                    clock.instant(),
                    name);
            audit.append("topic-refilled", "topic", name, queued);
            return queued;
        });
    }

    private void create(Topic topic) throws InterruptedException, ExecutionException {
        try (var admin = kafka.admin()) {
            kafka.ensure(admin, java.util.List.of(topic));
        } catch (KafkaException e) {
            throw new IllegalStateException("no broker", e);
        }
    }

    private static Optional<Topic> find(String name) {
        return Topics.ALL.stream().filter(topic -> topic.name().equals(name)).findFirst();
    }
}
