package vn.ocop.platform.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads of single rows that are asked for while others are under way go to the database together, as one statement (ADR-0043). Nothing is
 * kept: each read sees what was committed before it was asked for. Not for a caller that must see its own open transaction.
 */
public final class GatheredReads<K, V> implements AutoCloseable {

    private static final int MOST_AT_ONCE = 64;

    private record Asked<K, V>(K key, CompletableFuture<Optional<V>> answer) {}

    private final BlockingQueue<Asked<K, V>> waiting = new LinkedBlockingQueue<>();
    private final Function<Collection<K>, Map<K, V>> source;
    private final List<Thread> readers;
    private volatile boolean closed;

    /**
     * @param name of the reading threads
     * @param statements at most that many under way at once
     * @param source what exists of the given keys, which are distinct
     */
    public GatheredReads(String name, int statements, Function<Collection<K>, Map<K, V>> source) {
        this.source = source;
        this.readers = IntStream.range(0, statements)
                .mapToObj(number -> Thread.ofVirtual().name(name + "-" + number).start(this::read))
                .toList();
    }

    /** Waits for the answer; throws what the source threw. */
    public Optional<V> find(K key) {
        var asked = new Asked<K, V>(key, new CompletableFuture<>());
        waiting.add(asked);
        if (closed) {
            refuse(asked);
        }
        try {
            return asked.answer().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** How many have not been taken up by a statement yet. */
    int waiting() {
        return waiting.size();
    }

    private void read() {
        try {
            while (true) {
                var together = new ArrayList<Asked<K, V>>();
                together.add(waiting.take());
                waiting.drainTo(together, MOST_AT_ONCE - 1);
                answer(together);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(List<Asked<K, V>> together) {
        try {
            var found = source.apply(together.stream().map(Asked::key).collect(Collectors.toSet()));
            together.forEach(asked -> asked.answer().complete(Optional.ofNullable(found.get(asked.key()))));
        } catch (RuntimeException e) {
            together.forEach(asked -> asked.answer().completeExceptionally(e));
        }
    }

    /** Whoever still waits is refused. */
    @Override
    public void close() {
        closed = true;
        readers.forEach(Thread::interrupt);
        waiting.forEach(GatheredReads::refuse);
    }

    private static void refuse(Asked<?, ?> asked) {
        asked.answer().completeExceptionally(new IllegalStateException("closed"));
    }
}
