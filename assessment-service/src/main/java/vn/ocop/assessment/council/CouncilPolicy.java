package vn.ocop.assessment.council;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.problem.CommonRefusal;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Area;
import vn.ocop.platform.security.Caller;
import vn.ocop.platform.security.Roles;
import vn.ocop.platform.time.VietnamTime;

/** Who may do what with a council: the office of its level and area, and the seats in it. */
@ApplicationScoped
public class CouncilPolicy {

    private static final Set<String> READING_OFFICES = Set.of(
            Roles.PROVINCIAL_OFFICE,
            Roles.PROVINCIAL_AUTHORITY,
            Roles.CENTRAL_OFFICE,
            Roles.MINISTRY_AUTHORITY,
            Roles.AUDITOR);

    private final Caller caller;
    private final Clock clock;

    CouncilPolicy(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    String username() {
        return caller.username();
    }

    /** @throws Refused unless the caller is the office that runs councils of that level there */
    public void requireOffice(Level level, @Nullable String provinceCode) {
        var area = area(level, provinceCode);
        if (!caller.has(level == Level.CENTRAL ? Roles.CENTRAL_OFFICE : Roles.PROVINCIAL_OFFICE)) {
            throw new Refused(new CommonRefusal.Forbidden());
        }
        caller.requireArea(area);
    }

    /** @throws Refused unless the caller runs the council or keeps its minutes */
    public void requireOfficeOrSecretary(Council council) {
        if (!council.holds(caller.username(), Position.SECRETARY)) {
            requireOffice(council.level(), council.provinceCode());
        }
    }

    /** @throws Refused unless the caller holds that position in this very council */
    public Member require(Council council, Position position) {
        var member = requireMember(council);
        if (member.position() != position) {
            throw new Refused(new CouncilRefusal.WrongPosition(council.id(), position));
        }
        return member;
    }

    /** @throws Refused unless the caller has a seat */
    public Member requireMember(Council council) {
        return council.member(caller.username())
                .orElseThrow(() -> new Refused(new CouncilRefusal.NotAMember(council.id())));
    }

    /** @throws Refused unless the caller has a seat, or an office whose area covers it */
    public void requireSight(Council council) {
        if (council.member(caller.username()).isPresent()) {
            return;
        }
        if (caller.roles().stream().noneMatch(READING_OFFICES::contains)) {
            throw new Refused(new CouncilRefusal.NotAMember(council.id()));
        }
        caller.requireArea(area(council.level(), council.provinceCode()));
    }

    CouncilStore.Sight sight() {
        boolean office = caller.roles().stream().anyMatch(READING_OFFICES::contains);
        boolean nation = office && caller.areas().nation();
        var provinces = office ? wholeProvinces() : List.<String>of();
        return new CouncilStore.Sight(nation, provinces, caller.username(), VietnamTime.today(clock));
    }

    private List<String> wholeProvinces() {
        return caller.areas().areas().stream()
                .filter(area -> area.commune() == null)
                .map(Area::province)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Area area(Level level, @Nullable String provinceCode) {
        return level == Level.CENTRAL || provinceCode == null ? Area.nation() : Area.of(provinceCode);
    }
}
