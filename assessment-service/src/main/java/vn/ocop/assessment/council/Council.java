package vn.ocop.assessment.council;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.rating.IssuedDocument;
import vn.ocop.assessment.rating.OperatingRules;

/**
 * A council as it stands: present members only.
 *
 * @param provinceCode of a provincial council; null at the centre
 * @param decision that set the council up
 * @param version for conditional changes
 */
public record Council(
        UUID id,
        Level level,
        @Nullable String provinceCode,
        String name,
        Round round,
        IssuedDocument decision,
        OperatingRules rules,
        List<Member> members,
        long version) {

    /** Fewest voting members; two could never be outvoted by a third. The decision names no number (ADR-0060). */
    public static final int MIN_VOTING = 3;

    public Council {
        members = List.copyOf(members);
    }

    public Optional<Member> member(String username) {
        return members.stream().filter(m -> m.username().equals(username)).findFirst();
    }

    public Optional<Member> member(UUID memberId) {
        return members.stream().filter(m -> m.id().equals(memberId)).findFirst();
    }

    /** Every council has exactly one. */
    public Member chair() {
        return members.stream()
                .filter(m -> m.position() == Position.CHAIR)
                .findFirst()
                .orElseThrow();
    }

    public List<Member> voting() {
        return members.stream().filter(Member::votes).toList();
    }

    public boolean holds(String username, Position position) {
        return member(username).filter(m -> m.position() == position).isPresent();
    }

    /** Whether this council may assess a product of that level and province. */
    public boolean covers(Level otherLevel, String otherProvince) {
        return level == otherLevel && (level == Level.CENTRAL || otherProvince.equals(provinceCode));
    }
}
