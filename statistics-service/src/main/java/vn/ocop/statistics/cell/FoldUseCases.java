package vn.ocop.statistics.cell;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.time.Recurring;

/** Takes differences into packs and sums, many at a time; until then a question adds them up itself, so an answer never waits for it. */
@ApplicationScoped
public class FoldUseCases {

    /** A question adds up so many in a few milliseconds. */
    private static final long FEW = 5_000;

    /** A fold no longer waits for the end of what comes once so many wait, or so large a part of what is folded: each writes the same sums again. */
    private static final long MANY = 400_000;

    private static final long PART = 4;

    /** A question adds up so many in about a second: more never wait. */
    private static final long MOST = 2_000_000;

    /** Of ten years' differences of a million products. */
    private static final int SECONDS = 3600;

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final FoldStore store;
    private final SumStore sums;
    private final CodeStore codes;
    private final PackStore packs;
    private @Nullable Recurring folding;

    /** While more come, as in a push, folding waits: it would write the same sums again and again. */
    private volatile long seen;

    FoldUseCases(FoldStore store, SumStore sums, CodeStore codes, PackStore packs) {
        this.store = store;
        this.sums = sums;
        this.codes = codes;
        this.packs = packs;
    }

    void start(@Observes StartupEvent event) {
        folding = Recurring.start("cell-fold", PAUSE, () -> {
            var progress = store.progress();
            var waiting = progress.waiting();
            if (waiting > FEW && (waiting == seen || waiting > Math.clamp(progress.folded() / PART, MANY, MOST))) {
                foldAll();
            }
            seen = waiting;
        });
    }

    void stop(@Observes ShutdownEvent event) {
        if (folding != null) {
            folding.close();
        }
    }

    /** Everything that is committed now, if it is more than questions add up themselves. */
    public void foldMany() {
        if (QuarkusTransaction.requiringNew().call(store::progress).waiting() > FEW) {
            foldAll();
        }
    }

    /** Everything that is committed now. */
    public void foldAll() {
        var last = QuarkusTransaction.requiringNew().call(store::lastCommitted);
        QuarkusTransaction.requiringNew().timeout(SECONDS).run(() -> fold(last));
    }

    private void fold(FoldStore.Extent last) {
        var after = store.lockFolded();
        if (!store.still(last) || last.seq() <= after) {
            return;
        }
        var numbers = new NumberStore(codes);
        for (var subject : Subject.values()) {
            var fold = new FoldJob(subject, sums, packs);
            store.read(subject, after, last.seq(), differences -> {
                numbers.learn(differences);
                differences.forEach(difference -> fold.add(difference, numbers.of(difference.key())));
            });
            fold.end();
        }
        store.folded(last.seq());
    }
}
