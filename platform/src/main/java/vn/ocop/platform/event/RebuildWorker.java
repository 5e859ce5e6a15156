package vn.ocop.platform.event;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Leadership;
import vn.ocop.platform.event.RebuildJson.State;
import vn.ocop.platform.time.Recurring;

/** Does the rebuild that was ordered, on one replica. After a kill whoever leads next goes on behind the last batch. */
@ApplicationScoped
class RebuildWorker {

    private static final Logger LOG = Logger.getLogger(RebuildWorker.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final int DEFINITION_S = 3_600;

    /** So few are read while the model that answers waits. */
    private static final long FEW = 2_000;

    private final RebuildStore store;
    private final ShadowTables tables;
    private final ModelSwitch modelSwitch;
    private final KafkaClients kafka;
    private final BatchApplier applier;
    private final Clock clock;
    private volatile boolean running = true;
    private @Nullable Recurring turns;

    RebuildWorker(
            RebuildStore store,
            ShadowTables tables,
            ModelSwitch modelSwitch,
            KafkaClients kafka,
            BatchApplier applier,
            Clock clock) {
        this.store = store;
        this.tables = tables;
        this.modelSwitch = modelSwitch;
        this.kafka = kafka;
        this.applier = applier;
        this.clock = clock;
    }

    void start(
            @Observes StartupEvent event,
            @ConfigProperty(name = "ocop.service-name") String service,
            AgroalDataSource database,
            Instance<ReadModel> models,
            @All List<EventConsumerDefinition> consumers) {
        for (var model : models) {
            if (consumers.size() != 1 || !consumers.getFirst().name().equals(model.consumer())) {
                throw new IllegalStateException("the tables of positions are switched whole: one consumer, one model");
            }
            var leadership = new Leadership(database, "/ocop/" + service + "/rebuild");
            turns = Recurring.start("rebuild", PAUSE, () -> turn(leadership, model, consumers.getFirst()));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        if (turns != null) {
            turns.close();
        }
    }

    private void turn(Leadership leadership, ReadModel model, EventConsumerDefinition consumer) {
        if (!leadership.held()) {
            return;
        }
        if (tables.anyReplaced()) {
            longer(() -> tables.drop(ModelTables.REPLACED));
        }
        var open = store.open();
        if (open.isEmpty()) {
            return;
        }
        try {
            work(leadership, model, consumer, open.get());
        } catch (BatchApplier.Lost | BatchApplier.TryLater | KafkaException | ExecutionException e) {
            LOG.warnf("rebuild %s: going on after %s", open.get().id(), e.toString());
        } catch (RuntimeException e) {
            if (BatchApplier.isTransient(e) || !running) {
                throw e;
            }
            LOG.errorf(e, "rebuild %s: given up", open.get().id());
            end(open.get().id(), State.FAILED, String.valueOf(e.getMessage()));
        }
    }

    private void work(Leadership leadership, ReadModel model, EventConsumerDefinition consumer, RebuildStore.Open open)
            throws ExecutionException {
        var id = open.id();
        var shape = store.shape();
        if (open.state() != State.CANCELLING && !(shape.equals(open.shape()) && tables.exist())) {
            longer(() -> {
                tables.create(model);
                store.begin(id, shape);
            });
        }
        try (var reader = ModelTables.shadowed(() -> RebuildReader.open(consumer, kafka, applier))) {
            var pace = new RebuildPace();
            while (running && leadership.held()) {
                var state = store.open().map(RebuildStore.Open::state).orElse(State.CANCELLED);
                if (state == State.CANCELLING) {
                    end(id, State.CANCELLED, null);
                }
                if (state == State.CANCELLING || state == State.CANCELLED || step(id, state, model, reader, pace)) {
                    return;
                }
            }
        }
    }

    /** @return true if it is switched over */
    private boolean step(UUID id, State state, ReadModel model, RebuildReader reader, RebuildPace pace) {
        pace.applied(ModelTables.shadowed(() -> reader.step(POLL)));
        if (!pace.due()) {
            return false;
        }
        var reach = reader.reach();
        QuarkusTransaction.requiringNew().run(() -> store.progress(id, pace.perSecond(), reach));
        if (reach.left() > FEW) {
            return false;
        }
        if (state == State.READING) {
            longer(() -> tables.complete(model));
            ModelTables.shadowed(() -> {
                model.finish();
                return true;
            });
            QuarkusTransaction.requiringNew().run(() -> store.finishing(id));
            return false;
        }
        return modelSwitch.attempt(id, model, reader);
    }

    private void end(UUID id, State how, @Nullable String failure) {
        longer(() -> {
            tables.drop(ModelTables.SHADOW);
            store.end(id, how, clock.instant(), failure);
        });
    }

    private static void longer(Runnable definition) {
        QuarkusTransaction.requiringNew().timeout(DEFINITION_S).run(definition);
    }
}
