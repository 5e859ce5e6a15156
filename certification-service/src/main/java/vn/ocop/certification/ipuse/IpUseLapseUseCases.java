package vn.ocop.certification.ipuse;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import vn.ocop.platform.database.Batches;

/** Announces rights of use that ended by their own dates; a missed day is caught up, and nothing is told twice. */
@ApplicationScoped
public class IpUseLapseUseCases {

    private static final int BATCH = 500;

    private final IpUseStore store;
    private final IpUseJournal journal;

    IpUseLapseUseCases(IpUseStore store, IpUseJournal journal) {
        this.store = store;
        this.journal = journal;
    }

    /** @return how many were announced */
    public int announce(LocalDate today) {
        return Batches.untilDone(BATCH, () -> announceBatch(today));
    }

    private int announceBatch(LocalDate today) {
        var lapsed = store.markLapsed(today, BATCH);
        if (!lapsed.isEmpty()) {
            journal.lapsed(store.byIds(lapsed, today));
        }
        return lapsed.size();
    }
}
