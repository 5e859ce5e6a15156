package vn.ocop.platform.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.database.Db;

/**
 * Puts the shadows in the place of the model that answers, in one transaction. First that model takes no more events in; then the shadow
 * reads up to where it stands; then those who still read an older moment of the database are waited for; only then questions wait, for
 * some milliseconds. Whatever does not come to pass in time is taken back, and tried again later.
 */
@ApplicationScoped
class ModelSwitch {

    private static final Logger LOG = Logger.getLogger(ModelSwitch.class);
    private static final long PATIENCE_NANOS = Duration.ofSeconds(2).toNanos();
    private static final Duration POLL = Duration.ofMillis(20);
    private static final int TRANSACTION_S = 60;

    private final Db db;
    private final RebuildStore store;
    private final ShadowTables tables;
    private final AuditLog audit;
    private final Clock clock;

    ModelSwitch(Db db, RebuildStore store, ShadowTables tables, AuditLog audit, Clock clock) {
        this.db = db;
        this.store = store;
        this.tables = tables;
        this.audit = audit;
        this.clock = clock;
    }

    /** Not reached in time. */
    private static final class NotNow extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotNow(String reason) {
            super(reason, null, false, false);
        }
    }

    /** Moments of {@link System#nanoTime}. */
    private static final class Times {
        private long paused;
        private long closed;

        private static long msSince(long from) {
            return (System.nanoTime() - from) / 1_000_000;
        }
    }

    /** @return false if it was not possible just now: all is as it was */
    boolean attempt(UUID rebuild, ReadModel model, RebuildReader reader) {
        var times = new Times();
        try {
            QuarkusTransaction.requiringNew()
                    .timeout(TRANSACTION_S)
                    .run(() -> switchOver(rebuild, model, reader, times));
        } catch (NotNow | Db.LockNotAvailable e) {
            LOG.infof("rebuild %s: not switched over yet: %s", rebuild, e.getMessage());
            return false;
        }
        var pausedMs = Times.msSince(times.paused);
        var switchMs = Times.msSince(times.closed);
        LOG.infof("rebuild %s: switched over; events waited %d ms, questions %d ms", rebuild, pausedMs, switchMs);
        QuarkusTransaction.requiringNew().run(() -> store.switched(rebuild, pausedMs, switchMs));
        return true;
    }

    private void switchOver(UUID rebuild, ReadModel model, RebuildReader reader, Times times) {
        db.update("set local lock_timeout = '2s'");
        db.update("lock table public.consumer_position in share row exclusive mode");
        db.update("lock table public.dead_letter in exclusive mode"); // a replay applies events too
        times.paused = System.nanoTime();
        catchUp(reader, store.livePositions(model.consumer()));
        awaitOlderMoments();
        db.update("set local lock_timeout = '200ms'"); // who asks waits behind us meanwhile
        times.closed = System.nanoTime();
        tables.lock(model);
        store.settleParked(model.consumer(), clock.instant());
        model.carryOver();
        tables.switchOver(model);
        if (!store.endSwitched(rebuild, clock.instant())) {
            throw new NotNow("it was cancelled");
        }
        audit.appendSystem("rebuild", "read-model-switched", "read-model-rebuild", rebuild, rebuild);
    }

    private static void catchUp(RebuildReader reader, Map<TopicPartition, Long> live) {
        within("events keep coming", () -> {
            var there = reader.reached(live);
            if (!there) {
                ModelTables.shadowed(() -> reader.step(POLL));
            }
            return there;
        });
    }

    /**
     * A transaction that sees the database as it was before the last events reached the shadow would miss them there. Those that wait
     * behind this one have seen nothing yet.
     */
    private void awaitOlderMoments() {
        var own = db.queryOne("select pg_backend_pid() as pid", row -> row.intValue("pid"))
                .orElseThrow();
        var moment = QuarkusTransaction.requiringNew()
                .call(() -> db.queryOne("select pg_current_xact_id()::text as id", row -> row.string("id"))
                        .orElseThrow());
        within("somebody reads an older moment of the database", () -> QuarkusTransaction.requiringNew()
                .call(() -> db.queryOne("""
                                select not exists (select from pg_stat_activity where datname = current_database() and backend_type = 'client backend'
                                    and pid not in (pg_backend_pid(), ?) and age(backend_xmin) > age(?::text::xid8::xid)
                                    and not ? = any (pg_blocking_pids(pid))) as none
                                """, row -> row.bool("none"), own, moment, own)
                        .orElseThrow()));
    }

    private static void within(String otherwise, BooleanSupplier so) {
        var until = System.nanoTime() + PATIENCE_NANOS;
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new NotNow(otherwise);
            }
            LockSupport.parkNanos(1_000_000);
        }
    }
}
