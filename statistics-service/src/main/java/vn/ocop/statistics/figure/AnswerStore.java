package vn.ocop.statistics.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Answers of the last seconds, so that many who ask the same are told what one was. A key holds the watermark under which the question was asked
 * (ADR-0178): an event moves it in its own transaction, and whoever asks afterwards asks another question.
 */
@ApplicationScoped
public class AnswerStore {

    /** Bounds for how long a replaced read model could be told of; without events an answer would hold for ever. */
    private static final Duration KEPT = Duration.ofSeconds(10);

    /** Each a few hundred rows. */
    private static final int MOST = 64;

    private final Map<Object, Kept> answers = new ConcurrentHashMap<>();

    /** One is never another. */
    private static final class Kept {
        private final long since = System.nanoTime();
        private final CompletableFuture<Object> answer = new CompletableFuture<>();

        boolean over() {
            return System.nanoTime() - since > KEPT.toNanos();
        }
    }

    /**
     * The answer to an equal question, of now or of the last seconds; who asks while another finds out waits for it.
     *
     * @param key the whole question with its watermark
     * @param small whether an answer may be kept
     */
    public <T> T get(Object key, Class<T> type, Supplier<T> finding, Predicate<T> small) {
        var mine = new Kept();
        var kept = answers.compute(key, (_, known) -> known == null || known.over() ? mine : known);
        if (kept == mine) {
            return find(key, mine, finding, small);
        }
        try {
            return type.cast(kept.answer.join());
        } catch (CompletionException others) {
            return finding.get(); // whoever found out failed: that says nothing about this one
        }
    }

    /** After the read model was replaced. */
    public void clear() {
        answers.clear();
    }

    private <T> T find(Object key, Kept mine, Supplier<T> finding, Predicate<T> small) {
        try {
            var found = finding.get();
            mine.answer.complete(found);
            if (!small.test(found) || full()) {
                answers.remove(key, mine);
            }
            return found;
        } catch (RuntimeException | Error failed) {
            answers.remove(key, mine);
            mine.answer.completeExceptionally(failed);
            throw failed;
        }
    }

    private boolean full() {
        if (answers.size() > MOST) {
            answers.values().removeIf(Kept::over);
        }
        return answers.size() > MOST;
    }
}
