package vn.ocop.platform.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Every exception that can reach a client. Text that we did not write is never sent. Public, because the callers that Quarkus generates may live
 * in another class loader.
 */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final int TOO_MANY_REQUESTS = 429;

    /** What is full now is seldom empty before. */
    private static final int RETRY_AFTER_S = 30;

    private final ProblemWriter writer;

    ProblemMappers(ProblemWriter writer) {
        this.writer = writer;
    }

    @ServerExceptionMapper
    RestResponse<ProblemJson> refused(Refused e, HttpHeaders headers, UriInfo uri) {
        var answer = write(writer.describe(e.refusal()), headers, uri);
        if (answer.getStatus() == TOO_MANY_REQUESTS) {
            answer.getHeaders().add(HttpHeaders.RETRY_AFTER, RETRY_AFTER_S);
        }
        return answer;
    }

    @ServerExceptionMapper
    RestResponse<ProblemJson> invalid(InvalidInput e, HttpHeaders headers, UriInfo uri) {
        return write(Problem.of("invalid-input", 400).with(e.errors()), headers, uri);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    RestResponse<ProblemJson> unauthenticated(SecurityException e, HttpHeaders headers, UriInfo uri) {
        var hasToken = headers.getHeaderString(HttpHeaders.AUTHORIZATION) != null;
        var answer = write(Problem.of(hasToken ? "invalid-token" : "token-required", 401), headers, uri);
        answer.getHeaders().add(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return answer;
    }

    @ServerExceptionMapper
    RestResponse<ProblemJson> forbidden(ForbiddenException e, HttpHeaders headers, UriInfo uri) {
        return write(Problem.of("role-required", 403), headers, uri);
    }

    @ServerExceptionMapper
    RestResponse<ProblemJson> webApplication(WebApplicationException e, HttpHeaders headers, UriInfo uri) {
        var known = find(e);
        if (known != null) {
            return known instanceof InvalidInput invalid
                    ? invalid(invalid, headers, uri)
                    : refused((Refused) known, headers, uri);
        }
        var problem =
                switch (e) {
                    case NotFoundException _ -> Problem.of("no-such-address", 404, uri.getPath());
                    case NotAllowedException _ -> Problem.of("method-not-allowed", 405);
                    case NotAcceptableException _ -> Problem.of("not-acceptable", 406);
                    case NotSupportedException _ -> Problem.of("unsupported-media-type", 415);
                    default -> byStatus(e.getResponse().getStatus());
                };
        return problem.status() >= 500 ? failed(e, headers, uri) : write(problem, headers, uri);
    }

    @ServerExceptionMapper
    RestResponse<ProblemJson> failed(Throwable e, HttpHeaders headers, UriInfo uri) {
        var incident = UUID.randomUUID().toString();
        LOG.errorf(e, "incident %s at %s", incident, uri.getPath());
        return write(Problem.of("internal-error", 500, incident).with("incident", incident), headers, uri);
    }

    private static Problem byStatus(int status) {
        return status == 413
                ? Problem.of("body-too-large", 413, 1_048_576)
                : Problem.of(status < 500 ? "bad-request" : "internal-error", status);
    }

    private static @org.jspecify.annotations.Nullable RuntimeException find(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidInput || cause instanceof Refused) {
                return (RuntimeException) cause;
            }
        }
        return null;
    }

    private RestResponse<ProblemJson> write(Problem problem, HttpHeaders headers, UriInfo uri) {
        return writer.write(problem, headers, "/api/v1" + uri.getPath());
    }
}
