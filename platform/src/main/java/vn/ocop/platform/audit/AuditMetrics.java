package vn.ocop.platform.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import vn.ocop.platform.database.Db;

/** What an operator watches: a sealer that stands still. Asked of the database when scraped. */
@ApplicationScoped
class AuditMetrics {

    /** The next that the sealer takes: it goes by these two, and a look at more would cost the more the longer it stands still. */
    static final String OLDEST = """
            select at as oldest from audit_record
            where (xid, seq) > (coalesce((select last_xid from audit_checkpoint order by size desc limit 1), '0'::xid8),
                coalesce((select last_seq from audit_checkpoint order by size desc limit 1), 0))
            order by xid, seq limit 1
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
        return db.queryOne(OLDEST, r -> r.instant("oldest"))
                .map(oldest -> Duration.between(oldest, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
