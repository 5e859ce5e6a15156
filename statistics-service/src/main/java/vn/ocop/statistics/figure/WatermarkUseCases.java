package vn.ocop.statistics.figure;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.ocop.platform.event.ModelTables;

/** Keeps and measures how far the read model has come. */
@ApplicationScoped
public class WatermarkUseCases {

    /** From the owner's record to the figure, in seconds; the promise is 2 s at p99. */
    static final String LAG = "ocop.statistics.lag";

    private final WatermarkStore store;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Map<String, Timer> lags = new ConcurrentHashMap<>();

    WatermarkUseCases(WatermarkStore store, MeterRegistry meters, Clock clock) {
        this.store = store;
        this.meters = meters;
        this.clock = clock;
    }

    private Timer timer(String topic) {
        return Timer.builder(LAG)
                .description("From the owner's record of an event to the figures that count it")
                .publishPercentiles(0.5, 0.99)
                .tag("topic", topic)
                .register(meters);
    }

    /**
     * Runs in the transaction that takes the events in.
     *
     * @param recordedAt of each, at least one
     */
    public void applied(String topic, List<Instant> recordedAt) {
        store.advance(topic, recordedAt.size(), Collections.max(recordedAt));
        if (ModelTables.inShadow()) {
            return; // nobody waits for what is built from old events
        }
        var lag = lags.computeIfAbsent(topic, this::timer);
        var now = clock.instant();
        recordedAt.forEach(at -> lag.record(Duration.between(at, now)));
    }
}
