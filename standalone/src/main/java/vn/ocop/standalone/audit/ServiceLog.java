package vn.ocop.standalone.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The audit log of one service, verified again and again: {@code <service>.pub} is its public key, {@code <service>.checkpoint} the latest
 * checkpoint of the last verification that found nothing. A log that was cut off or made anew since then does not contain it.
 *
 * @param folder of both files
 */
public record ServiceLog(Path folder, String service) {

    /**
     * Verifies everything and remembers the latest checkpoint.
     *
     * @throws Tampering naming the first thing that is wrong; then nothing is remembered
     * @throws IOException if the service has no public key there, or the checkpoint cannot be written
     */
    public AuditVerification.Verified verify(Connection connection) throws IOException, SQLException, Tampering {
        var key = key();
        var remembered = Files.exists(checkpoint()) ? Files.readString(checkpoint()) : null;
        var verified = new AuditVerification(key, remembered).verify(connection);
        if (verified.last().isPresent()) {
            remember(verified.last().get());
        }
        return verified;
    }

    private VerifierKey key() throws IOException, Tampering {
        var key = VerifierKey.parse(Files.readString(folder.resolve(service + ".pub")));
        if (!key.name().equals("ocop/" + service + "/audit")) {
            throw new Tampering("the key is of another log: " + key.name());
        }
        return key;
    }

    private void remember(Checkpoint last) throws IOException {
        var draft = folder.resolve(service + ".checkpoint.new");
        Files.writeString(draft, last.note());
        Files.move(draft, checkpoint(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path checkpoint() {
        return folder.resolve(service + ".checkpoint");
    }
}
