package vn.ocop.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.testing.Await;

class GatheredReadsTest {

    private final List<Set<String>> statements = new ArrayList<>();
    private final CountDownLatch underWay = new CountDownLatch(1);
    private final CountDownLatch slow = new CountDownLatch(1);

    @Test
    void each_caller_gets_its_own_row_or_none() {
        try (var reads = new GatheredReads<String, Integer>("test", 2, GatheredReadsTest::lengths)) {
            assertEquals(Optional.of(3), reads.find("tea"));
            assertEquals(Optional.of(6), reads.find("coffee"));
            assertEquals(Optional.empty(), reads.find("missing"));
        }
    }

    @Test
    void what_waits_while_one_is_under_way_goes_as_one_statement() throws Exception {
        try (var reads = new GatheredReads<String, Integer>("test", 1, this::slowAtFirst)) {
            var first = CompletableFuture.supplyAsync(() -> reads.find("tea"));
            underWay.await();
            var later = List.of("coffee", "rice", "coffee").stream()
                    .map(key -> CompletableFuture.supplyAsync(
                            () -> reads.find(key), task -> Thread.ofVirtual().start(task)))
                    .toList();
            Await.until("three wait", () -> reads.waiting() == 3);
            slow.countDown();

            assertEquals(Optional.of(3), first.get());
            assertEquals(
                    List.of(Optional.of(6), Optional.of(4), Optional.of(6)),
                    later.stream().map(CompletableFuture::join).toList());
            assertEquals(List.of(Set.of("tea"), Set.of("coffee", "rice")), statements);
        }
    }

    @Test
    void a_failure_reaches_its_callers_and_nobody_after_them() {
        try (var reads = new GatheredReads<String, Integer>("test", 1, GatheredReadsTest::lengths)) {
            var failure = assertThrows(IllegalArgumentException.class, () -> reads.find("broken"));

            assertEquals("broken", failure.getMessage());
            assertEquals(Optional.of(3), reads.find("tea"));
        }
    }

    @Test
    void whoever_waits_at_the_end_is_refused() throws Exception {
        var reads = new GatheredReads<String, Integer>("test", 1, this::slowAtFirst);
        var first = CompletableFuture.supplyAsync(() -> reads.find("tea"));
        underWay.await();
        var later = CompletableFuture.supplyAsync(() -> reads.find("rice"));
        Await.until("one waits", () -> reads.waiting() == 1);
        reads.close();

        var refused = assertThrows(ExecutionException.class, later::get);
        assertInstanceOf(IllegalStateException.class, refused.getCause());
        slow.countDown();
        assertEquals(Optional.of(3), first.get());
    }

    private Map<String, Integer> slowAtFirst(Collection<String> keys) {
        statements.add(Set.copyOf(keys));
        underWay.countDown();
        var interrupted = false;
        while (slow.getCount() > 0) {
            try {
                slow.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return lengths(keys);
    }

    private static Map<String, Integer> lengths(Collection<String> keys) {
        if (keys.contains("broken")) {
            throw new IllegalArgumentException("broken");
        }
        return keys.stream().filter(key -> !key.equals("missing")).collect(Collectors.toMap(k -> k, String::length));
    }
}
