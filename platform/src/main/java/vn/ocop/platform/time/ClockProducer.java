package vn.ocop.platform.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** A test replaces the clock by producing its own. */
class ClockProducer {

    /** PostgreSQL keeps microseconds: a finer instant would differ from itself after it was stored. */
    private static final Duration RESOLUTION = Duration.ofNanos(1_000);

    @Produces
    @DefaultBean
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), RESOLUTION);
    }
}
