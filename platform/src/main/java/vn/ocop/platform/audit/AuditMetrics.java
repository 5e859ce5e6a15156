package vn.ocop.platform.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import vn.ocop.platform.database.Db;

/** What an operator watches: a sealer that stands still. Asked of the database when scraped. */
@ApplicationScoped
class AuditMetrics {

    /** Rows of the last sealed transaction are looked at too: a batch may have ended within it. */
    private static final String OLDEST = """
            select min(r.at) as oldest from audit_record r
            where r.xid >= coalesce((select last_xid from audit_checkpoint order by size desc limit 1), '0'::xid8)
              and not exists (select from audit_leaf l where l.seq = r.seq)
            """;

    private final Db db;
    private final Clock clock;

    AuditMetrics(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void register(@Observes StartupEvent event, MeterRegistry registry) {
        Gauge.builder("ocop_audit_oldest_unsealed_row_age_seconds", this::oldestUnsealed)
                .description("Age of the oldest audit row in no checkpoint")
                .strongReference(true)
                .register(registry);
    }

    private Number oldestUnsealed() {
        return db.query(OLDEST, r -> Optional.ofNullable(r.instantOrNull("oldest")))
                .getFirst()
                .map(oldest -> Duration.between(oldest, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
