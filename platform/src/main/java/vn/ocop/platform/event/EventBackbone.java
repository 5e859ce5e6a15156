package vn.ocop.platform.event;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.ocop.platform.event.Topic.Lane;

/** Starts the senders and readers when the service is up and stops them before its database goes. A broker that is down delays nobody's start. */
@ApplicationScoped
class EventBackbone {

    private static final Logger LOG = Logger.getLogger(EventBackbone.class);
    private static final long RETRY_NANOS = 500_000_000;

    private final String service;
    private final EventConfig config;
    private final AgroalDataSource database;
    private final KafkaClients kafka;
    private final SenderWakeUp wakeUp;
    private final List<OutboxSender> senders = new ArrayList<>();
    private final List<ConsumerLoop> loops = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final CommitNotices notices;

    EventBackbone(
            @ConfigProperty(name = "ocop.service-name") String service,
            EventConfig config,
            AgroalDataSource database,
            KafkaClients kafka,
            SenderWakeUp wakeUp) {
        this.service = service;
        this.config = config;
        this.database = database;
        this.kafka = kafka;
        this.wakeUp = wakeUp;
        this.notices = new CommitNotices(database, wakeUp);
    }

    void start(
            @Observes @jakarta.annotation.Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event,
            @All List<EventConsumerDefinition> consumers,
            BatchApplier applier,
            Epochs epochs) {
        var knownSeq = epochs.lastSeq();
        run("topics", this::createTopics);
        for (var lane : Lane.values()) {
            var guard = new EpochGuard(lane, service, database, kafka::last, knownSeq);
            var sender = new OutboxSender(
                    lane,
                    service,
                    config.batchSize(),
                    database,
                    id -> kafka.producer(lane, id),
                    wakeUp,
                    OutboxSender.PATIENCE,
                    guard);
            senders.add(sender);
            run("outbox-" + lane, sender);
        }
        for (var definition : consumers) {
            var loop = new ConsumerLoop(definition, service, database, kafka, applier);
            loops.add(loop);
            run("consumer-" + definition.name(), loop);
        }
        run("commit-notices-out", notices::tell);
        run("commit-notices-in", notices::listen);
    }

    void stop(@Observes ShutdownEvent event) {
        notices.stop();
        senders.forEach(OutboxSender::stop);
        loops.forEach(ConsumerLoop::stop);
        for (var thread : threads) {
            try {
                if (!thread.join(Duration.ofSeconds(3))) {
                    thread.interrupt();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void createTopics() {
        while (!Thread.currentThread().isInterrupted()) {
            try (var admin = kafka.admin()) {
                kafka.ensure(admin, Topics.ALL);
                return;
            } catch (ExecutionException | KafkaException e) {
                LOG.debug("no broker yet", e);
                LockSupport.parkNanos(RETRY_NANOS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run(String name, Runnable work) {
        threads.add(Thread.ofPlatform().daemon().name(name).start(work));
    }
}
