package vn.ocop.assessment.scoring;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.council.Council;
import vn.ocop.assessment.council.Member;

/**
 * A council over one product: who came, who is in conflict, and who was named to chair in the chair's place (ADR-0060, ADR-0069).
 *
 * @param present members who attend the product's meeting, in the room or online
 * @param actingChair as named last; counts only while the chair is in conflict
 * @param voters how many the quorum is counted against: all voting members, in writing those who were asked (ADR-0100)
 */
record Electorate(
        Council council,
        Set<UUID> present,
        Set<UUID> inConflict,
        @Nullable UUID actingChair,
        int voters) {

    /** In a meeting. */
    Electorate(Council council, Set<UUID> present, Set<UUID> inConflict, @Nullable UUID actingChair) {
        this(council, present, inConflict, actingChair, council.voting().size());
    }

    /** In writing; a seat given away since makes the quorum no easier. */
    static Electorate asked(Council council, Set<UUID> asked, Set<UUID> inConflict, @Nullable UUID actingChair) {
        return new Electorate(council, asked, inConflict, actingChair, asked.size());
    }

    Electorate {
        present = Set.copyOf(present);
        inConflict = Set.copyOf(inConflict);
    }

    /** The council's chair, or while that one is in conflict who was named to act, if free of conflict and still a member. */
    Member chair() {
        var chair = council.chair();
        if (actingChair == null || !inConflict.contains(chair.id()) || inConflict.contains(actingChair)) {
            return chair;
        }
        return council.member(actingChair).orElse(chair);
    }

    /** Voting members who came and are not in conflict. */
    Set<UUID> mayVote() {
        return council.voting().stream()
                .map(Member::id)
                .filter(id -> present.contains(id) && !inConflict.contains(id))
                .collect(Collectors.toSet());
    }

    /** Members of the council who may neither see nor score the product. */
    Set<UUID> recused() {
        return council.members().stream()
                .map(Member::id)
                .filter(inConflict::contains)
                .collect(Collectors.toSet());
    }
}
