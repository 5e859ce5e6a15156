package vn.ocop.product.flag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import vn.ocop.product.event.RecognitionEvents.FlaggedProof;
import vn.ocop.product.event.RecognitionEvents.FlagsChanged;

/** What is told of a product's flags: those that are open, proof by proof. */
final class FlagEvents {

    private FlagEvents() {}

    /** @param all flags of the product, at least one, the newest first */
    static FlagsChanged of(List<Flag> all, FlagRule.Change change) {
        var product = all.getFirst().product();
        var open =
                all.reversed().stream().filter(flag -> flag.cleared() == null).toList();
        return new FlagsChanged(
                product.id(),
                product.producerId(),
                product.provinceCode(),
                product.communeCode(),
                all.getFirst().place().certificateId(),
                all.getFirst().certificateNumber(),
                proofs(open),
                change.raise().size(),
                change.clear().size(),
                change.raise().isEmpty() ? "CLEARED" : "RAISED");
    }

    private static List<FlaggedProof> proofs(List<Flag> open) {
        var byProof = new LinkedHashMap<Object, List<Flag>>();
        for (var flag : open) {
            var key = List.of(flag.place().evidenceId(), flag.place().ground());
            byProof.computeIfAbsent(key, _ -> new ArrayList<>()).add(flag);
        }
        return byProof.values().stream().map(FlagEvents::proof).toList();
    }

    private static FlaggedProof proof(List<Flag> flags) {
        var first = flags.getFirst();
        var kind = first.fall().kind();
        return new FlaggedProof(
                first.place().evidenceId(),
                first.documentType(),
                flags.stream()
                        .map(flag -> flag.place().criterion())
                        .filter(java.util.Objects::nonNull)
                        .toList(),
                kind == null ? null : kind.name(),
                first.fall().recordId(),
                first.fall().reason().name(),
                first.fall().on());
    }
}
