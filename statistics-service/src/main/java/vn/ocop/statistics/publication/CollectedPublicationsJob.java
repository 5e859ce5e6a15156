package vn.ocop.statistics.publication;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Enters the collected publications that are not there yet. */
@ApplicationScoped
class CollectedPublicationsJob {

    private static final Logger LOG = Logger.getLogger(CollectedPublicationsJob.class);

    private final PublicationUseCases publications;

    CollectedPublicationsJob(PublicationUseCases publications) {
        this.publications = publications;
    }

    void start(@Observes StartupEvent event) {
        var entered = load();
        if (entered > 0) {
            LOG.infof("entered %d collected publications", entered);
        }
    }

    /** @return how many were new */
    int load() {
        return (int) CollectedPublicationsJson.load().stream()
                .filter(collected -> publications.addCollected(collected.id(), collected.publication()))
                .count();
    }
}
