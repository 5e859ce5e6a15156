package vn.ocop.certification.qualityscheme;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;

@ApplicationScoped
public class QualitySchemeStore {

    private final Db db;

    QualitySchemeStore(Db db) {
        this.db = db;
    }

    public Optional<QualityScheme> find(String code) {
        return db.queryOne("select * from quality_scheme where code = ?", QualitySchemeStore::read, code);
    }

    /** Locked until commit. */
    Optional<QualityScheme> lock(String code) {
        return db.queryOne("select * from quality_scheme where code = ? for update", QualitySchemeStore::read, code);
    }

    public List<QualityScheme> all() {
        return db.query("select * from quality_scheme order by code", QualitySchemeStore::read);
    }

    void put(QualityScheme scheme) {
        db.update(
                """
                insert into quality_scheme (code, name, scope, usual_months, extension_months, endless, declaration, active_from,
                    active_until, note, source, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (code) do update set name = excluded.name, scope = excluded.scope, usual_months = excluded.usual_months,
                    extension_months = excluded.extension_months, endless = excluded.endless, declaration = excluded.declaration,
                    active_from = excluded.active_from, active_until = excluded.active_until, note = excluded.note,
                    source = excluded.source, version = excluded.version""",
                scheme.code(),
                scheme.name(),
                scheme.scope(),
                scheme.usualMonths(),
                scheme.extensionMonths(),
                scheme.endless(),
                scheme.declaration(),
                scheme.activeFrom(),
                scheme.activeUntil(),
                scheme.note(),
                scheme.source(),
                scheme.version());
    }

    private static QualityScheme read(Row row) throws SQLException {
        return new QualityScheme(
                row.string("code"),
                row.string("name"),
                row.stringOrNull("scope"),
                row.intOrNull("usual_months"),
                row.intValue("extension_months"),
                row.bool("endless"),
                row.bool("declaration"),
                row.dateOrNull("active_from"),
                row.dateOrNull("active_until"),
                row.stringOrNull("note"),
                row.stringOrNull("source"),
                row.longValue("version"));
    }
}
