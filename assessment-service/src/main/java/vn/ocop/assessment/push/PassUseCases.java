package vn.ocop.assessment.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.rows.FileFault;
import vn.ocop.platform.rows.ImportState;

/** The steps of a file between its batches. */
@ApplicationScoped
class PassUseCases {

    /** A file at which the worker ended that often without a batch in between would hold up all others for ever. */
    private static final int MAX_ATTEMPTS = 10;

    /** Someone pushed a contradiction since the rows were checked. */
    static final class NoLongerRight extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final String WORKER = "import-worker";
    private static final String SUBJECT = "assessment-import";

    private final PushStore store;
    private final RejectionPolicy rejections;
    private final AuditLog audit;
    private final Clock clock;

    PassUseCases(PushStore store, RejectionPolicy rejections, AuditLog audit, Clock clock) {
        this.store = store;
        this.rejections = rejections;
        this.audit = audit;
        this.clock = clock;
    }

    /** The file whose turn it is. */
    @Transactional
    Optional<PushRow> begin() {
        var next = store.nextOpen().flatMap(push -> store.lockOpen(push.id()));
        if (next.isPresent() && next.get().attempts() >= MAX_ATTEMPTS) {
            fail(next.get().id(), new FileFault("given-up", MAX_ATTEMPTS));
            return begin();
        }
        next.ifPresent(push -> store.attempt(push.id()));
        return next;
    }

    /**
     * The rows are counted; now they are checked, or taken at once.
     *
     * @param inOrder whether the file has them by legal date already
     */
    @Transactional
    void counted(UUID id, long total, boolean inOrder) {
        store.lockOpen(id).ifPresent(push -> {
            store.order(id, inOrder ? "FILE" : "LEGAL_DATE");
            if (total == 0) {
                throw new FileFault("no-rows");
            }
            if (push.terms().all() && total > PushTerms.MAX_ROWS_OF_ALL) {
                throw new FileFault("too-many-rows", PushTerms.MAX_ROWS_OF_ALL);
            }
            var next = push.terms().checksFirst() ? ImportState.CHECKING : ImportState.APPLYING;
            store.beginPass(id, next, total, clock.instant());
        });
    }

    @Transactional
    void counting(UUID id) {
        store.lockOpen(id).ifPresent(push -> store.beginPass(id, ImportState.CHECKING, null, clock.instant()));
    }

    /** All rows are checked: what is all or nothing goes on only without a rejection; a dry run ends here. */
    @Transactional
    void checked(UUID id) {
        store.lockOpen(id).ifPresent(push -> {
            var heldBack = push.terms().all() && push.counts().rejected() > 0;
            if (heldBack) {
                store.holdBack(id);
            }
            if (heldBack || push.terms().dryRun()) {
                finish(push);
            } else {
                store.beginPass(id, ImportState.APPLYING, push.rowsTotal(), clock.instant());
            }
        });
    }

    /** In the transaction that takes all rows at once: counts and rows of the check make place for those of the taking. */
    @Transactional(Transactional.TxType.MANDATORY)
    void takingAll(UUID id) {
        store.forgetCounts(id);
    }

    /** What was right when it was checked no longer is: check again. */
    @Transactional
    void recheck(UUID id) {
        store.lockOpen(id).ifPresent(push -> {
            store.forgetCounts(id);
            store.beginPass(id, ImportState.CHECKING, push.rowsTotal(), clock.instant());
        });
    }

    /**
     * All rows are taken.
     *
     * @throws NoLongerRight if a file of all or nothing has a rejection after all
     */
    @Transactional
    void applied(UUID id) {
        store.lockOpen(id).ifPresent(push -> {
            if (push.terms().all() && push.counts().rejected() > 0) {
                throw new NoLongerRight();
            }
            finish(push);
        });
    }

    @Transactional
    void fail(UUID id, FileFault fault) {
        store.lockOpen(id).ifPresent(push -> {
            store.finish(id, ImportState.FAILED, rejections.fault(fault.fault()), clock.instant());
            audit.appendSystem(
                    WORKER, "import-failed", SUBJECT, id, fault.fault().code());
        });
    }

    private void finish(PushRow push) {
        var state = push.counts().rejected() > 0 ? ImportState.DONE_WITH_REJECTIONS : ImportState.DONE;
        store.finish(push.id(), state, null, clock.instant());
        audit.appendSystem(WORKER, "import-finished", SUBJECT, push.id(), push.counts());
    }
}
