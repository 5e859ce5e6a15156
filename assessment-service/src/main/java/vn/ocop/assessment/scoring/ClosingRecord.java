package vn.ocop.assessment.scoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.rating.Disagreement;
import vn.ocop.assessment.rating.Tally;

/**
 * One closing of the scoring, as it is told in the minutes.
 *
 * @param meetingId in which it happened
 * @param settled false where the members had to deliberate
 * @param disagreement of written opinions, after which a meeting was required; else null
 * @param chairId who chaired; null for a closing before this was kept
 * @param votingMembers all members with a vote then; null as above
 * @param required fewest sheets by the council's rules; null as above
 * @param sheets counted ones by member
 * @param setAside members in conflict who had given a sheet of this round before that was known; it did not count
 * @param voided where a conflict came to light after the closing
 * @param talk that followed, if one had to
 */
public record ClosingRecord(
        UUID meetingId,
        int round,
        Tally tally,
        int maxSpread,
        boolean settled,
        @Nullable Disagreement disagreement,
        @Nullable UUID chairId,
        @Nullable Integer votingMembers,
        @Nullable Integer required,
        Set<UUID> recused,
        Map<UUID, Counted> sheets,
        Set<UUID> setAside,
        @Nullable Voided voided,
        @Nullable Talk talk,
        Instant at) {

    public ClosingRecord {
        recused = Set.copyOf(recused);
        sheets = Map.copyOf(sheets);
        setAside = Set.copyOf(setAside);
    }

    /** Whether the sheets that were not taken out are fewer than it needed, so that everybody scores afresh (ADR-0118). */
    public boolean leftTooFew() {
        return voided != null
                && required != null
                && sheets.size() - voided.members().size() < required;
    }

    /** @param members whose sheets were taken out; the others' were counted anew, if they were enough */
    public record Voided(Set<UUID> members, Instant at) {

        public Voided {
            members = Set.copyOf(members);
        }
    }

    /** @param total in points, after stops */
    public record Counted(int versionNo, int total) {}

    /** @param noResult no round was left, so the meeting has no result for the product (ADR-0099) */
    public record Talk(LocalDate heldOn, String summary, boolean noResult, Instant at) {}
}
