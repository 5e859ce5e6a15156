package vn.ocop.benchmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.PGConnection;
import vn.ocop.standalone.Installation;

/** The peer of everything that comes by the line: COPY of the same bytes into one column without constraint, in the same PostgreSQL. */
final class Copied {

    /** Neither JSON nor a table has byte 1 or 2: no character of it is a quote or a delimiter. */
    private static final String COPY = "copy pushed from stdin (format csv, delimiter e'\\x01', quote e'\\x02')";

    private Copied() {}

    static Duration of(Installation installation, byte[] file) throws IOException, SQLException {
        try (var connection = installation.database().connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create table pushed (row text)");
            long began = System.nanoTime();
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, new ByteArrayInputStream(file));
            var took = Duration.ofNanos(System.nanoTime() - began);
            statement.execute("drop table pushed");
            return took;
        }
    }
}
