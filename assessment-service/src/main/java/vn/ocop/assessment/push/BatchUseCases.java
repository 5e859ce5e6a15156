package vn.ocop.assessment.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.ocop.assessment.resultimport.RowPolicy;
import vn.ocop.assessment.resultimport.RowUseCases;
import vn.ocop.platform.problem.FieldError;
import vn.ocop.platform.rows.RawLine;

/** One batch: its rows with their events and audit rows, what is told of them, and the place in the file, in one transaction. */
@ApplicationScoped
class BatchUseCases {

    /** Told inside the transaction of a batch, before it commits. */
    record BatchDone(UUID push, PushState state, long line) {}

    private final PushStore store;
    private final PushedRowStore pushed;
    private final RowUseCases rows;
    private final RejectionPolicy rejections;
    private final Event<BatchDone> done;

    BatchUseCases(
            PushStore store,
            PushedRowStore pushed,
            RowUseCases rows,
            RejectionPolicy rejections,
            Event<BatchDone> done) {
        this.store = store;
        this.pushed = pushed;
        this.rows = rows;
        this.rejections = rejections;
        this.done = done;
    }

    /** @return false if the file was cancelled meanwhile */
    @Transactional
    boolean apply(UUID id, PushBatches.Batch batch) {
        var open = store.lockOpen(id);
        open.ifPresent(push -> settle(push, batch, rows.apply(fits(batch), push.pusher()), false));
        return open.isPresent();
    }

    /** The same, but for what the rows bring. */
    @Transactional
    boolean check(UUID id, PushBatches.Batch batch) {
        var open = store.lockOpen(id);
        open.ifPresent(push -> {
            var fits = fits(batch);
            var ids = fits.stream().map(RowPolicy.Fit::resultId).toList();
            settle(push, batch, rows.foresee(fits, pushed.seen(id, ids)), true);
        });
        return open.isPresent();
    }

    private static List<RowPolicy.Fit> fits(PushBatches.Batch batch) {
        var fits = new ArrayList<RowPolicy.Fit>();
        for (var judged : batch.rows()) {
            if (judged.row() instanceof RowPolicy.Fit fit) {
                fits.add(fit);
            }
        }
        return fits;
    }

    /** @param statuses of the fitting rows, in order */
    private void settle(PushRow push, PushBatches.Batch batch, List<RowUseCases.Status> statuses, boolean checkOnly) {
        if (push.line() != batch.from()) {
            throw new IllegalStateException("another went on with " + push.id() + " behind line " + push.line());
        }
        var status = statuses.iterator();
        var taken = new ArrayList<PushedRowStore.Taken>();
        var rejected = new ArrayList<PushedRowStore.Rejected>();
        for (var judged : batch.rows()) {
            switch (judged.row()) {
                case RowPolicy.Unfit(var faults) -> rejected.add(rejected(judged.raw(), faults));
                case RowPolicy.Fit fit -> {
                    var what = status.next();
                    if (what == RowUseCases.Status.DIFFERENT) {
                        rejected.add(rejected(judged.raw(), List.of(differs(fit))));
                    } else {
                        taken.add(taken(judged.raw(), fit, what, checkOnly));
                    }
                }
            }
        }
        pushed.insert(push.id(), taken);
        pushed.reject(push.id(), rejected);
        store.advance(push.id(), batch.to(), counts(taken, rejected.size()));
        done.fire(new BatchDone(push.id(), push.state(), batch.to()));
    }

    private PushedRowStore.Taken taken(RawLine raw, RowPolicy.Fit fit, RowUseCases.Status status, boolean checkOnly) {
        var remember = checkOnly && status == RowUseCases.Status.CREATED;
        return new PushedRowStore.Taken(raw.line(), fit, status.name(), remember ? rows.hash(fit) : null);
    }

    private PushedRowStore.Rejected rejected(RawLine raw, List<FieldError> faults) {
        return new PushedRowStore.Rejected(raw, rejections.faults(raw, faults));
    }

    private static FieldError differs(RowPolicy.Fit fit) {
        return FieldError.of("/externalId", "result-differs", fit.sourceSystem(), fit.externalId());
    }

    private static PushRow.Counts counts(List<PushedRowStore.Taken> taken, int rejected) {
        long created =
                taken.stream().filter(row -> row.status().equals("CREATED")).count();
        return new PushRow.Counts(taken.size() + rejected, created, taken.size() - created, rejected);
    }
}
