package vn.ocop.platform.database;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.function.IntSupplier;

/** Work that is done some at a time, each time in a transaction of its own: no lock is held for all of it, and what is done stays done. */
public final class Batches {

    private Batches() {}

    /**
     * Repeats until there was less to do than fits.
     *
     * @param size most that one batch does
     * @param batch does one and says how many it did
     * @return how many were done in all
     */
    public static int untilDone(int size, IntSupplier batch) {
        int total = 0;
        int done;
        do {
            done = QuarkusTransaction.requiringNew().call(batch::getAsInt);
            total += done;
        } while (done == size);
        return total;
    }
}
