package vn.ocop.platform.http;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Default deny: a service with an endpoint that names no role, or with a POST that forgot its repeats, does not start. */
@ApplicationScoped
class EndpointRules {

    private static final List<Class<? extends Annotation>> ACCESS =
            List.of(RolesAllowed.class, PermitAll.class, Authenticated.class, DenyAll.class);
    private static final List<Class<? extends Annotation>> VERBS =
            List.of(GET.class, POST.class, PUT.class, DELETE.class, PATCH.class);

    void check(@Observes StartupEvent event, @Any Instance<Object> beans) {
        var faults = beans.handlesStream()
                .map(handle -> handle.getBean().getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(EndpointRules::faults)
                .toList();
        if (!faults.isEmpty()) {
            throw new IllegalStateException("endpoints that may not start: " + faults);
        }
    }

    /** Also of what a resource inherits. */
    static Stream<String> faults(Class<?> resource) {
        return methods(resource).stream()
                .filter(method -> hasAny(method, VERBS))
                .flatMap(method -> faults(resource, method));
    }

    private static List<Method> methods(Class<?> resource) {
        var methods = new ArrayList<Method>();
        for (Class<?> type = resource; type != null; type = type.getSuperclass()) {
            methods.addAll(List.of(type.getDeclaredMethods()));
        }
        return methods;
    }

    private static Stream<String> faults(Class<?> resource, Method method) {
        var name = resource.getSimpleName() + "." + method.getName();
        var access = hasAny(method, ACCESS) || ACCESS.stream().anyMatch(resource::isAnnotationPresent);
        var repeats = !method.isAnnotationPresent(POST.class)
                || method.isAnnotationPresent(Idempotent.class)
                || method.isAnnotationPresent(Stateless.class)
                || method.isAnnotationPresent(Spooled.class);
        return Stream.of(
                        access ? "" : name + " names no role",
                        repeats ? "" : name + " is a POST without @Idempotent, @Stateless or @Spooled")
                .filter(fault -> !fault.isEmpty());
    }

    private static boolean hasAny(Method method, List<Class<? extends Annotation>> annotations) {
        return annotations.stream().anyMatch(method::isAnnotationPresent);
    }
}
