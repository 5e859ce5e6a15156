package vn.ocop.assessment.scoring;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
 * @param delegate to whom the chair has given the chair's power on that day in writing (ADR-0107)
 * @param voters how many the quorum is counted against: all voting members, in writing those who were asked (ADR-0100)
 */
record Electorate(
        Council council,
        Set<UUID> present,
        Set<UUID> inConflict,
        @Nullable UUID actingChair,
        @Nullable UUID delegate,
        int voters) {

    /** In a meeting. */
    Electorate(
            Council council,
            Set<UUID> present,
            Set<UUID> inConflict,
            @Nullable UUID actingChair,
            @Nullable UUID delegate) {
        this(council, present, inConflict, actingChair, delegate, council.votes());
    }

    Electorate(Council council, Set<UUID> present, Set<UUID> inConflict, @Nullable UUID actingChair) {
        this(council, present, inConflict, actingChair, null);
    }

    /** In writing; a seat given away since makes the quorum no easier. */
    Electorate asked() {
        return new Electorate(council, present, inConflict, actingChair, delegate, present.size());
    }

    Electorate {
        present = Set.copyOf(present);
        inConflict = Set.copyOf(inConflict);
    }

    /**
     * Who chairs: the council's chair; while that one is in conflict who was named to act, if free of conflict and still a member;
     * where the chair did not come, the chair's delegate.
     */
    Member chair() {
        var chair = council.chair();
        if (inConflict.contains(chair.id())) {
            return standIn(actingChair).orElse(chair);
        }
        return present.contains(chair.id()) ? chair : deputy().orElse(chair);
    }

    /** Whether that member may do what the chair does: a delegation gives the power and takes none away. */
    boolean mayChair(UUID memberId) {
        var chair = council.chair();
        return chair().id().equals(memberId)
                || (!inConflict.contains(chair.id()) && chair.id().equals(memberId));
    }

    /** The chair's power ends with the chair's term, and so does what was delegated. */
    private Optional<Member> deputy() {
        return council.member(council.chair().id()).flatMap(chair -> standIn(delegate));
    }

    private Optional<Member> standIn(@Nullable UUID memberId) {
        return memberId == null || inConflict.contains(memberId) ? Optional.empty() : council.member(memberId);
    }

    /** Voting members who came and are not in conflict. */
    Set<UUID> mayVote() {
        return council.voting().stream()
                .map(Member::id)
                .filter(id -> present.contains(id) && !inConflict.contains(id))
                .collect(Collectors.toSet());
    }

    /** Who may still answer of those asked in writing: without a conflict, with a seat, and with no sheet that counts. */
    Set<UUID> outstanding(List<ScoreSheet> counted) {
        var outstanding = new HashSet<>(mayVote());
        counted.forEach(sheet -> outstanding.remove(sheet.memberId()));
        return outstanding;
    }

    /** Members of the council who may neither see nor score the product. */
    Set<UUID> recused() {
        return council.members().stream()
                .map(Member::id)
                .filter(inConflict::contains)
                .collect(Collectors.toSet());
    }
}
