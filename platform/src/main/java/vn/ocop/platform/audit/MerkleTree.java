package vn.ocop.platform.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** The tree hash of RFC 9162, section 2.1, over SHA-256. Hashes are 32 bytes and are never changed in place. */
final class MerkleTree {

    static final int HASH_BYTES = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private MerkleTree() {}

    static byte[] leaf(byte[] entry) {
        return sha256(LEAF, entry);
    }

    static byte[] node(byte[] left, byte[] right) {
        return sha256(NODE, left, right);
    }

    /** Root of the tree without leaves: the hash of nothing. */
    static byte[] empty() {
        return digest().digest();
    }

    /**
     * What proves that a leaf is in the tree: the sibling on each level, from the leaf up (RFC 9162, section 2.1.3).
     *
     * @param index of the leaf, from 0
     * @param leaves hashes of all leaves of the tree
     * @throws IndexOutOfBoundsException if the tree has no such leaf
     */
    static List<byte[]> inclusionProof(int index, List<byte[]> leaves) {
        java.util.Objects.checkIndex(index, leaves.size());
        var proof = new ArrayList<byte[]>();
        var from = 0;
        var to = leaves.size();
        while (to - from > 1) {
            var middle = from + Integer.highestOneBit(to - from - 1);
            if (index < middle) {
                proof.addFirst(root(leaves.subList(middle, to)));
                to = middle;
            } else {
                proof.addFirst(root(leaves.subList(from, middle)));
                from = middle;
            }
        }
        return proof;
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
