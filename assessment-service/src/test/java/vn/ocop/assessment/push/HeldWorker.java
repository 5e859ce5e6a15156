package vn.ocop.assessment.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import vn.ocop.platform.database.Db;

/** Holds the worker inside the transaction of a batch until the test has done what it wants to do meanwhile. */
@ApplicationScoped
class HeldWorker {

    private static final int PATIENCE_S = 50;

    private final AtomicLong atLine = new AtomicLong(-1);
    private final Db db;
    private volatile CountDownLatch held = new CountDownLatch(0);
    private volatile CountDownLatch released = new CountDownLatch(0);

    HeldWorker(Db db) {
        this.db = db;
    }

    void holdAt(long line) {
        held = new CountDownLatch(1);
        released = new CountDownLatch(1);
        atLine.set(line);
    }

    void awaitHeld() throws InterruptedException {
        if (!held.await(PATIENCE_S, TimeUnit.SECONDS)) {
            throw new IllegalStateException("no batch came to that line");
        }
    }

    /** Whether a transaction waits for another one's row. */
    boolean somebodyWaits() {
        return db.query("select count(*)::int as n from pg_locks where not granted", r -> r.intValue("n"))
                        .getFirst()
                > 0;
    }

    void release() {
        released.countDown();
    }

    void watch(@Observes BatchUseCases.BatchDone batch) throws InterruptedException {
        if (atLine.compareAndSet(batch.line(), -1)) {
            held.countDown();
            if (!released.await(PATIENCE_S, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody released the worker");
            }
        }
    }
}
