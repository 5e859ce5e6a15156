package vn.ocop.platform.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecurringTest {

    private final AtomicInteger turns = new AtomicInteger();

    @Test
    void the_first_turn_is_at_once_and_no_other_before_the_pause_is_over() throws InterruptedException {
        var first = new CountDownLatch(1);
        try (var recurring = Recurring.start("test", Duration.ofHours(1), () -> {
            turns.incrementAndGet();
            first.countDown();
        })) {
            assertTrue(first.await(20, TimeUnit.SECONDS), recurring::toString);
            assertEquals(1, turns.get());
        }
    }

    @Test
    void a_turn_that_fails_is_followed_by_the_next() throws InterruptedException {
        var third = new CountDownLatch(3);
        try (var recurring = Recurring.start("test", Duration.ofMillis(1), () -> {
            third.countDown();
            throw new IllegalStateException("not today");
        })) {
            assertTrue(third.await(20, TimeUnit.SECONDS), recurring::toString);
        }
    }

    @Test
    void a_turn_under_way_is_interrupted_by_the_end() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        var recurring = Recurring.start("test", Duration.ofMillis(1), () -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                interrupted.countDown();
            }
        });
        assertTrue(begun.await(20, TimeUnit.SECONDS));
        recurring.close();
        assertTrue(interrupted.await(20, TimeUnit.SECONDS));
    }
}
