package vn.ocop.certification.ipright;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.ocop.certification.ipright.CollectedRightsJson.Collected;
import vn.ocop.platform.database.Db;

/** Enters the collected rights that the register does not have yet; what an officer made of the others stays. */
@ApplicationScoped
class CollectedRightsJob {

    private static final Logger LOG = Logger.getLogger(CollectedRightsJob.class);

    private final IpRightUseCases rights;
    private final Db db;

    CollectedRightsJob(IpRightUseCases rights, Db db) {
        this.rights = rights;
        this.db = db;
    }

    void start(@Observes StartupEvent event) {
        var entered = load();
        if (entered > 0) {
            LOG.infof("entered %d collected IP rights", entered);
        }
    }

    /** @return how many were new */
    int load() {
        var collected = CollectedRightsJson.load();
        var ids = collected.rights().stream().map(Collected::id).toArray(UUID[]::new);
        var held =
                new HashSet<>(db.query("select id from ip_right where id = any(?)", r -> r.uuid("id"), (Object) ids));
        var missing = collected.rights().stream()
                .filter(right -> !held.contains(right.id()))
                .map(collected::toNew)
                .toList();
        return QuarkusTransaction.requiringNew()
                .call(() -> (int) missing.stream().filter(rights::addCollected).count());
    }
}
