package vn.ocop.statistics.figure;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.problem.InputCheck;

/** The header {@code At-Least} on every question: 202 and Retry-After while the figures have not come so far. */
class AtLeastResource {

    static final String HEADER = "At-Least";

    private static final String FIGURES = "/statistics/";
    private static final int RETRY_AFTER_SECONDS = 1;

    private final AtLeastUseCases useCases;

    AtLeastResource(AtLeastUseCases useCases) {
        this.useCases = useCases;
    }

    @ServerRequestFilter
    @Nullable
    RestResponse<Void> await(ContainerRequestContext request) {
        var header = request.getHeaderString(HEADER);
        if (header == null || !request.getUriInfo().getPath().contains(FIGURES)) {
            return null;
        }
        var check = new InputCheck();
        var wanted = AtLeast.read(header);
        if (wanted.isEmpty()) {
            check.reject(HEADER, "not-an-aggregate");
        }
        check.throwIfAny();
        return useCases.reached(wanted.orElseThrow())
                ? null
                : ResponseBuilder.<Void>create(RestResponse.Status.ACCEPTED)
                        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                        .build();
    }
}
