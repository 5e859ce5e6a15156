package vn.ocop.platform.event;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.problem.CommonRefusal.NotFound;
import vn.ocop.platform.problem.Refused;

/** Table {@code dead_letter}: what could not be applied, and the way back. */
@ApplicationScoped
class DeadLetters {

    /** One parked event as an administrator sees it. The data stays in the database: it may name persons. */
    record DeadLetter(
            UUID id,
            String consumer,
            String topic,
            UUID key,
            String type,
            long version,
            String reason,
            Instant parkedAt) {}

    private record Parked(UUID id, String consumer, Inbox.Arrival event) {

        static final Comparator<Parked> ORDER = Comparator.comparingLong(
                        (Parked parked) -> parked.event().headers().epoch())
                .thenComparingLong(parked -> parked.event().headers().aggregateVersion());
    }

    /** @param data as sent; null for a tombstone, and for events of a restricted topic, which may name persons */
    record Detail(
            UUID id,
            String consumer,
            String topic,
            int partition,
            long offset,
            UUID key,
            UUID eventId,
            String type,
            String source,
            long version,
            Instant occurredAt,
            String reason,
            Instant parkedAt,
            @Nullable String data) {}

    private final Db db;
    private final Clock clock;
    private final Inbox inbox;
    private final AuditLog audit;
    private final List<EventConsumerDefinition> consumers;

    DeadLetters(Db db, Clock clock, Inbox inbox, AuditLog audit, @All List<EventConsumerDefinition> consumers) {
        this.db = db;
        this.clock = clock;
        this.inbox = inbox;
        this.audit = audit;
        this.consumers = consumers;
    }

    List<DeadLetter> open(PageRequest page) {
        return db.query(
                """
                select id, consumer, topic, key, type, version, reason, parked_at from dead_letter
                where settled_at is null and (?::uuid is null or id > ?::uuid) order by id limit ?
                """,
                r -> new DeadLetter(
                        r.uuid("id"),
                        r.string("consumer"),
                        r.string("topic"),
                        r.uuid("key"),
                        r.string("type"),
                        r.longValue("version"),
                        r.string("reason"),
                        r.instant("parked_at")),
                page.afterId(),
                page.afterId(),
                page.limit() + 1);
    }

    /** @throws Refused if there is none with that id that nobody has settled */
    Detail one(UUID id) {
        return db.queryOne("select * from dead_letter where id = ? and settled_at is null", DeadLetters::detail, id)
                .orElseThrow(() -> new Refused(new NotFound("dead-letter", id.toString())));
    }

    private static Detail detail(Row r) throws java.sql.SQLException {
        var topic = r.string("topic");
        var open = Topics.ALL.stream().anyMatch(known -> known.name().equals(topic) && !known.compacted());
        return new Detail(
                r.uuid("id"),
                r.string("consumer"),
                topic,
                r.intValue("partition"),
                r.longValue("offset_"),
                r.uuid("key"),
                r.uuid("event_id"),
                r.string("type"),
                r.string("source"),
                r.longValue("version"),
                r.instant("occurred_at"),
                r.string("reason"),
                r.instant("parked_at"),
                open ? r.stringOrNull("data") : null);
    }

    /**
     * Applies every parked event of this one's aggregate in order. If one still fails, none is settled.
     *
     * @return how many were applied
     */
    @Transactional
    int replay(UUID id) {
        var all = parkedWith(id);
        for (var parked : all) {
            inbox.apply(consumer(parked.consumer()), List.of(parked.event()));
            settle(parked.id(), "REPLAYED");
        }
        audit.append("dead-letter-replayed", "dead-letter", id, all.size());
        return all.size();
    }

    /** Gives up this one event; the later ones of its aggregate stay parked until they are replayed. */
    @Transactional
    int discard(UUID id) {
        parkedWith(id);
        settle(id, "DISCARDED");
        audit.append("dead-letter-discarded", "dead-letter", id, id);
        return 1;
    }

    private List<Parked> parkedWith(UUID id) {
        var rows = db.query("""
                select d.* from dead_letter d join dead_letter named on named.consumer = d.consumer and named.topic = d.topic and named.key = d.key
                where named.id = ? and named.settled_at is null and d.settled_at is null order by d.id for update of d
                """, this::parked, id);
        if (rows.isEmpty()) {
            throw new Refused(new NotFound("dead-letter", id.toString()));
        }
        return rows.stream().sorted(Parked.ORDER).toList();
    }

    private Parked parked(Row r) throws java.sql.SQLException {
        var consumer = r.string("consumer");
        var topicName = r.string("topic");
        var topic = consumer(consumer).subscriptions().stream()
                .filter(t -> t.name().equals(topicName))
                .findFirst()
                .orElseThrow();
        var headers = new CloudEventHeaders(
                r.uuid("event_id"),
                r.string("source"),
                r.string("type"),
                r.instant("occurred_at"),
                r.longValue("version"));
        return new Parked(
                r.uuid("id"),
                consumer,
                new Inbox.Arrival(
                        topic,
                        r.intValue("partition"),
                        r.longValue("offset_"),
                        r.uuid("key"),
                        headers,
                        EventBody.of(r.stringOrNull("data"))));
    }

    private void settle(UUID id, String how) {
        db.update("update dead_letter set settled_at = ?, settled_as = ? where id = ?", clock.instant(), how, id);
    }

    private EventConsumerDefinition consumer(String name) {
        return consumers.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
    }
}
