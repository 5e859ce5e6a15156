package vn.ocop.systemtest;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many rows every table of every service holds: nothing of a refused request may be stored. */
final class Traces {

    private static final List<String> DATABASES =
            List.of("ocop_product", "ocop_assessment", "ocop_certification", "ocop_statistics");

    /** Sign-in binds a name at its first use, refused or not; what is queued for the broker comes and goes. */
    private static final List<String> UNRELATED = List.of("account_binding", "outbox");

    private Traces() {}

    static Map<String, Long> rows() {
        var rows = new LinkedHashMap<String, Long>();
        for (var database : DATABASES) {
            try (var connection = Whole.installation().database().connect(database);
                    var statement = connection.createStatement()) {
                var tables = new ArrayList<String>();
                try (var names = statement.executeQuery("select table_name from information_schema.tables"
                        + " where table_schema = 'public' and table_type = 'BASE TABLE' order by 1")) {
                    while (names.next()) {
                        tables.add(names.getString(1));
                    }
                }
                for (var table : tables) {
                    if (!UNRELATED.contains(table)) {
                        try (var count = statement.executeQuery("select count(*) from \"" + table + "\"")) {
                            count.next();
                            rows.put(database + "." + table, count.getLong(1));
                        }
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(database, e);
            }
        }
        return rows;
    }
}
