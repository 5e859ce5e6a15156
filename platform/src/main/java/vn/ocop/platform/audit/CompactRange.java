package vn.ocop.platform.audit;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * All that must be kept of a Merkle tree for it to grow: the hashes of its full subtrees along the right edge, one for each bit that is set
 * in its size. Not thread-safe.
 */
public final class CompactRange {

    private final List<byte[]> edge = new ArrayList<>(); // largest subtree first
    private long size;

    public CompactRange() {}

    /**
     * A tree as {@link #edge} wrote it down.
     *
     * @throws IllegalArgumentException if a tree of that size has another number of full subtrees
     */
    public static CompactRange of(long size, byte[] edge) {
        if (size < 0 || edge.length != Long.bitCount(size) * MerkleTree.HASH_BYTES) {
            throw new IllegalArgumentException("edge of %d bytes for %d leaves".formatted(edge.length, size));
        }
        var range = new CompactRange();
        range.size = size;
        for (var rest = ByteBuffer.wrap(edge); rest.hasRemaining(); ) {
            var hash = new byte[MerkleTree.HASH_BYTES];
            rest.get(hash);
            range.edge.add(hash);
        }
        return range;
    }

    /** @param leafHash of {@link MerkleTree#leaf} */
    public void append(byte[] leafHash) {
        var hash = leafHash;
        for (int full = Long.numberOfTrailingZeros(~size); full > 0; full--) {
            hash = MerkleTree.node(edge.removeLast(), hash);
        }
        edge.add(hash);
        size++;
    }

    public long size() {
        return size;
    }

    public byte[] root() {
        if (edge.isEmpty()) {
            return MerkleTree.empty();
        }
        var root = edge.getLast();
        for (int i = edge.size() - 2; i >= 0; i--) {
            root = MerkleTree.node(edge.get(i), root);
        }
        return root;
    }

    public byte[] edge() {
        var all = ByteBuffer.allocate(edge.size() * MerkleTree.HASH_BYTES);
        edge.forEach(all::put);
        return all.array();
    }
}
