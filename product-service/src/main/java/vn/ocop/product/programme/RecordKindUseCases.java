package vn.ocop.product.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The kinds that there are: those with a resource. */
@ApplicationScoped
class RecordKindUseCases {

    private final Instance<RecordResource<?>> resources;

    RecordKindUseCases(@Any Instance<RecordResource<?>> resources) {
        this.resources = resources;
    }

    /** By name. */
    Map<String, Kind<?>> all() {
        var kinds = new HashMap<String, Kind<?>>();
        resources.forEach(resource -> kinds.put(resource.kind().name(), resource.kind()));
        return kinds;
    }

    Optional<Kind<?>> find(String name) {
        return Optional.ofNullable(all().get(name));
    }
}
