package vn.ocop.platform.audit;

import java.util.List;

/** How an auditor checks a proof, written from RFC 9162, section 2.1.3.2, and from nothing of ours but the node hash. */
final class InclusionProof {

    private InclusionProof() {}

    /** @return the root that the proof leads to */
    static byte[] root(long index, long size, byte[] leafHash, List<byte[]> path) {
        if (index >= size) {
            throw new AssertionError("leaf " + index + " of " + size);
        }
        var fn = index;
        var sn = size - 1;
        var r = leafHash;
        for (var p : path) {
            if (sn == 0) {
                throw new AssertionError("the proof is too long");
            }
            if (fn % 2 == 1 || fn == sn) {
                r = MerkleTree.node(p, r);
                while (fn % 2 == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = MerkleTree.node(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        if (sn != 0) {
            throw new AssertionError("the proof is too short");
        }
        return r;
    }
}
