package vn.ocop.certification.qualitycertificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ocop.certification.paper.PaperJson;
import vn.ocop.certification.qualitycertificate.QualityCertificateJson.ChangeJson;
import vn.ocop.certification.qualitycertificate.QualityCertificateJson.StatusJson;
import vn.ocop.certification.qualitycertificate.QualityLife.Change;
import vn.ocop.platform.database.Db;

/** What issuers did with their certificates, never changed; and which ends were announced. */
@ApplicationScoped
class QualityChangeStore {

    private final Db db;
    private final Clock clock;

    QualityChangeStore(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void append(UUID id, int step, StatusJson status) {
        var document = status.document();
        db.update(
                """
                insert into quality_certificate_change (certificate_id, step, change, on_day, reason, document, recorded_at)
                values (?, ?, ?, ?, ?, ?::jsonb, ?)""",
                id,
                step,
                status.state(),
                status.on(),
                status.reason(),
                document == null ? null : db.json(document),
                clock.instant());
    }

    QualityLife life(QualityCertificateView view) {
        var changes = of(view.id()).stream()
                .map(change -> new Change(change.state(), change.on()))
                .toList();
        return new QualityLife(view.validFrom(), view.validUntil(), changes);
    }

    List<ChangeJson> of(UUID id) {
        return db.query(
                "select * from quality_certificate_change where certificate_id = ? order by step",
                r -> new ChangeJson(
                        QualityLife.Kind.valueOf(r.string("change")),
                        r.date("on_day"),
                        r.stringOrNull("reason"),
                        r.jsonOrNull("document", PaperJson.class)),
                id);
    }

    /** Marks those that ended by their dates and were not announced, oldest first; a second replica finds them marked. */
    List<UUID> markLapsed(LocalDate today, int limit) {
        return db.query("""
                insert into quality_certificate_lapse (certificate_id, announced_on)
                select id, ? from quality_certificate q
                where valid_until < ?::date
                    and not exists (select from quality_certificate_lapse l where l.certificate_id = q.id)
                    and not exists (select from quality_certificate_change c
                        where c.certificate_id = q.id and c.change = 'WITHDRAWN')
                order by valid_until, id limit ?
                on conflict do nothing
                returning certificate_id""", r -> r.uuid("certificate_id"), today, today, limit);
    }
}
