package vn.ocop.certification.transparency;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.transparency.LogStore.Entry;
import vn.ocop.platform.audit.CompactRange;
import vn.ocop.platform.audit.MerkleTree;
import vn.ocop.platform.problem.CommonRefusal.NotFound;
import vn.ocop.platform.problem.InvalidInput;
import vn.ocop.platform.problem.Refused;

/** Reads the log and proves that an entry is under a signed root. */
@ApplicationScoped
class LogUseCases {

    /** Leaves of a subtree whose hash is kept once computed: it never changes. */
    private static final int TILE = 1_024;

    /**
     * RFC 9162, section 2.1.3.
     *
     * @param leafIndex from 0
     * @param hashes of the sibling subtrees from the leaf up, Base64
     */
    record Proof(long leafIndex, String leafHash, long treeSize, List<String> hashes) {}

    /**
     * RFC 9162, section 2.1.4.
     *
     * @param hashes Base64
     */
    record Growth(long from, long to, List<String> hashes) {}

    private final LogStore store;
    private final Map<Long, byte[]> tiles = new ConcurrentHashMap<>();

    LogUseCases(LogStore store) {
        this.store = store;
    }

    /** @throws Refused as long as nothing was decided */
    String checkpoint() {
        return store.note().orElseThrow(() -> new Refused(new NotFound("checkpoint", "latest")));
    }

    List<Entry> entries(long from, int limit) {
        return store.entries(from, limit);
    }

    /**
     * @param size of a checkpoint, or null for the latest
     * @throws Refused if the log has no such entry, or had none by then
     */
    Proof proof(long index, @Nullable Long size) {
        long tree = store.treeSize(size).orElseThrow(() -> InvalidInput.of("?size", "invalid-value"));
        if (index < 0 || index >= tree) {
            throw new Refused(new NotFound("transparency-entry", String.valueOf(index)));
        }
        var siblings = MerkleTree.siblings(index, tree).stream()
                .map(span -> base64(root(span.from(), span.to())))
                .toList();
        return new Proof(index, base64(store.hashes(index, index + 1).getFirst()), tree, siblings);
    }

    /**
     * That the log of the later size begins with the log of the earlier one.
     *
     * @param from size of a checkpoint
     * @param to size of a checkpoint, or null for the latest
     * @throws Refused if there is no such checkpoint, or the earlier one is the larger
     */
    Growth growth(@Nullable Long from, @Nullable Long to) {
        if (from == null) {
            throw InvalidInput.of("?from", "required");
        }
        long first = store.treeSize(from).orElseThrow(() -> InvalidInput.of("?from", "invalid-value"));
        long second = store.treeSize(to).orElseThrow(() -> InvalidInput.of("?to", "invalid-value"));
        if (first > second) {
            throw InvalidInput.of("?from", "invalid-value");
        }
        var hashes = MerkleTree.grown(first, second).stream()
                .map(span -> base64(root(span.from(), span.to())))
                .toList();
        return new Growth(first, second, hashes);
    }

    /** Subtrees of a proof begin at a multiple of their size, so whole tiles lie within the large ones. */
    private byte[] root(long from, long to) {
        if (to - from <= TILE) {
            return to - from == TILE ? tiles.computeIfAbsent(from, _ -> computed(from, to)) : computed(from, to);
        }
        var middle = from + Long.highestOneBit(to - from - 1);
        return MerkleTree.node(root(from, middle), root(middle, to));
    }

    private byte[] computed(long from, long to) {
        var range = new CompactRange();
        store.hashes(from, to).forEach(range::append);
        return range.root();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
