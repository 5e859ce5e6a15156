package vn.ocop.platform.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** What happens to every request: it gets an id, it is counted, and its query is judged before anything is read. */
public class RequestFilters {

    private static final String REQUEST_ID = "X-Request-Id";
    private static final String MDC_REQUEST = "requestId";
    private static final String MDC_TRACE = "traceId";

    private static final int LONGEST_ID = 64;
    private static final String IN_IDS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-";
    private static final Pattern TRACE = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}.*");

    private static final String BEGAN = "ocop.began";

    private final QueryRules query = new QueryRules();
    private final RequestMeters meters;

    RequestFilters(RequestMeters meters) {
        this.meters = meters;
    }

    @ServerRequestFilter(preMatching = true)
    void identify(ContainerRequestContext context) {
        var given = context.getHeaderString(REQUEST_ID);
        var id = given != null && mayBeLogged(given) ? given : newId();
        context.setProperty(REQUEST_ID, id);
        context.setProperty(BEGAN, System.nanoTime());
        MDC.put(MDC_REQUEST, id);
        var trace = context.getHeaderString("traceparent");
        if (trace != null && TRACE.matcher(trace).matches()) {
            MDC.put(MDC_TRACE, trace.substring(3, 35));
        }
    }

    /** Letters of ASCII, digits and {@code . _ -}, 1 to 64: read letter by letter, as every request brings one. */
    private static boolean mayBeLogged(String id) {
        for (int i = 0; i < id.length(); i++) {
            if (IN_IDS.indexOf(id.charAt(i)) < 0) {
                return false;
            }
        }
        return !id.isEmpty() && id.length() <= LONGEST_ID;
    }

    /** Has to be unlike others, not hard to guess: a secure source would cost more than the rest of this filter. */
    private static String newId() {
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    @ServerRequestFilter
    void judgeQuery(ContainerRequestContext context, ResourceInfo resource) {
        query.check(resource.getResourceMethod(), context.getUriInfo().getQueryParameters());
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
}
