package vn.ocop.platform.http;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.concurrent.Callable;

/** A transaction around work that may throw checked exceptions; any exception rolls it back and reaches the caller unchanged. */
public final class Transactions {

    private Transactions() {}

    public static <T> T required(Callable<T> work) throws Exception {
        if (QuarkusTransaction.getStatus() == jakarta.transaction.Status.STATUS_ACTIVE) {
            return work.call();
        }
        QuarkusTransaction.begin();
        T result;
        try {
            result = work.call();
        } catch (Throwable failure) {
            QuarkusTransaction.rollback();
            throw failure;
        }
        QuarkusTransaction.commit();
        return result;
    }
}
