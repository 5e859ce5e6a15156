package vn.ocop.platform.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Starts the sealer when the service is up and stops it before its database goes. */
@ApplicationScoped
class AuditSealing {

    private final AuditSealer sealer;
    private final Thread thread;

    AuditSealing(
            @ConfigProperty(name = "ocop.service-name") String service,
            @ConfigProperty(name = "ocop.audit.key-file") String keyFile,
            AgroalDataSource database,
            Clock clock) {
        this.sealer = new AuditSealer(service, new KeyFile(Path.of(keyFile)), database, clock);
        this.thread = Thread.ofPlatform().daemon().name("audit-sealer").unstarted(sealer);
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        sealer.stop();
        try {
            if (!thread.join(Duration.ofSeconds(3))) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
