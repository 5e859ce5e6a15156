package vn.ocop.product.completion;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.problem.Refused;

/**
 * A request for completion as assessment-service announced it. It opens the dossier for what it names and for nothing else
 * (ADR-0115).
 *
 * @param answeredIn number of the version that answered it; null before
 */
public record CompletionRequest(
        UUID id,
        UUID assessmentId,
        LocalDate askedOn,
        LocalDate answerBy,
        List<Item> items,
        @Nullable Integer answeredIn) {

    public CompletionRequest {
        items = List.copyOf(items);
    }

    /** @param criterion or else a document type */
    public record Item(@Nullable String criterion, @Nullable String documentType, String what) {}

    /** @throws Refused with {@link CompletionRefusal.NotAskedFor} naming the criteria whose answers may not change */
    public void requireAsked(Map<String, Integer> before, Map<String, Integer> after) {
        var others = Stream.concat(before.keySet().stream(), after.keySet().stream())
                .filter(code -> !Objects.equals(before.get(code), after.get(code)))
                .filter(code -> !asksAbout(code))
                .toList();
        if (!others.isEmpty()) {
            throw new Refused(new CompletionRefusal.NotAskedFor(List.copyOf(new TreeSet<>(others))));
        }
    }

    /**
     * A paper of a type that is asked for, or one that proves a criterion that is; it may prove others too.
     *
     * @throws Refused with {@link CompletionRefusal.NotAskedFor}
     */
    public void requireAsked(String documentType, List<String> criteria) {
        boolean asked = items.stream().anyMatch(item -> documentType.equals(item.documentType()))
                || criteria.stream().anyMatch(this::asksAbout);
        if (!asked) {
            throw new Refused(new CompletionRefusal.NotAskedFor(List.of(documentType)));
        }
    }

    private boolean asksAbout(String criterion) {
        return items.stream().anyMatch(item -> criterion.equals(item.criterion()));
    }
}
