package vn.ocop.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.database.Db;

/** The epochs of this database, and whether its lanes send (ADR-0140). */
@ApplicationScoped
class Epochs {

    /** @param restamped events recorded since the restore and not sent yet; they are of the new epoch */
    record Started(long epoch, int restamped) {}

    private final Db db;
    private final Clock clock;
    private final AuditLog audit;

    Epochs(Db db, Clock clock, AuditLog audit) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    /** Waits for every transaction that is recording an event: none of the epoch before commits after this. */
    @Transactional
    Started start(String startedBy) {
        db.update("lock table event in share row exclusive mode");
        var last = db.query("select max(epoch) as epoch from event_epoch", r -> r.longValue("epoch"))
                .getFirst();
        var now = clock.instant();
        var epoch = Math.max(now.toEpochMilli(), last + 1);
        db.update("insert into event_epoch (epoch, started_at, started_by) values (?, ?, ?)", epoch, now, startedBy);
        var restamped = db.update("""
                update event set epoch = ? from outbox join event_halt using (lane)
                where event.seq = outbox.seq and event.seq > event_halt.known_seq
                """, epoch);
        var started = new Started(epoch, restamped);
        audit.append("event-epoch-started", "event-epoch", epoch, started);
        return started;
    }

    /** Why lanes do not send; empty if they do. */
    List<String> halts() {
        return db.query("select found from event_halt order by lane", r -> r.string("found"));
    }

    /** Of the last event in the table. */
    long lastSeq() {
        return db.query("select coalesce(max(seq), 0) as seq from event", r -> r.longValue("seq"))
                .getFirst();
    }
}
