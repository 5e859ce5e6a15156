package vn.ocop.assessment.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.ocop.assessment.conflict.ConflictStore;
import vn.ocop.assessment.council.Council;
import vn.ocop.assessment.council.CouncilPolicy;
import vn.ocop.assessment.council.CouncilUseCases;
import vn.ocop.assessment.council.Level;
import vn.ocop.assessment.council.Member;
import vn.ocop.assessment.council.Position;
import vn.ocop.platform.problem.CommonRefusal;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Area;
import vn.ocop.platform.security.AreaScope;
import vn.ocop.platform.security.Caller;
import vn.ocop.platform.security.Roles;
import vn.ocop.platform.time.VietnamTime;

/** The one place that decides who may see or move an assessment. Conflict goes before every role. */
@ApplicationScoped
public class ReviewPolicy {

    private static final Set<String> READING_OFFICES = Set.of(
            Roles.COMMUNE_OFFICER,
            Roles.PROVINCIAL_OFFICE,
            Roles.PROVINCIAL_AUTHORITY,
            Roles.CENTRAL_OFFICE,
            Roles.MINISTRY_AUTHORITY,
            Roles.AUDITOR);

    private final Caller caller;
    private final CouncilUseCases councils;
    private final CouncilPolicy councilPolicy;
    private final ConflictStore conflicts;
    private final Clock clock;

    ReviewPolicy(
            Caller caller,
            CouncilUseCases councils,
            CouncilPolicy councilPolicy,
            ConflictStore conflicts,
            Clock clock) {
        this.caller = caller;
        this.councils = councils;
        this.councilPolicy = councilPolicy;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /** @throws Refused unless the caller may read it: by seat, or by office and area */
    public void requireSight(Docket docket) {
        var product = docket.subject().product();
        if (holdsSeat(docket)) {
            requireNoConflict(docket);
            return;
        }
        if (caller.roles().stream().noneMatch(READING_OFFICES::contains)) {
            throw new Refused(new CommonRefusal.Forbidden());
        }
        caller.requireArea(Area.of(product.provinceCode(), product.communeCode()));
    }

    /** Whether the caller sits in the council that has it. */
    public boolean holdsSeat(Docket docket) {
        return seat(docket).isPresent();
    }

    /** The caller's seat in the council that has it. */
    public Optional<Member> seat(Docket docket) {
        return docket.council().map(councils::get).flatMap(council -> council.member(caller.username()));
    }

    /** @throws Refused unless the caller is the office of the level there, or keeps that council's minutes */
    public void requireOffice(Docket docket) {
        requireNoConflict(docket);
        var council = docket.council().map(councils::get);
        if (council.isPresent()) {
            councilPolicy.requireOfficeOrSecretary(council.get());
        } else {
            councilPolicy.requireOffice(
                    docket.assessment().level(), docket.subject().product().provinceCode());
        }
    }

    /** @throws Refused unless the caller is the office of the product's province, whatever the level */
    public void requireProvincialOffice(Docket docket) {
        councilPolicy.requireOffice(Level.PROVINCE, docket.subject().product().provinceCode());
    }

    /** @throws Refused unless the caller holds that position in the council that has it, without conflict */
    public Member require(Docket docket, Position position) {
        var member = councilPolicy.require(council(docket), position);
        requireNoConflict(docket);
        return member;
    }

    /** @throws Refused unless the caller sits in the council that has it, without conflict */
    public Member requireMember(Docket docket) {
        var member = councilPolicy.requireMember(council(docket));
        requireNoConflict(docket);
        return member;
    }

    public Council council(Docket docket) {
        return docket.council().map(councils::get).orElseThrow(() -> new Refused(new CommonRefusal.Forbidden()));
    }

    public Set<UUID> inConflict(Docket docket) {
        return conflicts.membersInConflict(docket.id());
    }

    /** User names of the members who may read the dossier now. */
    public List<String> readers(Docket docket) {
        var blocked = inConflict(docket);
        return docket.council().map(councils::get).stream()
                .flatMap(council -> council.seated().stream())
                .filter(member -> !blocked.contains(member.id()))
                .map(Member::username)
                .toList();
    }

    AssessmentStore.Sight sight() {
        boolean office = caller.roles().stream().anyMatch(READING_OFFICES::contains);
        var areas = office ? caller.areas() : new AreaScope(Set.of());
        return new AssessmentStore.Sight(
                areas.condition("a.province_code", "a.commune_code"), caller.username(), VietnamTime.today(clock));
    }

    /** Products of which the caller may see nothing in this council: neither their names nor that they are there. */
    public Set<UUID> hiddenIn(Council council) {
        return conflicts.conflictsOf(council.id(), caller.username());
    }

    /** Whether the caller sits in its council and may neither see nor score it. */
    public boolean isRecused(Docket docket) {
        var seat = seat(docket);
        return seat.isPresent() && inConflict(docket).contains(seat.get().id());
    }

    private void requireNoConflict(Docket docket) {
        if (isRecused(docket)) {
            throw new Refused(new ReviewRefusal.InConflict(docket.id()));
        }
    }
}
