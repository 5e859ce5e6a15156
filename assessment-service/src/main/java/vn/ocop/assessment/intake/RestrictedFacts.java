package vn.ocop.assessment.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields we need of the restricted topic. */
public final class RestrictedFacts {

    private RestrictedFacts() {}

    /**
     * vn.ocop.product.dossier-restricted.v1: answers that tell something about a person.
     *
     * @param consultants user names of who advised on the dossier; absent while nobody is told
     */
    public record Dossier(
            UUID dossierId,
            @Nullable Map<String, Integer> answers,
            @Nullable List<String> consultants) {}

    /** vn.ocop.product.producer-restricted.v1: who acts for a producer. */
    public record Producer(UUID producerId, @Nullable List<String> accounts) {}
}
