package vn.ocop.platform.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import vn.ocop.platform.database.Db;

/** What an operator watches: how old the oldest unsent event is, and how many are parked. Asked of the database when scraped. */
@ApplicationScoped
class EventMetrics {

    private final Db db;
    private final Clock clock;
    private final Epochs epochs;

    EventMetrics(Db db, Clock clock, Epochs epochs) {
        this.db = db;
        this.clock = clock;
        this.epochs = epochs;
    }

    void register(@Observes StartupEvent event, MeterRegistry registry) {
        gauge(
                registry,
                "ocop_outbox_oldest_row_age_seconds",
                "Age of the oldest event not yet acknowledged",
                this::oldestUnsent);
        gauge(
                registry,
                "ocop_events_halted_lanes",
                "Lanes that do not send because the database is older than its topics",
                () -> epochs.halts().size());
        gauge(registry, "ocop_dead_letters_open", "Parked events nobody has settled", this::openDeadLetters);
    }

    private static void gauge(MeterRegistry registry, String name, String help, Supplier<Number> value) {
        Gauge.builder(name, value).description(help).strongReference(true).register(registry);
    }

    private Number oldestUnsent() {
        return db.query(
                        "select min(created_at) as oldest from outbox",
                        r -> java.util.Optional.ofNullable(r.instantOrNull("oldest")))
                .getFirst()
                .map(oldest -> Duration.between(oldest, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }

    private Number openDeadLetters() {
        return db.query("select count(*) as open from dead_letter where settled_at is null", r -> r.longValue("open"))
                .getFirst();
    }
}
