package vn.ocop.certification.qualitycertificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import vn.ocop.platform.database.Batches;

/** Announces quality certificates that ended by their dates; a missed day is caught up, and nothing is told twice. */
@ApplicationScoped
public class QualityLapseUseCases {

    private static final int BATCH = 500;

    private final QualityCertificateStore store;
    private final QualityChangeStore changes;
    private final QualityJournal journal;

    QualityLapseUseCases(QualityCertificateStore store, QualityChangeStore changes, QualityJournal journal) {
        this.store = store;
        this.changes = changes;
        this.journal = journal;
    }

    /** @return how many were announced */
    public int announce(LocalDate today) {
        return Batches.untilDone(BATCH, () -> announceBatch(today));
    }

    private int announceBatch(LocalDate today) {
        var lapsed = changes.markLapsed(today, BATCH);
        if (!lapsed.isEmpty()) {
            journal.lapsed(store.byIds(lapsed, today));
        }
        return lapsed.size();
    }
}
