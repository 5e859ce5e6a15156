package vn.ocop.assessment.meeting;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
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

    /** @throws IllegalStateException for a stranger */
    public Member person(UUID memberId) {
        var member = people.get(memberId);
        if (member == null) {
            throw new IllegalStateException("nobody in the council is " + memberId);
        }
        return member;
    }
}
