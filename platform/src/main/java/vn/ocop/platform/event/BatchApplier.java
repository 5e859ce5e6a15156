package vn.ocop.platform.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import vn.ocop.platform.database.Db;

/** Applies what was read and moves the positions, in one transaction: each effect happens exactly once. */
@ApplicationScoped
class BatchApplier {

    private static final Logger LOG = Logger.getLogger(BatchApplier.class);

    /** The position is not where this reader left it: it is a zombie and changes nothing. */
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The database cannot be used just now; the events are fine. */
    static final class TryLater extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TryLater(Throwable cause) {
            super(cause);
        }
    }

    private final Db db;
    private final Inbox inbox;
    private final Clock clock;

    BatchApplier(Db db, Inbox inbox, Clock clock) {
        this.db = db;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** Where to read on; 0 for a topic that was never read or was made anew. */
    long position(String consumer, String topic, int partition, String topicId) {
        return transaction(() -> db.query("""
                        insert into consumer_position (consumer, topic, partition, topic_id, next_offset) values (?, ?, ?, ?, 0)
                        on conflict (consumer, topic, partition) do update set
                            topic_id = excluded.topic_id,
                            next_offset = case when consumer_position.topic_id = excluded.topic_id then consumer_position.next_offset else 0 end
                        returning next_offset
                        """, r -> r.longValue("next_offset"), consumer, topic, partition, topicId)
                .getFirst());
    }

    /** What was read of one partition, from the position at which it stood. */
    record Slice(TopicPartition partition, long from, List<ConsumerRecord<String, byte[]>> records) {

        long next() {
            return records.getLast().offset() + 1;
        }
    }

    /**
     * All in one transaction; if one event spoils it, partition by partition, and where it lies one by one.
     *
     * @throws Lost if another reader has moved a position
     * @throws TryLater if the database failed; the positions tell what was applied
     */
    void apply(EventConsumerDefinition consumer, List<Slice> slices) {
        try {
            together(consumer, slices);
            return;
        } catch (Lost | TryLater e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.debugf(e, "%s: one event in %d partitions cannot be applied", consumer.name(), slices.size());
        }
        if (slices.size() > 1) {
            slices.forEach(slice -> apply(consumer, List.of(slice)));
            return;
        }
        var slice = slices.getFirst();
        var at = slice.from();
        for (var record : slice.records()) {
            at = alone(consumer, new Slice(slice.partition(), at, List.of(record)));
        }
    }

    private long alone(EventConsumerDefinition consumer, Slice slice) {
        try {
            together(consumer, List.of(slice));
            return slice.next();
        } catch (Lost | TryLater e) {
            throw e;
        } catch (RuntimeException e) {
            var record = slice.records().getFirst();
            var topic = topic(consumer, slice.partition().topic());
            var reason = reason(topic, e);
            LOG.errorf(
                    topic.compacted() ? null : e,
                    "%s: event at %s offset %d parked: %s",
                    consumer.name(),
                    slice.partition(),
                    record.offset(),
                    reason);
            return park(consumer, slice.partition(), slice.from(), record, reason);
        }
    }

    private void together(EventConsumerDefinition consumer, List<Slice> slices) {
        transaction(() -> {
            var byTopic = new TreeMap<String, List<ConsumerRecord<String, byte[]>>>();
            move(consumer, slices);
            for (var slice : slices) {
                byTopic.computeIfAbsent(slice.partition().topic(), _ -> new ArrayList<>())
                        .addAll(slice.records());
            }
            byTopic.forEach((topic, records) -> take(consumer, topic(consumer, topic), records));
            return 0L;
        });
    }

    private void take(EventConsumerDefinition consumer, Topic topic, List<ConsumerRecord<String, byte[]>> all) {
        var ignored = consumer.ignored();
        var records = all.stream()
                .filter(record -> !ignored.contains(CloudEventHeaders.type(record.headers())))
                .toList(); // most of what a topic brings is not for everyone: it is not even read
        if (records.isEmpty()) {
            return;
        }
        var blocked = parkedKeys(consumer, topic, records);
        var givenUp = inbox.givenUp(consumer.name());
        var free = new ArrayList<Inbox.Arrival>(records.size());
        for (var record : records) {
            var event = arrival(topic, record);
            if (givenUp.contains(event.headers().id())) {
                continue;
            }
            if (blocked.contains(event.key())) {
                inbox.park(consumer.name(), event, "behind an earlier parked event");
            } else {
                free.add(event);
            }
        }
        if (!free.isEmpty()) {
            inbox.apply(consumer, free);
        }
    }

    private long park(
            EventConsumerDefinition consumer,
            TopicPartition partition,
            long from,
            ConsumerRecord<String, byte[]> record,
            String reason) {
        return transaction(() -> {
            var slice = new Slice(partition, from, List.of(record));
            move(consumer, List.of(slice));
            inbox.park(consumer.name(), readable(topic(consumer, partition.topic()), record), reason);
            return slice.next();
        });
    }

    private void move(EventConsumerDefinition consumer, List<Slice> slices) {
        var moved = db.update(
                """
                update consumer_position p set next_offset = slice.next from unnest(?::text[], ?::integer[], ?::bigint[], ?::bigint[])
                    as slice (topic, partition, since, next)
                where p.consumer = ? and p.topic = slice.topic and p.partition = slice.partition and p.next_offset = slice.since
                """,
                slices.stream().map(slice -> slice.partition().topic()).toArray(String[]::new),
                slices.stream().map(slice -> slice.partition().partition()).toArray(Integer[]::new),
                slices.stream().map(Slice::from).toArray(Long[]::new),
                slices.stream().map(Slice::next).toArray(Long[]::new),
                consumer.name());
        if (moved != slices.size()) {
            throw new Lost();
        }
    }

    private Set<UUID> parkedKeys(
            EventConsumerDefinition consumer, Topic topic, List<ConsumerRecord<String, byte[]>> records) {
        var keys = new HashSet<UUID>();
        records.forEach(record -> keys.add(key(record)));
        return inbox.parked(consumer.name(), topic, keys);
    }

    private Inbox.Arrival readable(Topic topic, ConsumerRecord<String, byte[]> record) {
        try {
            return arrival(topic, record);
        } catch (IllegalArgumentException e) {
            var headers = inbox.unreadable(key(record), record.offset(), clock.instant());
            return new Inbox.Arrival(
                    topic, record.partition(), record.offset(), key(record), headers, EventBody.of(record.value()));
        }
    }

    private static Inbox.Arrival arrival(Topic topic, ConsumerRecord<String, byte[]> record) {
        return new Inbox.Arrival(
                topic,
                record.partition(),
                record.offset(),
                key(record),
                CloudEventHeaders.read(record.headers()),
                EventBody.of(record.value()));
    }

    private static UUID key(ConsumerRecord<String, byte[]> record) {
        var key = String.valueOf(record.key());
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Topic topic(EventConsumerDefinition consumer, String name) {
        return consumer.subscriptions().stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Of a topic that can be erased nothing that may quote an event's data: it would stay in logs and be shown to administrators. */
    static String reason(Topic topic, RuntimeException e) {
        var root = e instanceof Inbox.Unusable ? e : rootOf(e);
        var name = root.getClass().getSimpleName();
        if (root instanceof Inbox.Unusable unusable) {
            var quoted = topic.compacted() ? null : unusable.quoted();
            return name + ": " + unusable.getMessage() + (quoted == null ? "" : ": " + quoted);
        }
        return topic.compacted() ? name : name + ": " + root.getMessage();
    }

    private static Throwable rootOf(Throwable e) {
        return e.getCause() == null ? e : rootOf(e.getCause());
    }

    private interface Work {
        long run();
    }

    /** On the tables that this thread has chosen. */
    private long transaction(Work work) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                ModelTables.choose(db);
                return work.run();
            });
        } catch (RuntimeException e) {
            if (isTransient(e)) {
                throw new TryLater(e);
            }
            throw e;
        }
    }

    /** Lost connections, a server that restarts, serialisation failures and deadlocks pass; anything else is about the event. */
    static boolean isTransient(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException || cause instanceof java.net.SocketException) {
                return true;
            }
            if (cause instanceof SQLException sql) {
                var state = String.valueOf(sql.getSQLState());
                return state.startsWith("08")
                        || state.startsWith("57P")
                        || state.startsWith("53")
                        || state.startsWith("40")
                        || state.equals("55P03")
                        || state.equals("null");
            }
            if (cause instanceof jakarta.transaction.RollbackException && cause.getCause() == null) {
                return true;
            }
        }
        return false;
    }
}
