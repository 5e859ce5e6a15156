package vn.ocop.certification.transparency;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.transparency.LogStore.End;
import vn.ocop.platform.audit.CheckpointSigner;
import vn.ocop.platform.audit.KeyFile;
import vn.ocop.platform.database.Batches;

/** Appends what has settled to the Merkle log and signs the new root, as the audit's sealer does; with its key, under another name. */
@ApplicationScoped
class SealingUseCases {

    private static final int BATCH = 2_000;

    private final LogStore store;
    private final Path keyFile;
    private final Clock clock;
    private volatile @Nullable CheckpointSigner opened;

    SealingUseCases(LogStore store, @ConfigProperty(name = "ocop.audit.key-file") String keyFile, Clock clock) {
        this.store = store;
        this.keyFile = Path.of(keyFile);
        this.clock = clock;
    }

    /** @return how many entries were appended; 0 also when another replica is at it */
    int seal() {
        return Batches.untilDone(BATCH, this::sealBatch);
    }

    /** As verifiers of signed notes take it. */
    String verifierKey() {
        return signer().verifierKey();
    }

    private int sealBatch() {
        if (!store.tryLock()) {
            return 0;
        }
        var end = store.end();
        var rows = store.settled(end, BATCH);
        if (!rows.isEmpty()) {
            var hashes = rows.stream().map(LogStore.Settled::leafHash).toList();
            store.append(end.tree().size(), rows, hashes);
            hashes.forEach(end.tree()::append);
            var last = rows.getLast();
            var note = signer().note(end.tree().size(), end.tree().root());
            store.checkpoint(new End(end.tree(), last.xid(), last.seq()), note, clock.instant());
        }
        return rows.size();
    }

    private CheckpointSigner signer() {
        var signer = opened;
        if (signer == null) {
            try {
                signer = new CheckpointSigner(new KeyFile(keyFile).open(), "ocop/certification/transparency");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            opened = signer;
        }
        return signer;
    }
}
