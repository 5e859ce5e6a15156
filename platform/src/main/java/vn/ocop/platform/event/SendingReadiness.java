package vn.ocop.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while events cannot be sent because the database is older than the topics: nobody shall write what nobody would hear of. */
@Readiness
@ApplicationScoped
class SendingReadiness implements HealthCheck {

    private static final String NAME = "Database is not older than its topics";

    /** The launcher of one machine knows these words. */
    private static final String REASON = "the database was restored from an older copy and does not know ";

    private final Epochs epochs;

    SendingReadiness(Epochs epochs) {
        this.epochs = epochs;
    }

    @Override
    public HealthCheckResponse call() {
        var halts = epochs.halts();
        var response = HealthCheckResponse.named(NAME).status(halts.isEmpty());
        halts.stream().findFirst().ifPresent(found -> response.withData("reason", REASON + found));
        return response.build();
    }
}
