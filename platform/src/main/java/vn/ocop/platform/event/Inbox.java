package vn.ocop.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.ids.Ids;

/** Applies one event inside the caller's transaction, or parks it there. */
@ApplicationScoped
class Inbox {

    /** An event that this consumer cannot apply, with the reason for an administrator. */
    static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusable(String reason, @Nullable Throwable cause) {
            super(reason, cause);
        }
    }

    /** An event on its way in, from the broker or out of the dead letters. */
    record Arrival(
            Topic topic,
            int partition,
            long offset,
            UUID key,
            CloudEventHeaders headers,
            @Nullable String data) {}

    private final Db db;
    private final Clock clock;
    private final ObjectMapper mapper;
    private final ObjectReader lenient;

    Inbox(Db db, Clock clock, ObjectMapper mapper) {
        this.db = db;
        this.clock = clock;
        this.mapper = mapper;
        this.lenient = mapper.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** Which of these aggregates have an event parked that nobody has settled. */
    Set<UUID> parked(String consumer, Topic topic, Collection<UUID> keys) {
        return new HashSet<>(db.query(
                "select distinct key from dead_letter where consumer = ? and topic = ? and settled_at is null and key = any (?)",
                r -> r.uuid("key"),
                consumer,
                topic.name(),
                keys.toArray(UUID[]::new)));
    }

    /**
     * @return false if this version was applied before, so that nothing was done
     * @throws Unusable if the type is unknown or the data does not fit
     */
    boolean apply(EventConsumerDefinition consumer, Arrival event) {
        if (!advance(consumer.name(), event)) {
            return false;
        }
        for (var handler : consumer.handlers()) {
            if (handler.type().equals(event.headers().type())) {
                hand(handler, event);
                return true;
            }
        }
        if (event.data() != null && !consumer.ignored().contains(event.headers().type())) {
            throw new Unusable("unknown type " + event.headers().type(), null);
        }
        return true;
    }

    /** Puts the event aside; the later ones of its aggregate follow it there. */
    void park(String consumer, Arrival event, String reason) {
        db.update(
                """
                insert into dead_letter (id, consumer, topic, partition, offset_, key, event_id, type, source, version, occurred_at, data, reason, parked_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                Ids.next(),
                consumer,
                event.topic().name(),
                event.partition(),
                event.offset(),
                event.key(),
                event.headers().id(),
                event.headers().type(),
                event.headers().source(),
                event.headers().aggregateVersion(),
                event.headers().time(),
                event.data(),
                reason,
                clock.instant());
    }

    /** Headers that could not be read still need a place in the dead letters. */
    CloudEventHeaders unreadable(UUID key, long offset, Instant at) {
        return new CloudEventHeaders(Ids.next(), "unknown", "unreadable", at, offset + 1);
    }

    private boolean advance(String consumer, Arrival event) {
        return db.update(
                        """
                        insert into consumed_version (consumer, topic, key, version) values (?, ?, ?, ?)
                        on conflict (consumer, topic, key) do update set version = excluded.version
                        where consumed_version.version < excluded.version
                        """,
                        consumer,
                        event.topic().name(),
                        event.key(),
                        event.headers().aggregateVersion())
                == 1;
    }

    private <T> void hand(EventHandler<T> handler, Arrival event) {
        var h = event.headers();
        handler.apply()
                .accept(new ReceivedEvent<>(
                        h.id(),
                        h.type(),
                        h.source(),
                        h.time(),
                        event.key(),
                        h.aggregateVersion(),
                        event.topic(),
                        read(handler, event)));
    }

    private <T> @Nullable T read(EventHandler<T> handler, Arrival event) {
        if (event.data() == null) {
            return null;
        }
        try {
            return lenient.forType(mapper.constructType(handler.payload())).readValue(event.data());
        } catch (JsonProcessingException e) {
            throw new Unusable("data does not fit " + handler.type() + ": " + e.getOriginalMessage(), e);
        }
    }
}
