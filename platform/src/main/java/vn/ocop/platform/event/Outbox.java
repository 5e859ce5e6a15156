package vn.ocop.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.ids.Ids;

/** Where events are left in the transaction that makes them true. They reach the broker after it has committed, or never. */
@ApplicationScoped
public class Outbox {

    /** ARCHITECTURE 4. */
    static final int MAX_BYTES = 512 * 1024;

    static final String APPEND = """
            with stream as (
                insert into event_stream (topic, key, version) values (?, ?, 1)
                on conflict (topic, key) do update set version = event_stream.version + 1
                returning key, version, imported),
            stored as (
                insert into event (id, topic, type, key, version, occurred_at, trace_parent, data, epoch)
                select ?, case when imported then ? else ? end, ?, key, version, ?, ?, ?, (select max(epoch) from event_epoch) from stream
                returning seq, version, occurred_at),
            queued as (
                insert into outbox (seq, lane, created_at)
                select seq, case when imported then ? else ? end, occurred_at from stored, stream)
            select version, imported from stream
            """;

    /** Streams are locked in the order of their keys, so that two transactions cannot wait for each other. */
    private static final String TAKE_VERSIONS = """
            insert into event_stream (topic, key, version, imported)
            select ?, key, count(*), bool_and(imported) from unnest(?::uuid[], ?::boolean[]) as g(key, imported) group by key order by key
            on conflict (topic, key) do update set version = event_stream.version + excluded.version
            returning key, version, imported
            """;

    /** Without a join: how many rows an array has is not known when the plan is made, and a wrong guess costs more than all the rest. */
    private static final String STORE_ALL = """
            with stored as (
                insert into event (id, topic, type, key, version, occurred_at, trace_parent, data, epoch)
                select id, ?, ?, key, version, ?, ?, data, (select max(epoch) from event_epoch)
                from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::text[]) with ordinality as g(id, key, version, data, n)
                order by n
                returning seq, occurred_at)
            insert into outbox (seq, lane, created_at) select seq, ?, occurred_at from stored
            """;

    private final Db db;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final SenderWakeUp wakeUp;
    private final TransactionSynchronizationRegistry transactions;

    Outbox(
            Db db,
            ObjectMapper mapper,
            Clock clock,
            SenderWakeUp wakeUp,
            TransactionSynchronizationRegistry transactions) {
        this.db = db;
        this.mapper = mapper;
        this.clock = clock;
        this.wakeUp = wakeUp;
        this.transactions = transactions;
    }

    /** @return the aggregate's version on this topic after the event, from 1 */
    @Transactional(TxType.MANDATORY)
    public <T> long append(EventType<T> type, UUID key, T payload) {
        return store(type.topic(), type.name(), key, json(payload));
    }

    /** The same for many aggregates in a few statements; order is kept. */
    @Transactional(TxType.MANDATORY)
    public <T> List<Long> appendAll(EventType<T> type, List<Keyed<T>> payloads) {
        return appendEncoded(
                payloads.stream().map(payload -> encode(type, payload)).toList());
    }

    /**
     * An event as it is sent.
     *
     * @param imported as {@link Keyed}
     */
    public record Encoded<T>(EventType<T> type, UUID key, String json, boolean imported) {}

    /** What {@link #appendEncoded} takes, for whoever has the time before its transaction. */
    public <T> Encoded<T> encode(EventType<T> type, Keyed<T> keyed) {
        return new Encoded<>(type, keyed.key(), json(keyed.payload()), keyed.imported());
    }

    /**
     * @param events all of one type
     * @return the aggregates' versions, in the order of the events
     */
    @Transactional(TxType.MANDATORY)
    public <T> List<Long> appendEncoded(List<Encoded<T>> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        var type = events.getFirst().type();
        var places = takePlaces(type.topic(), events);
        var imports = IntStream.range(0, places.size()).boxed().collect(Collectors.partitioningBy(i -> places.get(i)
                .imported()));
        imports.forEach((imported, chosen) -> {
            if (!chosen.isEmpty()) {
                storeAll(
                        type,
                        imported ? imports(type.topic()) : type.topic(),
                        chosen.stream().map(events::get).toList(),
                        chosen.stream().map(places::get).toList());
            }
        });
        return places.stream().map(Place::version).toList();
    }

