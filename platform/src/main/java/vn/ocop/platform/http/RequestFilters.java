package vn.ocop.platform.http;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.problem.InputCheck;

/** What happens to every request: it gets an id, it is counted, and a query parameter that nobody declared is an error instead of a silent no. */
public class RequestFilters {

    private static final String REQUEST_ID = "X-Request-Id";
    private static final String MDC_REQUEST = "requestId";
    private static final String MDC_TRACE = "traceId";

    private static final Pattern GIVEN_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern TRACE = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}.*");

    private static final String BEGAN = "ocop.began";

    private final Map<Method, Set<String>> declared = new ConcurrentHashMap<>();
    private final RequestMeters meters;

    RequestFilters(RequestMeters meters) {
        this.meters = meters;
    }

    @ServerRequestFilter(preMatching = true)
    void identify(ContainerRequestContext context) {
        var given = context.getHeaderString(REQUEST_ID);
        var id = given != null && GIVEN_ID.matcher(given).matches() ? given : newId();
        context.setProperty(REQUEST_ID, id);
        context.setProperty(BEGAN, System.nanoTime());
        MDC.put(MDC_REQUEST, id);
        var trace = context.getHeaderString("traceparent");
        if (trace != null && TRACE.matcher(trace).matches()) {
            MDC.put(MDC_TRACE, trace.substring(3, 35));
        }
    }

    /** Has to be unlike others, not hard to guess: a secure source would cost more than the rest of this filter. */
    private static String newId() {
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    @ServerRequestFilter
    void refuseUnknownFilters(ContainerRequestContext context, ResourceInfo resource) {
        var query = context.getUriInfo().getQueryParameters();
        if (query.isEmpty()) {
            return;
        }
        var known = declared.computeIfAbsent(resource.getResourceMethod(), RequestFilters::declaredBy);
        var check = new InputCheck();
        query.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> check.reject("?" + name, "unknown-filter"));
        check.throwIfAny();
    }

    @ServerResponseFilter
    void answer(ContainerRequestContext request, ContainerResponseContext response, @Nullable ResourceInfo resource) {
        var id = request.getProperty(REQUEST_ID);
        if (id != null) {
            response.getHeaders().putSingle(REQUEST_ID, id);
        }
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
        if (response.getEntity() instanceof Page<?> page && page.next() != null) {
            response.getHeaders().putSingle("Link", link(request, page.next()));
        }
        if (request.getProperty(BEGAN) instanceof Long began) {
            var operation = resource == null ? null : resource.getResourceMethod();
            meters.record(operation, request.getMethod(), response.getStatus(), System.nanoTime() - began);
        }
        MDC.remove(MDC_REQUEST);
        MDC.remove(MDC_TRACE);
    }

    private static String link(ContainerRequestContext request, String next) {
        var uri = request.getUriInfo()
                .getRequestUriBuilder()
                .replaceQueryParam("after", next)
                .build();
        return "<" + uri.getRawPath() + "?" + uri.getRawQuery() + ">; rel=\"next\"";
    }

    private static Set<String> declaredBy(Method method) {
        return Arrays.stream(method.getParameters()).map(RequestFilters::name).collect(Collectors.toSet());
    }

    private static String name(Parameter parameter) {
        var query = parameter.getAnnotation(QueryParam.class);
        if (query != null) {
            return query.value();
        }
        var rest = parameter.getAnnotation(RestQuery.class);
        if (rest == null) {
            return "";
        }
        return rest.value().isEmpty() ? parameter.getName() : rest.value();
    }
}
