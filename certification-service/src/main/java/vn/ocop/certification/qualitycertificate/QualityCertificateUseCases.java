package vn.ocop.certification.qualitycertificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.qualitycertificate.QualityCertificateJson.ChangeJson;
import vn.ocop.certification.qualitycertificate.QualityCertificateJson.StatusJson;
import vn.ocop.certification.qualitycertificate.QualityCertificateView.OverlapJson;
import vn.ocop.certification.qualitycertificate.QualityLife.Change;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.problem.CommonRefusal.NotFound;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.time.VietnamTime;

/** Finds quality certificates, and records what their issuers do with them. */
@ApplicationScoped
public class QualityCertificateUseCases {

    private final QualityCertificateStore store;
    private final QualityChangeStore changes;
    private final QualityJournal journal;
    private final Clock clock;

    QualityCertificateUseCases(
            QualityCertificateStore store, QualityChangeStore changes, QualityJournal journal, Clock clock) {
        this.store = store;
        this.changes = changes;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    QualityCertificateView change(UUID id, StatusJson status, IfMatch ifMatch) {
        var view = store.lock(id, today()).orElseThrow(() -> notFound(id));
        journal.requireArea(view.provinceCode());
        ifMatch.check(view.version(), view.etag());
        var life = changes.life(view);
        var check = new InputCheck();
        if (status.on().isAfter(today())) {
            check.reject("/on", "in-the-future");
        }
        if (status.on().isBefore(life.earliest())) {
            check.reject("/on", "before", life.earliest());
        }
        check.throwIfAny();
        var changed = life.with(new Change(status.state(), status.on()));
        changes.append(id, changed.changes().size(), status);
        store.nextVersion(id);
        var after = get(id, null);
        journal.changed(after, status.state().name(), status);
        return after;
    }

    /** @param on null for today */
    QualityCertificateView get(UUID id, @Nullable LocalDate on) {
        return store.find(id, on == null ? today() : on).orElseThrow(() -> notFound(id));
    }

    List<ChangeJson> changes(UUID id) {
        get(id, null);
        return changes.of(id);
    }

    List<OverlapJson> overlaps(UUID id) {
        return store.overlaps(get(id, null), today());
    }

    List<QualityCertificateView> list(QualityCertificateFilter filter, PageRequest page) {
        return store.list(filter, today(), page);
    }

    /** Those that had begun by the day and name the product. */
    public List<QualityCertificateView> ofProduct(UUID productId, LocalDate on) {
        return store.ofProduct(productId, on);
    }

    private LocalDate today() {
        return VietnamTime.today(clock);
    }

    private static Refused notFound(UUID id) {
        return new Refused(new NotFound("quality-certificate", id.toString()));
    }
}
