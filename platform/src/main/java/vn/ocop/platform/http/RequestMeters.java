package vn.ocop.platform.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Counts and times the answers by operation and status, under the name and labels that dashboards know. Each meter is looked up once:
 * the library's own binder builds its labels anew for every request, which cost a public read a twentieth of its time.
 */
@Singleton
public class RequestMeters {

    private static final String NOWHERE = "NOT_FOUND";

    private final MeterRegistry registry;
    private final String root;
    private final Map<Answer, Timer> timers = new ConcurrentHashMap<>();

    /** Which operation, if the path named one, and how it went. */
    private record Answer(@Nullable Method operation, String verb, int status) {}

    RequestMeters(MeterRegistry registry, @ConfigProperty(name = "quarkus.rest.path") String root) {
        this.registry = registry;
        this.root = root;
    }

    /** @param nanos from the arrival of the headers until the answer was ready to be written */
    void record(@Nullable Method operation, String verb, int status, long nanos) {
        timers.computeIfAbsent(new Answer(operation, verb, status), this::timer).record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Answer answer) {
        return Timer.builder("http.server.requests")
                .description("Requests answered, until the answer was ready")
                .tag("method", answer.operation == null ? "UNKNOWN" : answer.verb)
                .tag("uri", answer.operation == null ? NOWHERE : template(answer.operation))
                .tag("status", Integer.toString(answer.status))
                .register(registry);
    }

    private String template(Method operation) {
        return root
                + below(operation.getDeclaringClass().getAnnotation(Path.class))
                + below(operation.getAnnotation(Path.class));
    }

    private static String below(@Nullable Path path) {
        var value = path == null ? "" : path.value().replaceAll("^/+|/+$", "");
        return value.isEmpty() ? "" : "/" + value;
    }
}
