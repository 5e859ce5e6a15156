package vn.ocop.product.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;

/** Tables {@code dossier_version} and {@code dossier_version_private}: what was lodged each time, never changed. */
@ApplicationScoped
class VersionStore {

    /** The version lodged with the commune that a version is, or completes; parameters: dossier, number. */
    static final String LODGED =
            "select max(number) from dossier_version where dossier_id = ? and number <= ? and change <> 'COMPLETED'";

    private final Db db;

    VersionStore(Db db) {
        this.db = db;
    }

    /** Numbers are without gaps: the caller holds the dossier's lock. */
    int add(
            UUID dossierId,
            String change,
            Instant at,
            String username,
            VersionJson.Content content,
            PersonalFactsJson personal) {
        int number = db.queryOne(
                        "insert into dossier_version (dossier_id, number, at, username, change, content)"
                                + " values (?, (select count(*) + 1 from dossier_version where dossier_id = ?), ?, ?, ?, ?)"
                                + " returning number",
                        row -> row.intValue("number"),
                        dossierId,
                        dossierId,
                        at,
                        username,
                        change,
                        db.json(content))
                .orElseThrow();
        db.update(
                "insert into dossier_version_private (dossier_id, number, content) values (?, ?, ?)",
                dossierId,
                number,
                db.json(personal));
        return number;
    }

    List<VersionJson> all(UUID dossierId) {
        return db.query(
                "select number, at, change, content from dossier_version where dossier_id = ? order by number",
                VersionStore::version,
                dossierId);
    }

    Optional<VersionJson> find(UUID dossierId, int number) {
        return db.queryOne(
                "select number, at, change, content from dossier_version where dossier_id = ? and number = ?",
                VersionStore::version,
                dossierId,
                number);
    }

    Optional<VersionJson> latest(UUID dossierId) {
        return db.queryOne(
                "select number, at, change, content from dossier_version where dossier_id = ? order by number desc limit 1",
                VersionStore::version,
                dossierId);
    }

    /** Null for the oldest versions, and where it was erased. */
    @Nullable
    PersonalFactsJson personal(UUID dossierId, int number) {
        return db.queryOne(
                        "select content from dossier_version_private where dossier_id = ? and number = ?",
                        row -> row.json("content", PersonalFactsJson.class),
                        dossierId,
                        number)
                .orElse(null);
    }

    private static VersionJson version(Row row) throws SQLException {
        return new VersionJson(
                row.intValue("number"),
                row.instant("at"),
                row.string("change"),
                row.json("content", VersionJson.Content.class));
    }
}
