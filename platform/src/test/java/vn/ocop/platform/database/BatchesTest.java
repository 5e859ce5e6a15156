package vn.ocop.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class BatchesTest {

    @Inject
    TransactionManager transactions;

    @Test
    void full_batches_go_on_and_the_first_that_is_not_full_is_the_last_each_in_its_own_transaction() {
        var left = new ArrayDeque<>(List.of(5, 5, 2, 5));
        var seen = new HashSet<Transaction>();
        int done = Batches.untilDone(5, () -> {
            seen.add(active());
            return left.remove();
        });
        assertEquals(12, done);
        assertEquals(List.of(5), List.copyOf(left));
        assertEquals(3, seen.size());
    }

    private Transaction active() {
        try {
            assertEquals(Status.STATUS_ACTIVE, transactions.getStatus());
            return transactions.getTransaction();
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
    }
}
