package vn.ocop.platform.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The tree hash of RFC 9162, section 2.1, over SHA-256. Hashes are 32 bytes and are never changed in place. */
public final class MerkleTree {

    static final int HASH_BYTES = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /** Leaves from the first, counted from 0, to before the second. */
    public record Span(long from, long to) {}

    private MerkleTree() {}

    public static byte[] leaf(byte[] entry) {
        return sha256(LEAF, entry);
    }

    public static byte[] node(byte[] left, byte[] right) {
        return sha256(NODE, left, right);
    }

    /** Root of the tree without leaves: the hash of nothing. */
    static byte[] empty() {
        return digest().digest();
    }

    /**
     * The subtrees whose hashes prove that a leaf is in the tree, from the leaf up (RFC 9162, section 2.1.3).
     *
     * @param index of the leaf, from 0
     * @param size of the tree, in leaves
     * @throws IndexOutOfBoundsException if the tree has no such leaf
     */
    public static List<Span> siblings(long index, long size) {
        Objects.checkIndex(index, size);
        var siblings = new ArrayList<Span>();
        var from = 0L;
        var to = size;
        while (to - from > 1) {
            var middle = from + Long.highestOneBit(to - from - 1);
            if (index < middle) {
                siblings.addFirst(new Span(middle, to));
                to = middle;
            } else {
                siblings.addFirst(new Span(from, middle));
                from = middle;
            }
        }
        return siblings;
    }

    /**
     * The subtrees whose hashes prove that a tree grew out of its own first leaves (RFC 9162, section 2.1.4).
     *
     * @param first size of the older tree, at least 1
     * @param size of the newer tree
     * @throws IndexOutOfBoundsException if the older tree is empty or the larger one
     */
    public static List<Span> grown(long first, long size) {
        Objects.checkIndex(first - 1, size);
        var spans = new ArrayList<Span>();
        var from = 0L;
        var to = size;
        while (first < to) {
            var middle = from + Long.highestOneBit(to - from - 1);
            if (first <= middle) {
                spans.addFirst(new Span(middle, to));
                to = middle;
            } else {
                spans.addFirst(new Span(from, middle));
                from = middle;
            }
        }
        if (from > 0) {
            spans.addFirst(new Span(from, to)); // else it is the older root, which the verifier has
        }
        return spans;
    }

    static byte[] root(List<byte[]> leaves) {
        var range = new CompactRange();
        leaves.forEach(range::append);
        return range.root();
    }

    private static byte[] sha256(byte prefix, byte[]... parts) {
        var digest = digest();
        digest.update(prefix);
        for (var part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
