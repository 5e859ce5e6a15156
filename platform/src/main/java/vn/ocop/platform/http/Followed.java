package vn.ocop.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Something that goes on, told as server-sent events named {@code progress}, at most two a second, until it is over. */
public record Followed<T>(Supplier<T> now, Predicate<T> over) {

    private static final Duration TOLD_EVERY = Duration.ofMillis(500);

    /** Blocks until it is over or nobody listens; the first look refuses before anything is told. */
    public void tell(Sse sse, SseEventSink sink, ObjectMapper mapper) throws InterruptedException {
        var seen = now.get();
        try (sink) {
            tell(seen, sse, sink, mapper);
            while (!over.test(seen) && !sink.isClosed()) {
                LockSupport.parkNanos(TOLD_EVERY.toNanos());
                seen = now.get();
                tell(seen, sse, sink, mapper);
            }
        }
    }

    private void tell(T seen, Sse sse, SseEventSink sink, ObjectMapper mapper) throws InterruptedException {
        try {
            sink.send(sse.newEvent("progress", mapper.writeValueAsString(seen)))
                    .toCompletableFuture()
                    .get();
        } catch (ExecutionException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
