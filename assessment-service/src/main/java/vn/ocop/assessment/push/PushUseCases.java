package vn.ocop.assessment.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.resultimport.ImportPolicy;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.problem.CommonRefusal;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.rows.ImportState;
import vn.ocop.platform.rows.RowFormat;

/** What an office or a machine client does with a file of results; taking its rows is the worker's. */
@ApplicationScoped
class PushUseCases {

    /** Most files of one province that wait or are being taken. */
    private static final int MAX_WAITING = 50;

    private final PushStore store;
    private final ColumnMappingUseCases mappings;
    private final ImportPolicy policy;
    private final AuditLog audit;
    private final Clock clock;

    PushUseCases(PushStore store, ColumnMappingUseCases mappings, ImportPolicy policy, AuditLog audit, Clock clock) {
        this.store = store;
        this.mappings = mappings;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asked before anything is received.
     *
     * @throws Refused if too many of the province's files wait
     * @throws vn.ocop.platform.problem.InvalidInput if there is no such mapping
     */
    @Transactional
    void requireRoom(RowFormat format, @Nullable String columnMapping) {
        mappings.current(format, columnMapping);
        int waiting = store.waiting(policy.pusher().provinceCode());
        if (waiting >= MAX_WAITING) {
            throw new Refused(new PushRefusal.TooManyWaiting(waiting));
        }
    }

    @Transactional
    PushJson.ImportJson accept(PushJson.Received received) {
        var now = clock.instant();
        var push = new PushRow(
                Ids.next(),
                policy.pusher(),
                received.terms(mappings.current(received.format(), received.columnMapping())),
                received.fileSha256(),
                received.fileBytes(),
                ImportState.QUEUED,
                now,
                null,
                null,
                null,
                new PushRow.Counts(0, 0, 0, 0),
                0,
                0,
                null,
                false);
        store.insert(push);
        audit.append("import-received", "assessment-import", push.id(), received);
        return PushJson.ImportJson.of(push, now);
    }

    @Transactional
    PushJson.ImportJson get(UUID id) {
        return PushJson.ImportJson.of(require(id), clock.instant());
    }

    @Transactional
    List<PushRow> list(@Nullable UUID after, int limit) {
        return store.visible(policy.sight(), after, limit);
    }

    /** What is taken already stays; a second cancel changes nothing. */
    @Transactional
    PushJson.ImportJson cancel(UUID id) {
        var seen = require(id);
        if (store.lockOpen(id).isPresent()) {
            store.finish(id, ImportState.CANCELLED, null, clock.instant());
            audit.append("import-cancelled", "assessment-import", id, id);
        } else if (require(id).state() != ImportState.CANCELLED) {
            throw new Refused(new PushRefusal.AlreadyOver(id, seen.state()));
        }
        return get(id);
    }

    private PushRow require(UUID id) {
        return store.visible(id, policy.sight())
                .orElseThrow(() -> new Refused(new CommonRefusal.NotFound("assessment-import", id.toString())));
    }
}
