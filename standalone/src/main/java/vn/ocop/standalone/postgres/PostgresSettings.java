package vn.ocop.standalone.postgres;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where and how one server runs.
 *
 * @param folder its data; made if absent
 * @param log its log file
 * @param port on the loopback address only
 * @param durable fsync; false is for tests alone
 * @param password of the superuser "postgres"
 * @param more further settings of postgresql.conf, e.g. wal_level
 */
public record PostgresSettings(
        Path folder, Path log, int port, boolean durable, String password, Map<String, String> more) {

    public PostgresSettings {
        folder = folder.toAbsolutePath();
        more = Map.copyOf(more);
    }

    Path parent() {
        return folder.resolve("..").normalize();
    }
}
