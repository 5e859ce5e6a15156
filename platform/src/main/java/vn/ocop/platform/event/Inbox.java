package vn.ocop.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.ids.Ids;

/** Applies events inside the caller's transaction, or parks them there. */
@ApplicationScoped
class Inbox {

    /** An event that this consumer cannot apply, with the reason for an administrator. */
    static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final @Nullable String quoted;

        /** @param quoted what the mapper says: it may quote the event's data */
        Unusable(String reason, @Nullable String quoted, @Nullable Throwable cause) {
            super(reason, cause);
            this.quoted = quoted;
        }

        @Nullable
        String quoted() {
            return quoted;
        }
    }

    /** An event on its way in, from the broker or out of the dead letters. */
    record Arrival(
            Topic topic,
            int partition,
            long offset,
            UUID key,
            CloudEventHeaders headers,
            @Nullable EventBody body) {

        @Nullable
        String text() {
            return body == null ? null : body.text();
        }
    }

    private final Db db;
    private final Clock clock;
    private final ConsumedVersions consumed;
    private final ObjectReader lenient;

    Inbox(Db db, Clock clock, ConsumedVersions consumed, ObjectMapper mapper) {
        this.db = db;
        this.clock = clock;
        this.consumed = consumed;
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

    /** What an administrator gave up for ever is given up in a rebuild too; where it was decided it is never met again. */
    Set<UUID> givenUp(String consumer) {
        return ModelTables.inShadow()
                ? new HashSet<>(db.query(
                        "select event_id from public.dead_letter where consumer = ? and settled_as = 'DISCARDED'",
                        r -> r.uuid("event_id"),
                        consumer))
                : Set.of();
    }

    /**
     * Applies events of one topic: those of one aggregate in their order, and of one type together as far as that order allows. A version
     * that was applied before changes nothing.
     *
     * @throws Unusable if a type is unknown or data does not fit
     */
    void apply(EventConsumerDefinition consumer, List<Arrival> events) {
        var run = new LinkedHashMap<String, List<Arrival>>();
        var typeOf = new HashMap<UUID, String>();
        for (var event : consumed.fresh(consumer.name(), wanted(consumer, events))) {
            var type = event.headers().type();
            if (!typeOf.getOrDefault(event.key(), type).equals(type)) {
                hand(consumer, run);
                run.clear();
                typeOf.clear();
            }
            typeOf.put(event.key(), type);
            run.computeIfAbsent(type, _ -> new ArrayList<>()).add(event);
        }
        hand(consumer, run);
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
                event.text(),
                reason,
                clock.instant());
    }

    /** Headers that could not be read still need a place in the dead letters. */
    CloudEventHeaders unreadable(UUID key, long offset, Instant at) {
        return new CloudEventHeaders(Ids.next(), "unknown", "unreadable", at, offset + 1);
    }

    /** Of what a service knows and does not need it keeps no versions. */
    private static List<Arrival> wanted(EventConsumerDefinition consumer, List<Arrival> events) {
        var ignored = consumer.ignored();
        return events.stream()
                .filter(event -> !ignored.contains(event.headers().type()))
                .toList();
    }

    private void hand(EventConsumerDefinition consumer, Map<String, List<Arrival>> run) {
        run.forEach((type, events) -> {
            for (var handler : consumer.handlers()) {
                if (handler.type().equals(type)) {
                    hand(handler, events);
                    return;
                }
            }
            if (events.stream().anyMatch(event -> event.body() != null)) {
                throw new Unusable("unknown type " + type, null, null);
            }
        });
    }

    private <T> void hand(EventHandler<T> handler, List<Arrival> events) {
        var reader = lenient.forType(handler.payload());
        handler.apply()
                .accept(events.stream()
                        .map(event -> received(handler, reader, event))
                        .toList());
    }

    private <T> ReceivedEvent<T> received(EventHandler<T> handler, ObjectReader reader, Arrival event) {
        var h = event.headers();
        return new ReceivedEvent<>(
                h.id(),
                h.type(),
                h.source(),
                h.time(),
                event.key(),
                h.aggregateVersion(),
                event.topic(),
                read(handler, reader, event));
    }

    private <T> @Nullable T read(EventHandler<T> handler, ObjectReader reader, Arrival event) {
        var body = event.body();
        if (body == null) {
            return null;
        }
        try {
            return body.read(reader, handler.payload());
        } catch (JsonProcessingException e) {
            throw new Unusable("data does not fit " + handler.type(), e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new Unusable("data does not fit " + handler.type(), e.getMessage(), e);
        }
    }
}
