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
                returning topic, key, version),
            stored as (
                insert into event (id, topic, type, key, version, occurred_at, trace_parent, data, epoch)
                select ?, topic, ?, key, version, ?, ?, ?, (select max(epoch) from event_epoch) from stream
                returning seq, version, occurred_at),
            queued as (
                insert into outbox (seq, lane, created_at) select seq, ?, occurred_at from stored)
            select version from stored
            """;

    /** Streams are locked in the order of their keys, so that two transactions cannot wait for each other. */
    private static final String TAKE_VERSIONS = """
            insert into event_stream (topic, key, version)
            select ?, key, count(*) from unnest(?::uuid[]) as g(key) group by key order by key
            on conflict (topic, key) do update set version = event_stream.version + excluded.version
            returning key, version
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

    /** The same for many aggregates in two statements; order is kept. */
    @Transactional(TxType.MANDATORY)
    public <T> List<Long> appendAll(EventType<T> type, List<Keyed<T>> payloads) {
        if (payloads.isEmpty()) {
            return List.of();
        }
        var lane = Topics.lane(type.topic(), type.name());
        var keys = payloads.stream().map(Keyed::key).toArray(UUID[]::new);
        var versions = takeVersions(type.topic(), keys);
        db.update(
                STORE_ALL,
                type.topic().name(),
                type.name(),
                clock.instant(),
                traceParent(),
                Stream.generate(Ids::next).limit(keys.length).toArray(UUID[]::new),
                keys,
                versions.toArray(Long[]::new),
                payloads.stream().map(keyed -> json(keyed.payload())).toArray(String[]::new),
                lane.number());
        wakeAfterCommit(lane);
        return versions;
    }

    /** @return the version of each event, in the order of the keys */
    private List<Long> takeVersions(Topic topic, UUID[] keys) {
        var last = new HashMap<UUID, Long>();
        db.query(TAKE_VERSIONS, r -> Map.entry(r.uuid("key"), r.longValue("version")), topic.name(), keys)
                .forEach(taken -> last.put(taken.getKey(), taken.getValue()));
        var versions = new ArrayList<Long>(keys.length);
        for (int i = keys.length - 1; i >= 0; i--) {
            long version = Objects.requireNonNull(last.get(keys[i]));
            versions.add(version);
            last.put(keys[i], version - 1);
        }
        return versions.reversed();
    }

    /** Erases what a compacted topic holds of a key. */
    @Transactional(TxType.MANDATORY)
    public void tombstone(Topic topic, UUID key) {
        store(topic, "tombstone", key, null);
    }

    private long store(Topic topic, String type, UUID key, @Nullable String data) {
        var lane = Topics.lane(topic, type);
        var version = db.query(
                APPEND,
                r -> r.longValue("version"),
                topic.name(),
                key,
                Ids.next(),
                type,
                clock.instant(),
                traceParent(),
                data,
                lane.number());
        wakeAfterCommit(lane);
        return version.getFirst();
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
