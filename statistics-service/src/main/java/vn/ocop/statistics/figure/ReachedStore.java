package vn.ocop.statistics.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.ocop.platform.database.Db;

/** How far the figures have come with one aggregate; the platform notes it in the transaction of the events. */
@ApplicationScoped
class ReachedStore {

    private final Db db;

    ReachedStore(Db db) {
        this.db = db;
    }

    boolean reached(UUID aggregate, long version) {
        return db.queryOne(
                        "select exists (select from consumed_version where consumer = 'statistics' and key = ? and version >= ?) as yes",
                        row -> row.bool("yes"),
                        aggregate,
                        version)
                .orElseThrow();
    }
}
