package vn.ocop.platform.audit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Known answers are those of the certificate-transparency project, whose tree RFC 6962 and RFC 9162 describe. */
class MerkleTreeTest {

    private static final HexFormat HEX = HexFormat.of();

    private static final List<String> ENTRIES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    /** Printed in every test name; set -Dseed=... to repeat a failure. */
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    @ParameterizedTest(name = "{0} leaves")
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void roots_are_those_of_certificate_transparency(int size, String root) {
        assertEquals(root, HEX.formatHex(MerkleTree.root(leaves().subList(0, size))));
    }

    @Test
    void a_proof_is_that_of_certificate_transparency() {
        assertEquals(
                List.of(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
                proof(5, leaves()).stream().map(HEX::formatHex).toList());
    }

    @Test
    void there_is_no_proof_for_a_leaf_that_the_tree_has_not() {
        assertThrows(IndexOutOfBoundsException.class, () -> proof(8, leaves()));
    }

    @ParameterizedTest(name = "from {0} to {1} leaves")
    @CsvSource({
        "1, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "6, 8, 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"
                + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
                + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2, 5, 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "8, 8, ''"
    })
    void a_proof_of_growth_is_that_of_certificate_transparency(int first, int size, String hashes) {
        var proof = growth(first, leaves().subList(0, size)).stream().map(HEX::formatHex);

        assertEquals(hashes, String.join(" ", proof.toList()));
    }

    @Test
    void every_proof_of_growth_leads_from_one_root_to_the_other() {
        var leaves = tree(new Random(SEED), 40);
        for (int size = 1; size <= leaves.size(); size++) {
            var newer = leaves.subList(0, size);
            for (int first = 1; first <= size; first++) {
                var older = definition(leaves.subList(0, first));
                GrowthProof.check(first, older, size, definition(newer), growth(first, newer));
            }
        }
    }

    @Test
    void no_tree_grew_out_of_nothing_or_of_a_larger_one() {
        assertThrows(IndexOutOfBoundsException.class, () -> MerkleTree.grown(0, 8));
        assertThrows(IndexOutOfBoundsException.class, () -> MerkleTree.grown(9, 8));
    }

    static Stream<Arguments> randomTrees() {
        var random = new Random(SEED);
        return IntStream.range(0, 100)
                .mapToObj(i -> Arguments.of(SEED, tree(random, i < 70 ? i : random.nextInt(300))));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("randomTrees")
    void a_tree_that_grew_leaf_by_leaf_has_the_root_of_the_definition(long seed, List<byte[]> leaves) {
        assertArrayEquals(definition(leaves), MerkleTree.root(leaves));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("randomTrees")
    void every_proof_leads_to_the_root(long seed, List<byte[]> leaves) {
        var root = definition(leaves);
        for (int i = 0; i < leaves.size(); i++) {
            var proof = proof(i, leaves);
            assertArrayEquals(root, InclusionProof.root(i, leaves.size(), leaves.get(i), proof));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("randomTrees")
    void a_tree_that_was_written_down_grows_like_one_that_was_not(long seed, List<byte[]> leaves) {
        var half = new CompactRange();
        leaves.subList(0, leaves.size() / 2).forEach(half::append);
        var restored = CompactRange.of(half.size(), half.edge());
        leaves.subList(leaves.size() / 2, leaves.size()).forEach(restored::append);

        assertEquals(leaves.size(), restored.size());
        assertArrayEquals(definition(leaves), restored.root());
    }

    @Test
    void an_edge_of_another_size_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> CompactRange.of(3, new byte[MerkleTree.HASH_BYTES]));
    }

    private static List<byte[]> proof(int index, List<byte[]> leaves) {
        return MerkleTree.siblings(index, leaves.size()).stream()
                .map(span -> MerkleTree.root(leaves.subList((int) span.from(), (int) span.to())))
                .toList();
    }

    private static List<byte[]> growth(int first, List<byte[]> leaves) {
        return MerkleTree.grown(first, leaves.size()).stream()
                .map(span -> MerkleTree.root(leaves.subList((int) span.from(), (int) span.to())))
                .toList();
    }

    /** Word for word RFC 9162, section 2.1.1. */
    private static byte[] definition(List<byte[]> leaves) {
        var n = leaves.size();
        if (n == 0) {
            return MerkleTree.empty();
        }
        if (n == 1) {
            return leaves.getFirst();
        }
        var k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return MerkleTree.node(definition(leaves.subList(0, k)), definition(leaves.subList(k, n)));
    }

    private static List<byte[]> leaves() {
        return ENTRIES.stream().map(HEX::parseHex).map(MerkleTree::leaf).toList();
    }

    private static List<byte[]> tree(Random random, int size) {
        var leaves = new ArrayList<byte[]>();
        for (int i = 0; i < size; i++) {
            var leaf = new byte[MerkleTree.HASH_BYTES];
            random.nextBytes(leaf);
            leaves.add(leaf);
        }
        return leaves;
    }
}
