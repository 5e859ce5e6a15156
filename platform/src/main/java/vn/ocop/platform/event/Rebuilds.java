package vn.ocop.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.event.RebuildRefusal.NoSuchRebuild;
import vn.ocop.platform.event.RebuildRefusal.RebuildEnded;
import vn.ocop.platform.event.RebuildRefusal.RebuildUnderWay;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Caller;

/** Orders the rebuild of a read model and tells how far it is; {@link RebuildWorker} does it, on whichever replica. */
@ApplicationScoped
public class Rebuilds {

    private static final int SHOWN = 30;

    private final RebuildStore store;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    Rebuilds(RebuildStore store, AuditLog audit, Caller caller, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Refused if one has not ended yet */
    @Transactional
    public RebuildJson start() {
        var id = Ids.next();
        if (!store.start(id, caller.username(), clock.instant())) {
            throw new Refused(
                    new RebuildUnderWay(store.open().map(RebuildStore.Open::id).orElse(id)));
        }
        audit.append("read-model-rebuild-started", "read-model-rebuild", id, id);
        return get(id);
    }

    /** The model that answers stays; what was built is dropped. */
    @Transactional
    public RebuildJson cancel(UUID id) {
        var found = get(id);
        if (!store.cancel(id)) {
            throw new Refused(new RebuildEnded(found.id()));
        }
        audit.append("read-model-rebuild-cancelled", "read-model-rebuild", id, id);
        return get(id);
    }

    /** @throws Refused if there is none with that id */
    public RebuildJson get(UUID id) {
        return store.one(id).orElseThrow(() -> new Refused(new NoSuchRebuild(id)));
    }

    /** The newest first, without their partitions. */
    public List<RebuildJson> list() {
        return store.list(SHOWN);
    }
}
