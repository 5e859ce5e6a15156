package vn.ocop.statistics.plausibility;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Leadership;
import vn.ocop.platform.time.Recurring;
import vn.ocop.statistics.plausibility.Finding.Kind;

/** Once a day the topics are recounted and the figures looked at; one replica does it for all. */
@ApplicationScoped
class CheckJob {

    /** How many findings there are, by kind. */
    static final String FINDINGS = "ocop.statistics.plausibility.findings";

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration PAUSE = Duration.ofMinutes(10);

    /** A service that just started may still be reading; a day without a recount is counted from here. */
    private static final Duration WARM_UP = Duration.ofMinutes(30);

    private final RecountUseCases recounts;
    private final PlausibilityUseCases plausibility;
    private final AgroalDataSource database;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Map<Kind, AtomicLong> counts = new EnumMap<>(Kind.class);
    private @Nullable Recurring turns;

    CheckJob(
            RecountUseCases recounts,
            PlausibilityUseCases plausibility,
            AgroalDataSource database,
            MeterRegistry meters,
            Clock clock) {
        this.recounts = recounts;
        this.plausibility = plausibility;
        this.database = database;
        this.meters = meters;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        recounts.measureWith(meters);
        for (var kind : Kind.values()) {
            var count = counts.computeIfAbsent(kind, _ -> new AtomicLong(-1));
            Gauge.builder(FINDINGS, count, AtomicLong::get)
                    .description("Findings of the newest look at the figures; -1 before the first")
                    .tag("kind", kind.name())
                    .register(meters);
        }
        var ready = clock.instant().plus(WARM_UP);
        turns = Recurring.start("recount of the figures", PAUSE, () -> look(ready));
    }

    void stop(@Observes ShutdownEvent event) {
        if (turns != null) {
            turns.close();
        }
    }

    private void look(Instant ready) {
        if (clock.instant().isBefore(ready) || !recounts.due(DAY)) {
            return;
        }
        try (var leadership = new Leadership(database, "/ocop/statistics/recount")) {
            if (leadership.held()) {
                recounts.recount();
                measure();
            }
        }
    }

    /** Sets the gauges to what is found now. */
    void measure() {
        var findings = plausibility.all();
        counts.forEach((kind, count) ->
                count.set(findings.stream().filter(each -> each.kind() == kind).count()));
    }
}
