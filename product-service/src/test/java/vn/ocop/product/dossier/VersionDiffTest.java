package vn.ocop.product.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ocop.product.dossier.VersionDiff.AnswerChange;
import vn.ocop.product.dossier.VersionDiff.FieldChange;
import vn.ocop.product.dossier.VersionDiff.Side;
import vn.ocop.product.dossier.VersionDiff.Succession;

class VersionDiffTest {

    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final List<String> ORDER = List.of("1.1", "1.2", "2.1", "10.1");

    @Test
    void a_submission_and_itself_differ_in_nothing() {
        var side = side(Map.of("1.1", 3), List.of(id(1)), Map.of("/a", "x"));
        assertEquals(
                new VersionDiff(List.of(), List.of(), List.of(), List.of(), List.of()),
                VersionDiff.between(side, side, Map.of(), ORDER));
    }

    @Test
    void answers_come_in_the_order_of_the_form_and_say_what_was_there() {
        var diff = VersionDiff.between(
                side(Map.of("10.1", 1, "1.1", 3, "1.2", 0), List.of(), Map.of()),
                side(Map.of("10.1", 2, "2.1", 1, "1.2", 0), List.of(), Map.of()),
                Map.of(),
                ORDER);
        assertEquals(
                List.of(
                        new AnswerChange("1.1", 3, null),
                        new AnswerChange("2.1", null, 1),
                        new AnswerChange("10.1", 1, 2)),
                diff.answers());
    }

    @Test
    void a_paper_replaced_twice_is_superseded_by_the_one_that_counts() {
        var diff = VersionDiff.between(
                side(Map.of(), List.of(id(1), id(2), id(3)), Map.of()),
                side(Map.of(), List.of(id(3), id(5), id(6)), Map.of()),
                Map.of(id(1), id(4), id(4), id(5)),
                ORDER);
        assertEquals(List.of(new Succession(id(1), id(5))), diff.superseded());
        assertEquals(List.of(id(2)), diff.removed());
        assertEquals(List.of(id(6)), diff.added());
    }

    @Test
    void a_paper_whose_successor_was_taken_back_is_removed() {
        var diff = VersionDiff.between(
                side(Map.of(), List.of(id(1)), Map.of()),
                side(Map.of(), List.of(), Map.of()),
                Map.of(id(1), id(2)),
                ORDER);
        assertEquals(List.of(id(1)), diff.removed());
        assertEquals(List.of(), diff.superseded());
    }

    @Test
    void an_empty_field_and_a_filled_one_differ() {
        var diff = VersionDiff.between(
                side(Map.of(), List.of(), Map.of("/plan", "cũ", "/same", "1")),
                side(Map.of(), List.of(), Map.of("/history", "mới", "/same", "1")),
                Map.of(),
                ORDER);
        assertEquals(
                List.of(new FieldChange("/history", null, "mới"), new FieldChange("/plan", "cũ", null)), diff.fields());
        assertNull(diff.fields().getFirst().from());
    }

    static Stream<Long> seeds() {
        return Stream.iterate(SEED, seed -> seed + 1).limit(200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_earlier_with_its_changes_is_the_later(long seed) {
        var random = new Random(seed);
        var successors = new HashMap<UUID, UUID>();
        for (int i = 1; i < 12; i += 2) {
            if (random.nextBoolean()) {
                successors.put(id(i), id(i + 1 + random.nextInt(12 - i)));
            }
        }
        var from = anySide(random);
        var to = anySide(random);

        var diff = VersionDiff.between(from, to, successors, ORDER);

        assertEquals(to, applied(from, to, diff));
    }

    private static Side applied(Side from, Side to, VersionDiff diff) {
        var answers = new HashMap<>(from.answers());
        diff.answers().forEach(change -> set(answers, change.criterion(), change.to()));
        var fields = new TreeMap<>(from.fields());
        diff.fields().forEach(change -> set(fields, change.field(), change.to()));
        var proofs = new ArrayList<>(from.evidence());
        proofs.removeAll(diff.removed());
        diff.superseded().forEach(one -> {
            proofs.remove(one.older());
            if (!proofs.contains(one.newer())) {
                proofs.add(one.newer());
            }
        });
        proofs.addAll(diff.added());
        proofs.sort(null);
        assertEquals(to.evidence().size(), proofs.size());
        return new Side(answers, proofs, fields);
    }

    private static <V> void set(Map<String, V> map, String key, @org.jspecify.annotations.Nullable V value) {
        if (value == null) {
            map.remove(key);
        } else {
            map.put(key, value);
        }
    }

    private static Side anySide(Random random) {
        var answers = new LinkedHashMap<String, Integer>();
        ORDER.forEach(code -> {
            if (random.nextBoolean()) {
                answers.put(code, random.nextInt(3));
            }
        });
        var proofs = new ArrayList<UUID>();
        for (int i = 1; i <= 12; i++) {
            if (random.nextBoolean()) {
                proofs.add(id(i));
            }
        }
        var fields = new TreeMap<String, String>();
        for (var field : List.of("/a", "/b", "/c/0")) {
            if (random.nextBoolean()) {
                fields.put(field, "v" + random.nextInt(2));
            }
        }
        return new Side(answers, proofs, fields);
    }

    private static Side side(Map<String, Integer> answers, List<UUID> evidence, Map<String, String> fields) {
        return new Side(answers, evidence, new TreeMap<>(fields));
    }

    private static UUID id(int i) {
        return new UUID(0, i);
    }
}
