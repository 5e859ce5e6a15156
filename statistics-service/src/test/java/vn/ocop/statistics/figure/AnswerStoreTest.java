package vn.ocop.statistics.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AnswerStoreTest {

    private final AnswerStore cache = new AnswerStore();
    private final AtomicInteger found = new AtomicInteger();

    @Test
    void an_equal_question_is_found_out_once_and_another_by_itself() {
        assertEquals(1, ask("stars"));
        assertEquals(1, ask("stars"));
        assertEquals(2, ask("province"));
        cache.clear();
        assertEquals(3, ask("stars"));
    }

    @Test
    void who_asks_meanwhile_waits_for_the_one_who_finds_out() throws Exception {
        var begun = new CountDownLatch(1);
        var may = new CountDownLatch(1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = people.submit(() -> cache.get(
                    "stars",
                    Integer.class,
                    () -> {
                        begun.countDown();
                        await(may);
                        return found.incrementAndGet();
                    },
                    _ -> true));
            begun.await();
            var second = people.submit(() -> ask("stars"));
            may.countDown();

            assertEquals(1, first.get());
            assertEquals(1, second.get());
        }
        assertEquals(1, found.get());
    }

    @Test
    void a_failure_and_an_answer_that_is_not_small_are_not_kept() {
        assertThrows(
                IllegalStateException.class,
                () -> cache.get(
                        "stars",
                        Integer.class,
                        () -> {
                            throw new IllegalStateException("no database");
                        },
                        _ -> true));
        assertEquals(1, ask("stars"));
        assertEquals(2, cache.get("wide", Integer.class, found::incrementAndGet, _ -> false));
        assertEquals(3, cache.get("wide", Integer.class, found::incrementAndGet, _ -> false));
    }

    @Test
    void no_more_than_64_are_kept() {
        for (int i = 0; i < 100; i++) {
            ask("question " + i);
        }
        assertEquals(100, found.get());
        ask("question 63");
        assertEquals(100, found.get());
        ask("question 64");
        assertEquals(101, found.get());
    }

    private int ask(String key) {
        return cache.get(key, Integer.class, found::incrementAndGet, _ -> true);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
