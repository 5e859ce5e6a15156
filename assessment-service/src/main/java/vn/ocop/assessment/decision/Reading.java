package vn.ocop.assessment.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a decision says, at first or after a change. */
public record Reading(String number, Signer signer, List<Item> items) {

    public Reading {
        items = List.copyOf(items);
    }

    /** A slip of the pen: never stars, totals or which products. */
    Reading corrected(@Nullable String rightNumber, @Nullable Signer rightSigner, Map<UUID, String> rightNames) {
        var named = each(rightNames.keySet(), item -> item.named(rightNames.getOrDefault(item.assessmentId(), "")));
        return new Reading(
                rightNumber == null ? number : rightNumber, rightSigner == null ? signer : rightSigner, named);
    }

    Reading without(Collection<UUID> products, Item.Standing end) {
        return new Reading(number, signer, each(products, item -> item.ended(end)));
    }

    Reading with(List<Item> added) {
        var all = new ArrayList<>(items);
        all.addAll(added);
        return new Reading(number, signer, all);
    }

    Stream<Item> inForce() {
        return items.stream().filter(Item::inForce);
    }

    boolean holds(UUID assessmentId) {
        return inForce().anyMatch(item -> item.assessmentId().equals(assessmentId));
    }

    private List<Item> each(Collection<UUID> products, UnaryOperator<Item> change) {
        return items.stream()
                .map(item -> item.inForce() && products.contains(item.assessmentId()) ? change.apply(item) : item)
                .toList();
    }
}