    private <T> void storeAll(EventType<T> type, Topic topic, List<Encoded<T>> events, List<Place> places) {
        db.update(
                STORE_ALL,
                topic.name(),
                type.name(),
                clock.instant(),
                traceParent(),
                Stream.generate(Ids::next).limit(events.size()).toArray(UUID[]::new),
                events.stream().map(Encoded::key).toArray(UUID[]::new),
                places.stream().map(Place::version).toArray(Long[]::new),
                events.stream().map(Encoded::json).toArray(String[]::new),
                topic.lane().number());
        wakeAfterCommit(topic.lane());
    }

    /**
     * Where an event goes.
     *
     * @param imported to the topic of imports
     */
    private record Place(long version, boolean imported) {

        Place before() {
            return new Place(version - 1, imported);
        }
    }

    /** @return the place of each event, in their order */
    private <T> List<Place> takePlaces(Topic topic, List<Encoded<T>> events) {
        var keys = events.stream().map(Encoded::key).toArray(UUID[]::new);
        var imported = events.stream()
                .map(event -> event.imported() && Topics.ofImports(topic).isPresent())
                .toArray(Boolean[]::new);
        var last = new HashMap<UUID, Place>();
        db.query(
                        TAKE_VERSIONS,
                        r -> Map.entry(r.uuid("key"), new Place(r.longValue("version"), r.bool("imported"))),
                        topic.name(),
                        keys,
                        imported)
                .forEach(taken -> last.put(taken.getKey(), taken.getValue()));
        var places = new ArrayList<Place>(keys.length);
        for (int i = keys.length - 1; i >= 0; i--) {
            var place = Objects.requireNonNull(last.get(keys[i]));
            places.add(place);
            last.put(keys[i], place.before());
        }
        return places.reversed();
    }

    private static Topic imports(Topic topic) {
        return Topics.ofImports(topic).orElse(topic);
    }

    /** Erases what a compacted topic holds of a key. */
    @Transactional(TxType.MANDATORY)
    public void tombstone(Topic topic, UUID key) {
        store(topic, "tombstone", key, null);
    }

    private long store(Topic topic, String type, UUID key, @Nullable String data) {
        var imports = imports(topic);
        var place = db.query(
                        APPEND,
                        r -> new Place(r.longValue("version"), r.bool("imported")),
                        topic.name(),
                        key,
                        Ids.next(),
                        imports.name(),
                        topic.name(),
                        type,
                        clock.instant(),
                        traceParent(),
                        data,
                        imports.lane().number(),
                        topic.lane().number())
                .getFirst();
        wakeAfterCommit(place.imported() ? imports.lane() : topic.lane());
        return place.version();
    }

    private void wakeAfterCommit(Topic.Lane lane) {
        if (transactions.getResource(lane) == null) {
            transactions.putResource(lane, true);
            transactions.registerInterposedSynchronization(new AfterCommit(() -> wakeUp.committed(lane)));
        }
    }

    private String json(Object payload) {
        try {
            var json = mapper.writeValueAsString(payload);
            // a character has three bytes at most
            if (json.length() > MAX_BYTES / 3 && json.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
                throw new IllegalStateException("event of " + json.length() + " characters");
            }
            return json;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable String traceParent() {
        return MDC.get("traceId") instanceof String trace ? "00-" + trace + "-" + trace.substring(0, 16) + "-01" : null;
    }

    private record AfterCommit(Runnable action) implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == jakarta.transaction.Status.STATUS_COMMITTED) {
                action.run();
            }
        }
    }
}
