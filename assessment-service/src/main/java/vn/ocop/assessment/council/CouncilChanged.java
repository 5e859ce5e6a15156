package vn.ocop.assessment.council;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Contract with other services (docs/events.md). Plain values only; fields are added, never renamed. */
public record CouncilChanged(
        UUID councilId,
        String level,
        @Nullable String provinceCode,
        String name,
        Round round,
        String decisionNumber,
        int votingMembers,
        String change) {

    static CouncilChanged of(Council council, String change) {
        return new CouncilChanged(
                council.id(),
                council.level().name(),
                council.provinceCode(),
                council.name(),
                council.round(),
                council.decision().number(),
                council.voting().size(),
                change);
    }
}
