package vn.ocop.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.platform.event.RebuildJson.PartitionJson;
import vn.ocop.platform.event.RebuildJson.State;

/** Tables {@code read_model_rebuild} and {@code read_model_rebuild_partition}. */
@ApplicationScoped
class RebuildStore {

    /** @param shape newest migration that the shadows were made of; null before they are made */
    record Open(UUID id, State state, @Nullable String shape) {}

    private final Db db;

    RebuildStore(Db db) {
        this.db = db;
    }

    /** @return false if one has not ended yet */
    boolean start(UUID id, String by, Instant at) {
        return db.update(
                        "insert into read_model_rebuild (id, state, started_by, started_at) values (?, ?, ?, ?) on conflict do nothing",
                        id,
                        State.READING,
                        by,
                        at)
                == 1;
    }

    Optional<Open> open() {
        return db.queryOne(
                "select id, state, shape from read_model_rebuild where finished_at is null",
                row -> new Open(row.uuid("id"), State.valueOf(row.string("state")), row.stringOrNull("shape")));
    }

    /** @return false if it has ended, or is not there */
    boolean cancel(UUID id) {
        return db.update(
                        "update read_model_rebuild set state = ? where id = ? and finished_at is null",
                        State.CANCELLING,
                        id)
                == 1;
    }

    /** The newest migration of this database. */
    String shape() {
        return db.queryOne(
                        "select coalesce(version, description) as shape from flyway_schema_history order by installed_rank desc limit 1",
                        row -> row.string("shape"))
                .orElseThrow();
    }

    /** From the first event. */
    void begin(UUID id, String shape) {
        db.update("delete from read_model_rebuild_partition where rebuild_id = ?", id);
        db.update("update read_model_rebuild set state = ?, shape = ? where id = ?", State.READING, shape, id);
    }

    /** Unless somebody has cancelled it. */
    void finishing(UUID id) {
        db.update(
                "update read_model_rebuild set state = ? where id = ? and state = ?",
                State.FINISHING,
                id,
                State.READING);
    }

    void end(UUID id, State how, Instant at, @Nullable String failure) {
        db.update(
                "update read_model_rebuild set state = ?, finished_at = ?, failure = ? where id = ?",
                how,
                at,
                failure,
                id);
    }

    /** @return false if somebody has cancelled it */
    boolean endSwitched(UUID id, Instant at) {
        return db.update(
                        "update read_model_rebuild set state = ?, finished_at = ? where id = ? and state = ?",
                        State.SWITCHED,
                        at,
                        id,
                        State.FINISHING)
                == 1;
    }

    void switched(UUID id, long pausedMs, long switchMs) {
        db.update(
                "update read_model_rebuild set paused_ms = ?, switch_ms = ? where id = ?",
                (int) pausedMs,
                (int) switchMs,
                id);
    }

    void progress(UUID id, int perSecond, RebuildReader.Reach reach) {
        var rows = new ArrayList<@Nullable Object[]>();
        reach.next()
                .forEach((partition, next) -> rows.add(new @Nullable Object[] {
                    id,
                    partition.topic(),
                    partition.partition(),
                    reach.first().getOrDefault(partition, 0L),
                    next,
                    reach.end().getOrDefault(partition, next)
                }));
        db.batch("""
                insert into read_model_rebuild_partition (rebuild_id, topic, partition, first_offset, next_offset, end_offset)
                values (?, ?, ?, ?, ?, ?) on conflict (rebuild_id, topic, partition)
                do update set first_offset = excluded.first_offset, next_offset = excluded.next_offset, end_offset = excluded.end_offset
                """, rows);
        db.update("update read_model_rebuild set per_second = ? where id = ?", perSecond, id);
    }

    /** How far the model that answers has come. */
    Map<TopicPartition, Long> livePositions(String consumer) {
        return db
                .query(
                        "select topic, partition, next_offset from public.consumer_position where consumer = ?",
                        row -> Map.entry(
                                new TopicPartition(row.string("topic"), row.intValue("partition")),
                                row.longValue("next_offset")),
                        consumer)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What still cannot be applied stays parked or is parked now; what could be is settled. */
    void settleParked(String consumer, Instant at) {
        db.update("""
                update public.dead_letter d set settled_at = ?, settled_as = 'REPLAYED' where consumer = ? and settled_at is null and not exists (
                    select from rebuild.dead_letter n where n.topic = d.topic and n.key = d.key and n.version = d.version)
                """, at, consumer);
        db.update("insert into public.dead_letter select * from rebuild.dead_letter on conflict do nothing");
    }

    /** The newest first, at most so many. */
    List<RebuildJson> list(int limit) {
        return db.query(
                "select * from read_model_rebuild order by started_at desc limit ?",
                row -> rebuild(row, List.of()),
                limit);
    }

    Optional<RebuildJson> one(UUID id) {
        var partitions = db.query(
                "select * from read_model_rebuild_partition where rebuild_id = ? order by topic, partition",
                row -> new PartitionJson(
                        row.string("topic"),
                        row.intValue("partition"),
                        row.longValue("next_offset") - row.longValue("first_offset"),
                        row.longValue("end_offset") - row.longValue("first_offset")),
                id);
        return db.queryOne("select * from read_model_rebuild where id = ?", row -> rebuild(row, partitions), id);
    }

    private static RebuildJson rebuild(Row row, List<PartitionJson> partitions) throws SQLException {
        var read = partitions.stream().mapToLong(PartitionJson::read).sum();
        var total = partitions.stream().mapToLong(PartitionJson::total).sum();
        var perSecond = row.intValue("per_second");
        var ended = row.instantOrNull("finished_at") != null;
        return new RebuildJson(
                row.uuid("id"),
                State.valueOf(row.string("state")),
                row.string("started_by"),
                row.instant("started_at"),
                row.instantOrNull("finished_at"),
                read,
                total,
                perSecond,
                ended || perSecond == 0 ? null : (total - read) / perSecond,
                row.intOrNull("paused_ms"),
                row.intOrNull("switch_ms"),
                row.stringOrNull("failure"),
                partitions);
    }
}
