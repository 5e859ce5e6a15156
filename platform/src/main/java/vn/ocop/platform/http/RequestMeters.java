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

    private static final String UNKNOWN = "UNKNOWN";
    private static final String NOWHERE = "NOT_FOUND";

    private final MeterRegistry registry;
    private final String root;
    private final Map<Method, String> templates = new ConcurrentHashMap<>();
    private final Map<Answer, Timer> timers = new ConcurrentHashMap<>();

    private record Answer(String template, String verb, int status) {}

    RequestMeters(MeterRegistry registry, @ConfigProperty(name = "quarkus.rest.path") String root) {
        this.registry = registry;
        this.root = root;
    }

    /**
     * For a page that is no operation of the API.
     *
     * @param template path with its parameters in braces: never what a caller has written, or each caller would make a meter
     * @param nanos from the arrival of the headers until the answer was ready to be written
     */
    public void record(String template, String verb, int status, long nanos) {
        timers.computeIfAbsent(new Answer(template, verb, status), this::timer).record(nanos, TimeUnit.NANOSECONDS);
    }

    /** @param operation null where the path or the verb named none */
    void record(@Nullable Method operation, String verb, int status, long nanos) {
        if (operation == null) {
            record(NOWHERE, UNKNOWN, status, nanos);
        } else {
            record(templates.computeIfAbsent(operation, this::template), verb, status, nanos);
        }
    }

    private Timer timer(Answer answer) {
        return Timer.builder("http.server.requests")
                .description("Requests answered, until the answer was ready")
                .tag("method", answer.verb)
                .tag("uri", answer.template)
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
