package vn.ocop.platform.audit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

/** How an outsider checks that a log only grew, step by step as RFC 9162, section 2.1.4.2, says. */
final class GrowthProof {

    private GrowthProof() {}

    static void check(long first, byte[] older, long size, byte[] newer, List<byte[]> proof) {
        if (first == size) {
            assertTrue(proof.isEmpty());
            assertArrayEquals(older, newer);
            return;
        }
        var path = new ArrayList<>(proof);
        if (Long.bitCount(first) == 1) {
            path.addFirst(older);
        }
        var fn = first - 1;
        var sn = size - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        var fr = path.getFirst();
        var sr = path.getFirst();
        for (var c : path.subList(1, path.size())) {
            assertTrue(sn > 0, "too long");
            if ((fn & 1) == 1 || fn == sn) {
                fr = MerkleTree.node(c, fr);
                sr = MerkleTree.node(c, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = MerkleTree.node(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        assertEquals(0, sn, "too short");
        assertArrayEquals(older, fr);
        assertArrayEquals(newer, sr);
    }
}
