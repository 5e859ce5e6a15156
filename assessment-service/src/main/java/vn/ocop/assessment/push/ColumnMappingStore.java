package vn.ocop.assessment.push;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.rows.ColumnMappingJson;
import vn.ocop.platform.security.AreaScope;

/** Table {@code column_mapping}: every version stays, because files that wait are read by the one they came with. */
@ApplicationScoped
class ColumnMappingStore {

    record Version(long version, ColumnMappingJson content) {}

    private final Db db;

    ColumnMappingStore(Db db) {
        this.db = db;
    }

    Optional<Version> latest(String system) {
        return db.queryOne(
                "select version, content from column_mapping where source_system = ? order by version desc limit 1",
                r -> new Version(r.longValue("version"), r.json("content", ColumnMappingJson.class)),
                system);
    }

    ColumnMappingJson at(PushTerms.Mapping mapping) {
        return db.queryOne(
                        "select content from column_mapping where source_system = ? and version = ?",
                        r -> r.json("content", ColumnMappingJson.class),
                        mapping.system(),
                        mapping.version())
                .orElseThrow();
    }

    void insert(String system, Version version, Instant now, String by) {
        db.update(
                "insert into column_mapping (source_system, version, content, recorded_at, recorded_by) values (?, ?, ?, ?, ?)",
                system,
                version.version(),
                db.json(version.content()),
                now,
                by);
    }

    /** Locks the system against another change of its mapping. */
    boolean lock(String system, AreaScope.Condition area) {
        return found("for update", system, area);
    }

    boolean visible(String system, AreaScope.Condition area) {
        return found("", system, area);
    }

    private boolean found(String lock, String system, AreaScope.Condition area) {
        var args = new ArrayList<@Nullable Object>();
        args.add(system);
        args.addAll(area.args());
        return db.queryOne(
                        "select code from source_system where code = ? and " + area.sql() + " " + lock,
                        r -> r.string("code"),
                        args.toArray())
                .isPresent();
    }
}
