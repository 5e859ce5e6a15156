package vn.ocop.assessment.meeting;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.council.Council;
import vn.ocop.assessment.council.Member;

/**
 * A meeting with everything its papers tell.
 *
 * @param council as it is now; of it only level and province, which never change
 * @param roll as it sat
 * @param people everyone who ever sat in the council, those of the roll as they were then
 * @param takenAt when attendance was last taken; null if it never was
 */
public record Sitting(
        Meeting meeting,
        Council council,
        Roll roll,
        Map<UUID, Member> people,
        @Nullable Instant takenAt) {

    public Sitting {
        people = Map.copyOf(people);
    }

    /** By their seats; who has left the council since comes last. */
    public Stream<Member> inOrder(Stream<UUID> ids) {
        var wanted = ids.collect(Collectors.toSet());
        var seated =
                roll.members().stream().map(Member::id).filter(wanted::contains).toList();
        return Stream.concat(
                        seated.stream(),
                        wanted.stream().filter(id -> !seated.contains(id)).sorted())
                .map(this::person);
    }

    /** @throws IllegalStateException for a stranger */
    public Member person(UUID memberId) {
        var member = people.get(memberId);
        if (member == null) {
            throw new IllegalStateException("nobody in the council is " + memberId);
        }
        return member;
    }
}
