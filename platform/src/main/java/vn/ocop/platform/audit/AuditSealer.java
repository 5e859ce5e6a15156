package vn.ocop.platform.audit;

import io.agroal.api.AgroalDataSource;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Leadership;

/** Seals twice a second while this replica is the one that does. What fails is tried again and loses nothing: unsealed rows wait. */
final class AuditSealer implements Runnable {

    static final int BATCH_SIZE = 5_000;

    private static final Logger LOG = Logger.getLogger(AuditSealer.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final String service;
    private final KeyFile keyFile;
    private final AgroalDataSource database;
    private final Clock clock;
    private final CountDownLatch stopped = new CountDownLatch(1);

    AuditSealer(String service, KeyFile keyFile, AgroalDataSource database, Clock clock) {
        this.service = service;
        this.keyFile = keyFile;
        this.database = database;
        this.clock = clock;
    }

    void stop() {
        stopped.countDown();
    }

    @Override
    public void run() {
        try (var leadership = new Leadership(database, "/ocop/" + service + "/audit-sealer")) {
            var pause = Duration.ZERO;
            Sealing sealing = null;
            while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                if (!leadership.held()) {
                    sealing = null; // another may go on meanwhile
                    pause = POLL;
                    continue;
                }
                try {
                    sealing = sealing == null ? open() : sealing;
                    pause = seal(sealing) < BATCH_SIZE ? POLL : Duration.ZERO;
                } catch (SQLException | IOException | IllegalStateException e) {
                    report(e);
                    pause = RETRY;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int seal(Sealing sealing) throws SQLException {
        try (var connection = database.getConnection()) {
            return sealing.pass(connection);
        }
    }

    private Sealing open() throws IOException {
        var signer = new CheckpointSigner(service, keyFile.open());
        try {
            keyFile.publish(signer.verifierKey());
        } catch (IOException readOnly) {
            LOG.debug("the public key is in the log alone", readOnly);
        }
        LOG.infof("audit checkpoints are signed with %s", signer.verifierKey());
        return new Sealing(signer, clock, BATCH_SIZE);
    }

    private void report(@Nullable Exception failure) {
        if (stopped.getCount() > 0) {
            LOG.errorf(failure, "audit rows of %s are not sealed; trying again", service);
        }
    }
}
