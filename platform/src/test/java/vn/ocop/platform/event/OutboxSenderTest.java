package vn.ocop.platform.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.audit.AuditDatabase;
import vn.ocop.platform.testing.Await;

/** A sender on a database of its own, with brokers that answer or do not. */
class OutboxSenderTest {

    private static final Duration PATIENCE = Duration.ofMillis(50);
    private static final String KEY = "0199aaaa-0000-7000-8000-000000000001";

    private final AuditDatabase database = new AuditDatabase();

    @Test
    void what_is_never_acknowledged_is_sent_again_in_order_by_a_new_producer_once_the_old_one_is_closed()
            throws Exception {
        queue(3);
        var silent = producer(false);
        var answering = producer(true);
        var producers = new ConcurrentLinkedQueue<>(List.of(silent, answering));
        try (var source = database.pool()) {
            var sender = new OutboxSender(
                    Topic.Lane.LIVE,
                    "sample",
                    10,
                    source,
                    id -> {
                        assertTrue(producers.size() == 2 || silent.closed(), "the old one may still send");
                        return next(producers);
                    },
                    new SenderWakeUp(),
                    PATIENCE,
                    () -> true);
            var thread = Thread.ofPlatform().start(sender);
            try {
                Await.until("the outbox is empty", () -> queued().isEmpty());
            } finally {
                end(sender, thread, silent);
            }
        }

        assertEquals(List.of("1", "2", "3"), versions(silent));
        assertEquals(List.of("1", "2", "3"), versions(answering));
    }

    @Test
    void what_is_not_acknowledged_yet_stays_in_the_outbox() throws Exception {
        queue(2);
        var silent = producer(false);
        try (var source = database.pool()) {
            var sender = new OutboxSender(
                    Topic.Lane.LIVE,
                    "sample",
                    10,
                    source,
                    id -> silent,
                    new SenderWakeUp(),
                    Duration.ofMinutes(1),
                    () -> true);
            var thread = Thread.ofPlatform().start(sender);
            try {
                Await.until("both were sent", () -> silent.history().size() == 2);
                assertEquals(List.of("1", "2"), queued());
                assertFalse(silent.closed());
            } finally {
                end(sender, thread, silent);
            }
        }
        assertEquals(List.of("1", "2"), queued());
    }

    @Test
    void a_lane_that_is_held_sends_nothing_before_it_is_released() throws Exception {
        queue(2);
        var wakeUp = new SenderWakeUp();
        wakeUp.hold(Topic.Lane.LIVE, Duration.ofHours(1));
        var released = new AtomicBoolean();
        var cleared = new CountDownLatch(1);
        var answering = producer(true);
        try (var source = database.pool()) {
            var sender = new OutboxSender(
                    Topic.Lane.LIVE,
                    "sample",
                    10,
                    source,
                    id -> {
                        assertTrue(released.get(), "sent while it was held");
                        return answering;
                    },
                    wakeUp,
                    PATIENCE,
                    () -> {
                        cleared.countDown();
                        return true;
                    });
            var thread = Thread.ofPlatform().start(sender);
            try {
                cleared.await();
                Await.until("it waits", () -> thread.getState() == Thread.State.TIMED_WAITING);
                assertEquals(List.of("1", "2"), queued());
                released.set(true);
                wakeUp.release(Topic.Lane.LIVE);
                Await.until("the outbox is empty", () -> queued().isEmpty());
            } finally {
                end(sender, thread, answering);
            }
        }
        assertEquals(List.of("1", "2"), versions(answering));
    }

    /** A real producer fails what is pending when it is closed. */
    private static void end(OutboxSender sender, Thread thread, MockProducer<String, byte[]> silent)
            throws InterruptedException {
        sender.stop();
        while (silent.errorNext(new IllegalStateException("closed"))) {
            // the next one
        }
        thread.join();
    }

    private static Producer<String, byte[]> next(ConcurrentLinkedQueue<MockProducer<String, byte[]>> producers) {
        return java.util.Objects.requireNonNull(producers.poll(), "a third producer");
    }

    private static MockProducer<String, byte[]> producer(boolean answers) {
        return new MockProducer<>(answers, null, new StringSerializer(), new ByteArraySerializer());
    }

    private static List<String> versions(MockProducer<String, byte[]> producer) {
        return producer.history().stream().map(OutboxSenderTest::version).toList();
    }

    private static String version(ProducerRecord<String, byte[]> record) {
        return new String(
                record.headers().lastHeader("ce_aggregateversion").value(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private void queue(int events) {
        database.execute("""
                insert into event (id, topic, type, key, version, occurred_at, data)
                select gen_random_uuid(), 'ocop.sample.v1', 'vn.ocop.sample.noted.v1', '%s', n, clock_timestamp(), '{}'
                from generate_series(1, %d) as n;
                insert into outbox (seq, lane, created_at) select seq, 0, clock_timestamp() from event""".formatted(KEY, events));
    }

    private List<String> queued() {
        return database.column("select version from outbox join event using (seq) order by seq");
    }
}
