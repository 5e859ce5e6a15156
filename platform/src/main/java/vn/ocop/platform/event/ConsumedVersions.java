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

    private static final String ADVANCE = """
            insert into consumed_version as known (consumer, topic, key, epoch, version)
            select ?, ?, * from unnest(?::uuid[], ?::bigint[], ?::bigint[])
            on conflict (consumer, topic, key) do update set epoch = excluded.epoch, version = excluded.version
            where (known.epoch, known.version) < (excluded.epoch, excluded.version)
            returning new.key, coalesce(old.epoch, 0) as epoch, coalesce(old.version, 0) as version
            """;

    private final Db db;

    ConsumedVersions(Db db) {
        this.db = db;
    }

    /** Those of one topic whose version was not applied before, with the note that it is now. */
    List<Inbox.Arrival> fresh(String consumer, List<Inbox.Arrival> events) {
        if (events.isEmpty()) {
            return events;
        }
        var newest = new HashMap<UUID, Version>();
        events.forEach(event -> newest.merge(event.key(), Version.of(event.headers()), ConsumedVersions::later));
        var applied = advance(consumer, events.getFirst().topic().name(), newest);
        var fresh = new ArrayList<Inbox.Arrival>(events.size());
        for (var event : events) {
            var version = Version.of(event.headers());
            var before = applied.get(event.key());
            if (before != null && before.compareTo(version) < 0) {
                applied.put(event.key(), version);
                fresh.add(event);
            }
        }
        return fresh;
    }

    private static Version later(Version one, Version other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    /** @return of those keys that are further now, how far they were */
    private Map<UUID, Version> advance(String consumer, String topic, Map<UUID, Version> newest) {
        var keys = newest.keySet().stream().sorted().toArray(UUID[]::new);
        var before = new HashMap<UUID, Version>();
        db.query(
                        ADVANCE,
                        r -> Map.entry(r.uuid("key"), new Version(r.longValue("epoch"), r.longValue("version"))),
                        consumer,
                        topic,
                        keys,
                        numbers(keys, newest, Version::epoch),
                        numbers(keys, newest, Version::number))
                .forEach(moved -> before.put(moved.getKey(), moved.getValue()));
        return before;
    }

    private static Long[] numbers(UUID[] keys, Map<UUID, Version> versions, Function<Version, Long> part) {
        return Arrays.stream(keys)
                .map(key -> part.apply(Objects.requireNonNull(versions.get(key))))
                .toArray(Long[]::new);
    }
}
