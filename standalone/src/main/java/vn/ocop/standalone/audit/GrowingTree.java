package vn.ocop.standalone.audit;

import java.util.ArrayDeque;
import java.util.Deque;

/** The tree hash of RFC 9162, section 2.1, one leaf after the other: full subtrees of equal size are joined at once. */
final class GrowingTree {

    private static final class Subtree {
        final long leaves;
        final byte[] hash;

        Subtree(long leaves, byte[] hash) {
            this.leaves = leaves;
            this.hash = hash;
        }
    }

    private final Deque<Subtree> subtrees = new ArrayDeque<>(); // the rightmost first
    private long size;

    void append(byte[] leafHash) {
        var right = new Subtree(1, leafHash);
        while (!subtrees.isEmpty() && subtrees.element().leaves == right.leaves) {
            right = joined(subtrees.remove(), right);
        }
        subtrees.addFirst(right);
        size++;
    }

    long size() {
        return size;
    }

    byte[] root() {
        Subtree right = null;
        for (var left : subtrees) {
            right = right == null ? left : joined(left, right);
        }
        return right == null ? Sha256.start().digest() : right.hash;
    }

    private static Subtree joined(Subtree left, Subtree right) {
        var digest = Sha256.start();
        digest.update((byte) 1);
        digest.update(left.hash);
        digest.update(right.hash);
        return new Subtree(left.leaves + right.leaves, digest.digest());
    }
}
