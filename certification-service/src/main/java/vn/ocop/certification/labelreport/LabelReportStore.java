package vn.ocop.certification.labelreport;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.platform.http.PageRequest;

@ApplicationScoped
class LabelReportStore {

    private final Db db;

    LabelReportStore(Db db) {
        this.db = db;
    }

    void keep(LabelReport report) {
        db.update(
                """
                insert into label_report
                    (id, number, certificate_id, province_code, kind, place, note, reported_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                report.id(),
                report.number(),
                report.certificateId(),
                report.provinceCode(),
                report.kind().name(),
                report.place(),
                report.note(),
                report.reportedAt());
    }

    /**
     * Newest first; ids grow with time.
     *
     * @param provinces null for the whole country, also what belongs to no province
     */
    List<LabelReport> newest(@Nullable Set<String> provinces, PageRequest page) {
        var sql = new StringBuilder("select * from label_report where true");
        var args = new ArrayList<Object>();
        if (provinces != null) {
            sql.append(" and province_code = any(?)");
            args.add(provinces.toArray(String[]::new));
        }
        if (!page.withKeys(1).afterKeys().isEmpty()) {
            sql.append(" and id < ?");
            args.add(page.afterId());
        }
        sql.append(" order by id desc limit ?");
        args.add(page.limit() + 1);
        return db.query(sql.toString(), LabelReportStore::read, args.toArray());
    }

    private static LabelReport read(Row row) throws SQLException {
        return new LabelReport(
                row.uuid("id"),
                row.string("number"),
                row.uuidOrNull("certificate_id"),
                row.stringOrNull("province_code"),
                LabelReport.Kind.valueOf(row.string("kind")),
                row.stringOrNull("place"),
                row.stringOrNull("note"),
                row.instant("reported_at"));
    }
}
