package vn.ocop.statistics.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import vn.ocop.platform.database.Db;

/** Table {@code report}: documents as they were made. */
@ApplicationScoped
class ReportStore {

    private final Db db;

    ReportStore(Db db) {
        this.db = db;
    }

    /** E.g. BC-2026-0001; whoever reports meanwhile waits until commit. */
    String nextNumber(int year) {
        db.query("select pg_advisory_xact_lock(hashtextextended('/ocop/statistics/report', 0))", _ -> true);
        var last = db.queryOne(
                        "select coalesce(max(split_part(number, '-', 3)::integer), 0) as n from report where number like ?",
                        row -> row.intValue("n"),
                        "BC-" + year + "-%")
                .orElseThrow();
        return "BC-%d-%04d".formatted(year, last + 1);
    }

    void add(ReportJson report) {
        db.update(
                "insert into report (id, number, last_day, body, recorded_at) values (?, ?, ?, ?, ?)",
                report.id(),
                report.number(),
                report.to(),
                db.json(report),
                report.recordedAt());
    }

    Optional<ReportJson> find(UUID id) {
        return db.queryOne("select body from report where id = ?", row -> row.json("body", ReportJson.class), id);
    }
}
