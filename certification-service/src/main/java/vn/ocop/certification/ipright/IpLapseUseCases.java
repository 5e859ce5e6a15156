package vn.ocop.certification.ipright;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import vn.ocop.certification.iplife.IpRightStatus;
import vn.ocop.platform.database.Batches;

/**
 * Announces rights whose term has ended. The state follows from the dates with or without it; what ended and was not announced is
 * due, so a missed day is caught up and nothing is told twice.
 */
@ApplicationScoped
public class IpLapseUseCases {

    private static final int BATCH = 200;

    private final IpRightStore store;
    private final IpHistoryStore histories;
    private final IpRightJournal journal;

    IpLapseUseCases(IpRightStore store, IpHistoryStore histories, IpRightJournal journal) {
        this.store = store;
        this.histories = histories;
        this.journal = journal;
    }

    /** @return how many were announced */
    public int announce(LocalDate today) {
        return Batches.untilDone(BATCH, () -> announceBatch(today));
    }

    private int announceBatch(LocalDate today) {
        var lapsed = histories.markLapsed(today, BATCH);
        lapsed.stream()
                .map(id -> store.lock(id, today).orElseThrow())
                .filter(right -> right.state() == IpRightStatus.EXPIRED) // renewed meanwhile
                .forEach(journal::lapsed);
        return lapsed.size();
    }
}
