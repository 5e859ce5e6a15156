package vn.ocop.standalone.identity;

import java.nio.file.Path;

/**
 * Where one Keycloak runs.
 *
 * @param zip the distribution
 * @param folder what it writes
 * @param port on the loopback address
 * @param publicUrl what callers see, without /auth; it stands in every token's "iss"
 * @param database its own
 */
public record KeycloakSettings(Path zip, Path folder, Path log, int port, String publicUrl, Database database) {

    /**
     * A database and who logs in to it.
     *
     * @param url for JDBC
     */
    public record Database(String url, String user, String password) {}
}
