package vn.ocop.product.dossier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one submission to a later one, whole: whoever applies it to the earlier gets the later.
 *
 * @param answers in the order of the form
 * @param added proofs that took no place of a lodged one, in the order they came
 * @param removed proofs that no other took the place of
 * @param superseded proofs whose place was taken, perhaps several times; the one that counts in the end
 * @param fields of the forms, by JSON pointer
 */
record VersionDiff(
        List<AnswerChange> answers,
        List<UUID> added,
        List<UUID> removed,
        List<Succession> superseded,
        List<FieldChange> fields) {

    /** @param from option number; null = not answered */
    record AnswerChange(
            String criterion,
            @Nullable Integer from,
            @Nullable Integer to) {}

    record Succession(UUID older, UUID newer) {}

    /** @param from as written; null = not filled in */
    record FieldChange(
            String field, @Nullable String from, @Nullable String to) {}

    /**
     * One submission.
     *
     * @param fields values by JSON pointer
     */
    record Side(Map<String, Integer> answers, List<UUID> evidence, SortedMap<String, String> fields) {}

    /**
     * @param successors the newer proof by the older whose place it took
     * @param order criteria of the form
     */
    static VersionDiff between(Side from, Side to, Map<UUID, UUID> successors, List<String> order) {
        var superseded = new ArrayList<Succession>();
        var removed = new ArrayList<UUID>();
        for (var proof : from.evidence()) {
            if (to.evidence().contains(proof)) {
                continue;
            }
            var newest = newest(proof, successors, to.evidence());
            if (newest == null) {
                removed.add(proof);
            } else {
                superseded.add(new Succession(proof, newest));
            }
        }
        var known = new HashSet<>(from.evidence());
        superseded.forEach(succession -> known.add(succession.newer()));
        var added =
                to.evidence().stream().filter(proof -> !known.contains(proof)).toList();
        return new VersionDiff(
                answers(from.answers(), to.answers(), order),
                added,
                List.copyOf(removed),
                List.copyOf(superseded),
                fields(from.fields(), to.fields()));
    }

    private static @Nullable UUID newest(UUID older, Map<UUID, UUID> successors, List<UUID> counting) {
        var newer = successors.get(older);
        while (newer != null && !counting.contains(newer)) {
            newer = successors.get(newer);
        }
        return newer;
    }

    private static List<AnswerChange> answers(Map<String, Integer> from, Map<String, Integer> to, List<String> order) {
        return order.stream()
                .filter(criterion -> !Objects.equals(from.get(criterion), to.get(criterion)))
                .map(criterion -> new AnswerChange(criterion, from.get(criterion), to.get(criterion)))
                .toList();
    }

    private static List<FieldChange> fields(SortedMap<String, String> from, SortedMap<String, String> to) {
        var all = new TreeSet<>(from.keySet());
        all.addAll(to.keySet());
        return all.stream()
                .filter(field -> !Objects.equals(from.get(field), to.get(field)))
                .map(field -> new FieldChange(field, from.get(field), to.get(field)))
                .toList();
    }

    /** Of two groups of fields, one of them perhaps withheld. */
    static SortedMap<String, String> merged(SortedMap<String, String> one, SortedMap<String, String> other) {
        var all = new TreeMap<>(one);
        all.putAll(other);
        return all;
    }
}
