package vn.ocop.platform.event;

import io.agroal.api.AgroalDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Leadership;
import vn.ocop.platform.event.Topic.Lane;

/**
 * Sends committed outbox rows of one lane in order and deletes them once the broker has acknowledged them. There is no watermark: a row with a
 * lower number that commits late is simply still there. After a crash rows are sent again, never skipped; consumers know versions.
 */
final class OutboxSender implements Runnable {

    private static final Logger LOG = Logger.getLogger(OutboxSender.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration RETRY = Duration.ofMillis(500);
    private static final Duration HALT = Duration.ofSeconds(2);

    /**
     * After this a send is given up and done again by a new producer: one whose topic was deleted and made anew can wait for ever for
     * a sequence that the new topic does not know. Nothing overtakes, for the old producer is closed before the new one sends.
     */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    /** First the rows, then their events: what the database knows of a queue's length is never of now, and a join of all of it would be done for each batch. */
    private static final String NEXT = """
            with next as materialized (select seq from outbox where lane = ? order by seq limit ?)
            select e.seq, e.id, e.topic, e.type, e.key, e.version, e.occurred_at, e.trace_parent, e.data, e.epoch
            from next join event e using (seq) order by e.seq
            """;

    /** Its commit does not wait for the disk: if the database forgets it in a crash, events are sent once more, which consumers know. */
    private static final String SENT = """
            delete from outbox using (select set_config('synchronous_commit', 'off', true)) as relaxed where seq = any (?)
            """;

    /** Whether this database may speak for itself; asked whenever a sender begins to lead. */
    interface Clearance {
        boolean given() throws SQLException, TimeoutException;
    }

    private record Pending(long seq, Future<RecordMetadata> acknowledgement) {}

    private final Lane lane;
    private final String source;
    private final int batchSize;
    private final AgroalDataSource database;
    private final Function<String, Producer<String, byte[]>> producers;
    private final SenderWakeUp wakeUp;
    private final Duration patience;
    private final Clearance clearance;

    private boolean cleared;
    private volatile boolean running = true;
    private volatile @Nullable Producer<String, byte[]> producer;

    OutboxSender(
            Lane lane,
            String service,
            int batchSize,
            AgroalDataSource database,
            Function<String, Producer<String, byte[]>> producers,
            SenderWakeUp wakeUp,
            Duration patience,
            Clearance clearance) {
        this.lane = lane;
        this.source = CloudEventHeaders.source(service);
        this.batchSize = batchSize;
        this.database = database;
        this.producers = producers;
        this.wakeUp = wakeUp;
        this.patience = patience;
        this.clearance = clearance;
    }

    void stop() {
        running = false;
        wakeUp.wake(lane);
        var current = producer;
        if (current != null) {
            current.close(Duration.ZERO); // also frees a sender that waits for a broker that is down
        }
    }

    @Override
    public void run() {
        try (var leadership = new Leadership(database, source + "/outbox/" + lane)) {
            while (running) {
                turn(leadership);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void turn(Leadership leadership) throws InterruptedException {
        var leading = leadership.held();
        wakeUp.senderIsElsewhere(!leading);
        if (!leading) {
            cleared = false;
            wakeUp.await(lane, RETRY);
            return;
        }
        try {
            cleared = cleared || clearance.given();
            if (!cleared) {
                wakeUp.await(lane, HALT);
            } else if (wakeUp.held(lane)) {
                wakeUp.await(lane, POLL);
            } else if (sendBatch() < batchSize) {
                wakeUp.drained(lane);
                wakeUp.await(lane, POLL);
            }
        } catch (SQLException | ExecutionException | TimeoutException | KafkaException | IllegalStateException e) {
            if (running) {
                LOG.warnf(e, "%s lane %s: sending again", source, lane);
                discardProducer();
                wakeUp.await(lane, RETRY);
            }
        }
    }

    private int sendBatch() throws SQLException, InterruptedException, ExecutionException, TimeoutException {
        try (var connection = database.getConnection();
                var next = connection.prepareStatement(NEXT);
                var delete = connection.prepareStatement(SENT)) {
            next.setInt(1, lane.number());
            next.setInt(2, batchSize);
            var pending = new ArrayList<Pending>();
            try (var row = next.executeQuery()) {
                while (row.next()) {
                    pending.add(new Pending(row.getLong("seq"), ready().send(record(row))));
                }
            }
            if (!pending.isEmpty()) {
                delete.setArray(
                        1,
                        connection.createArrayOf("bigint", acknowledged(pending).toArray()));
                delete.executeUpdate();
            }
            return pending.size();
        }
    }

    private List<Long> acknowledged(List<Pending> pending)
            throws InterruptedException, ExecutionException, TimeoutException {
        var sent = new ArrayList<Long>(pending.size());
        var deadline = System.nanoTime() + patience.toNanos();
        for (var one : pending) {
            one.acknowledgement().get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            sent.add(one.seq());
        }
        return sent;
    }

    private ProducerRecord<String, byte[]> record(java.sql.ResultSet row) throws SQLException {
        var key = row.getString("key");
        // a text's bytes are its UTF-8 already
        var record = new ProducerRecord<String, byte[]>(row.getString("topic"), key, row.getBytes("data"));
        new CloudEventHeaders(
                        row.getObject("id", UUID.class),
                        CloudEventHeaders.source(source, row.getLong("epoch")),
                        row.getString("type"),
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        row.getLong("version"))
                .write(record.headers(), key, row.getString("trace_parent"));
        return record;
    }

    private Producer<String, byte[]> ready() {
        var current = producer;
        if (current == null) {
            current = producers.apply(source + "/outbox/" + lane);
            producer = current;
        }
        return current;
    }

    private void discardProducer() {
        var current = producer;
        producer = null;
        if (current != null) {
            current.close(Duration.ZERO);
        }
    }
}
