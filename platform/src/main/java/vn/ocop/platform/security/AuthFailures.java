package vn.ocop.platform.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;

/**
 * What happens when a request fails between authentication and the endpoint: the mappers of problems answer, as with the framework's own
 * handler. Its own is put in place for every request after all the paths of the service were laid out anew for meters that we do not use,
 * which cost each request 6 µs.
 */
@ApplicationScoped
class AuthFailures {

    /** The framework's authentication has this place and was registered before; what is in question has the next. */
    private static final int RIGHT_AFTER_AUTHENTICATION = SecurityHandlerPriorities.AUTHENTICATION;

    void install(@Observes Filters filters) {
        BiConsumer<RoutingContext, Throwable> fail = AuthFailures::fail;
        filters.register(
                context -> {
                    context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, fail);
                    context.next();
                },
                RIGHT_AFTER_AUTHENTICATION);
    }

    private static void fail(RoutingContext context, Throwable failure) {
        if (!context.failed()) {
            var cause = failure.getCause();
            context.fail(failure instanceof CompletionException && cause != null ? cause : failure);
        }
    }
}
