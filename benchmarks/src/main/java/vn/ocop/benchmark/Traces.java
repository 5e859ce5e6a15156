package vn.ocop.benchmark;

import java.sql.SQLException;
import java.util.Map;
import vn.ocop.standalone.Installation;

/** What pushed rows leave in the databases. */
final class Traces {

    /** By database: how many there are, and how many different ones. */
    private static final Map<String, String> OF_A_ROW = Map.of(
            "assessment", "select count(*), count(distinct external_id) from imported_result",
            "certification", "select count(*), count(distinct printed_number) from certificate",
            "product", "select count(*), count(distinct id) from product where origin = 'IMPORTED'",
            "statistics", "select count(*), count(distinct product_id) from certificate_fact where kind = 'ISSUED'");

    private Traces() {}

    static void count(Installation installation, int expected) throws SQLException {
        for (var trace : OF_A_ROW.entrySet()) {
            try (var connection = installation.database().connect("ocop_" + trace.getKey());
                    var statement = connection.createStatement();
                    var found = statement.executeQuery(trace.getValue())) {
                found.next();
                long all = found.getLong(1);
                long different = found.getLong(2);
                System.out.printf(
                        "  %s: %d, different %d, expected %d: %s%n",
                        trace.getKey(),
                        all,
                        different,
                        expected,
                        all == expected && different == expected ? "none lost, none doubled" : "WRONG");
            }
        }
    }
}
