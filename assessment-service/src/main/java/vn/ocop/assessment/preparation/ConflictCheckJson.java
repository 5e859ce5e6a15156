package vn.ocop.assessment.preparation;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ocop.assessment.conflict.KnownConflict;
import vn.ocop.platform.input.Size;

/** Who is asked about, and over which products. */
@Schema(name = "ConflictCheckRequest")
record ConflictCheckJson(
        @Size(min = 1, max = 60) List<String> usernames,
        @Size(min = 1, max = 200) List<UUID> assessmentIds) {

    /** @param conflicts by user name, then assessment; none means that nothing is known, not that there is nothing */
    @Schema(name = "ConflictCheck")
    record Response(List<FoundJson> conflicts) {

        static Response of(List<KnownConflict> found) {
            return new Response(found.stream()
                    .sorted(Comparator.comparing(KnownConflict::username)
                            .thenComparing(KnownConflict::assessmentId)
                            .thenComparing(KnownConflict::ground))
                    .map(one -> new FoundJson(one.username(), one.assessmentId(), one.ground()))
                    .toList());
        }
    }

    @Schema(name = "KnownConflict")
    record FoundJson(String username, UUID assessmentId, KnownConflict.Ground ground) {}
}
