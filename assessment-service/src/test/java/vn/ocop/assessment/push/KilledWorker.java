package vn.ocop.assessment.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Ends the worker's thread inside the transaction of a batch, as a killed process would: nothing of the batch commits. */
@ApplicationScoped
class KilledWorker {

    private final AtomicLong atLine = new AtomicLong(-1);
    private final AtomicInteger deaths = new AtomicInteger();

    void dieOnceAt(long line) {
        atLine.set(line);
    }

    int deaths() {
        return deaths.get();
    }

    void watch(@Observes BatchUseCases.BatchDone batch) {
        if (atLine.compareAndSet(batch.line(), -1)) {
            deaths.incrementAndGet();
            throw new Killed();
        }
    }

    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
