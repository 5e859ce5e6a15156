package vn.ocop.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import vn.ocop.platform.database.Db;

/** Table {@code consumed_version}: the last version applied per aggregate, so that no event has its effect twice. */
@ApplicationScoped
class ConsumedVersions {

    /** Numbers count on within an epoch of the sender's database; a later epoch comes after all of an earlier one (ADR-0140). */
    record Version(long epoch, long number) implements Comparable<Version> {

        static final Version NONE = new Version(0, 0);

        static Version of(CloudEventHeaders headers) {
            return new Version(headers.epoch(), headers.aggregateVersion());
        }

        @Override
        public int compareTo(Version other) {
            return epoch == other.epoch ? Long.compare(number, other.number) : Long.compare(epoch, other.epoch);
        }
    }

    private final Db db;

    ConsumedVersions(Db db) {
        this.db = db;
    }

    /** Those of one topic whose version was not applied before, with the note that it is now. */
    List<Inbox.Arrival> fresh(String consumer, List<Inbox.Arrival> events) {
        if (events.isEmpty()) {
            return events;
        }
        var topic = events.getFirst().topic().name();
        var applied = versions(consumer, topic, events);
        var fresh = new ArrayList<Inbox.Arrival>(events.size());
        var advanced = new HashMap<UUID, Version>();
        for (var event : events) {
            var version = Version.of(event.headers());
            if (applied.getOrDefault(event.key(), Version.NONE).compareTo(version) < 0) {
                applied.put(event.key(), version);
                advanced.put(event.key(), version);
                fresh.add(event);
            }
        }
        if (!fresh.isEmpty()) {
            store(consumer, topic, advanced);
        }
        return fresh;
    }

    private void store(String consumer, String topic, Map<UUID, Version> advanced) {
        var keys = advanced.keySet().stream().sorted().toArray(UUID[]::new);
        db.update(
                """
                insert into consumed_version (consumer, topic, key, epoch, version)
                select ?, ?, * from unnest(?::uuid[], ?::bigint[], ?::bigint[])
                on conflict (consumer, topic, key) do update set epoch = excluded.epoch, version = excluded.version
                """,
                consumer,
                topic,
                keys,
                numbers(keys, advanced, Version::epoch),
                numbers(keys, advanced, Version::number));
    }

    private static Long[] numbers(UUID[] keys, Map<UUID, Version> versions, Function<Version, Long> part) {
        return Arrays.stream(keys)
                .map(key -> part.apply(Objects.requireNonNull(versions.get(key))))
                .toArray(Long[]::new);
    }

    private Map<UUID, Version> versions(String consumer, String topic, List<Inbox.Arrival> events) {
        var versions = new HashMap<UUID, Version>();
        db.query(
                        """
                        select key, epoch, version from consumed_version
                        where consumer = ? and topic = ? and key = any (?) for update
                        """,
                        r -> Map.entry(r.uuid("key"), new Version(r.longValue("epoch"), r.longValue("version"))),
                        consumer,
                        topic,
                        events.stream().map(Inbox.Arrival::key).distinct().toArray(UUID[]::new))
                .forEach(known -> versions.put(known.getKey(), known.getValue()));
        return versions;
    }
}
