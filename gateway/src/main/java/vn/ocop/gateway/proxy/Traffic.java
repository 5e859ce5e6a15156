package vn.ocop.gateway.proxy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Counts and times what passes, by upstream and status class; meters are made once, so counting allocates nothing. */
@Singleton
public class Traffic {

    private static final int CLASSES = 6;
    private final MeterRegistry registry;
    private final Map<String, Timer[]> timers = new ConcurrentHashMap<>();

    Traffic(MeterRegistry registry) {
        this.registry = registry;
    }

    void record(String upstream, int status, long nanos) {
        timers.computeIfAbsent(upstream, this::timersOf)[Math.clamp(status / 100, 0, CLASSES - 1)].record(
                nanos, TimeUnit.NANOSECONDS);
    }

    private Timer[] timersOf(String upstream) {
        var byClass = new Timer[CLASSES];
        for (var i = 0; i < CLASSES; i++) {
            byClass[i] = Timer.builder("ocop.gateway.requests")
                    .description("Requests carried to a service, until the last byte of the answer")
                    .tag("upstream", upstream)
                    .tag("status", i == 0 ? "aborted" : i + "xx")
                    .register(registry);
        }
        return byClass;
    }
}
