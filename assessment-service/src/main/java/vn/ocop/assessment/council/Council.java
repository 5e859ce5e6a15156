package vn.ocop.assessment.council;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.rating.IssuedDocument;
import vn.ocop.assessment.rating.OperatingRules;

/**
 * A council as it stands on a day: those who left are not in it, and those whose term does not run that day have no seat.
 *
 * @param provinceCode of a provincial council; null at the centre
 * @param decision that set the council up
 * @param members in or out of term
 * @param day on which it is looked at; null: whatever their terms, all have their seats
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
        Mandate mandate,
        List<Member> members,
        @Nullable LocalDate day,
        long version) {

    /** Fewest voting members; two could never be outvoted by a third. The decision names no number (ADR-0060). */
    public static final int MIN_VOTING = 3;

    public Council {
        members = List.copyOf(members);
    }

    /** For any product, without terms. */
    public Council(
            UUID id,
            Level level,
            @Nullable String provinceCode,
            String name,
            Round round,
            IssuedDocument decision,
            OperatingRules rules,
            List<Member> members,
            long version) {
        this(id, level, provinceCode, name, round, decision, rules, Mandate.GENERAL, members, null, version);
    }

    /** The same on another day. */
    public Council on(LocalDate other) {
        return new Council(id, level, provinceCode, name, round, decision, rules, mandate, members, other, version);
    }

    /** Members whose term runs on the day. */
    public List<Member> seated() {
        return members.stream().filter(m -> day == null || m.sitsOn(day)).toList();
    }

    public Optional<Member> member(String username) {
        return seated().stream().filter(m -> m.username().equals(username)).findFirst();
    }

    public Optional<Member> member(UUID memberId) {
        return seated().stream().filter(m -> m.id().equals(memberId)).findFirst();
    }

    /** Every council has exactly one, in or out of term. */
    public Member chair() {
        return members.stream()
                .filter(m -> m.position() == Position.CHAIR)
                .findFirst()
                .orElseThrow();
    }

    public List<Member> voting() {
        return seated().stream().filter(Member::votes).toList();
    }

    /** Against how many votes a quorum is counted: terms that end make no council smaller than it may be (ADR-0107). */
    public int votes() {
        return Math.max(voting().size(), MIN_VOTING);
    }

    public boolean holds(String username, Position position) {
        return member(username).filter(m -> m.position() == position).isPresent();
    }

    /** Whether this council may assess a product of that level and province. */
    public boolean covers(Level otherLevel, String otherProvince) {
        return level == otherLevel && (level == Level.CENTRAL || otherProvince.equals(provinceCode));
    }
}
