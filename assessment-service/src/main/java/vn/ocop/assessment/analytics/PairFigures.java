package vn.ocop.assessment.analytics;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Two members beside each other.
 *
 * @param same criteria on which both chose the same option
 * @param compared criteria that both answered, over all products that both scored
 */
record PairFigures(UUID memberId, UUID otherId, int same, int compared) {

    static PairFigures of(UUID memberId, UUID otherId, List<Scored> products) {
        var each = products.stream()
                .flatMap(product -> same(product.of(memberId), product.of(otherId)).stream())
                .toList();
        return new PairFigures(
                memberId, otherId, (int) each.stream().filter(same -> same).count(), each.size());
    }

    private static List<Boolean> same(Optional<Scored.Sheet> one, Optional<Scored.Sheet> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return List.of();
        }
        var others = other.get().answers();
        return one.get().answers().entrySet().stream()
                .filter(answer -> others.containsKey(answer.getKey()))
                .map(answer -> Objects.equals(answer.getValue(), others.get(answer.getKey())))
                .toList();
    }
}
