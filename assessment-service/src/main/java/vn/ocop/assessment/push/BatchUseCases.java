package vn.ocop.assessment.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.ocop.assessment.resultimport.ChangeUseCases.Foreseen;
import vn.ocop.assessment.resultimport.RowPolicy;
import vn.ocop.assessment.resultimport.RowStatus;
import vn.ocop.assessment.resultimport.RowUseCases;
import vn.ocop.platform.problem.FieldError;
import vn.ocop.platform.rows.ImportState;
import vn.ocop.platform.rows.RawLine;

/** One batch: its rows with their events and audit rows, what is told of them, and the place in the file, in one transaction. */
@ApplicationScoped
class BatchUseCases {

    /** Told inside the transaction of a batch, before it commits. */
    record BatchDone(UUID push, ImportState state, long line) {}

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
        open.ifPresent(push -> settle(
                push,
                batch,
                rows.apply(fits(batch), push.pusher()).stream()
                        .map(judgement -> new Foreseen(judgement, null))
                        .toList()));
        return open.isPresent();
    }

    /** The same, but for what the rows bring. */
    @Transactional
    boolean check(UUID id, PushBatches.Batch batch) {
        var open = store.lockOpen(id);
        open.ifPresent(push -> {
            var fits = fits(batch);
            settle(push, batch, rows.foresee(fits, pushed.foreseen(id, fits), push.pusher()));
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

    /** @param outcomes of the fitting rows, in order */
    private void settle(PushRow push, PushBatches.Batch batch, List<Foreseen> outcomes) {
        if (push.line() != batch.from()) {
            throw new IllegalStateException("another went on with " + push.id() + " behind line " + push.line());
        }
        var outcome = outcomes.iterator();
        var taken = new ArrayList<PushedRowStore.Taken>();
        var rejected = new ArrayList<PushedRowStore.Rejected>();
        for (var judged : batch.rows()) {
            switch (judged.row()) {
                case RowPolicy.Unfit(var faults) -> rejected.add(rejected(judged.raw(), faults));
                case RowPolicy.Fit fit -> {
                    var what = outcome.next();
                    var fault = what.judgement().fault();
                    if (fault == null) {
                        var status = what.judgement().status();
                        taken.add(new PushedRowStore.Taken(judged.raw().line(), fit, status, what.after()));
                    } else {
                        rejected.add(rejected(judged.raw(), List.of(fault)));
                    }
                }
            }
        }
        pushed.insert(push.id(), taken);
        pushed.reject(push.id(), rejected);
        store.advance(push.id(), batch.to(), counts(taken, rejected.size()));
        done.fire(new BatchDone(push.id(), push.state(), batch.to()));
    }

    private PushedRowStore.Rejected rejected(RawLine raw, List<FieldError> faults) {
        return new PushedRowStore.Rejected(raw, rejections.faults(raw, faults));
    }

    private static PushRow.Counts counts(List<PushedRowStore.Taken> taken, int rejected) {
        long unchanged = taken.stream()
                .filter(row -> row.status() == RowStatus.UNCHANGED)
                .count();
        return new PushRow.Counts(taken.size() + rejected, taken.size() - unchanged, unchanged, rejected);
    }
}
