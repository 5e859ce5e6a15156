package vn.ocop.assessment.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import vn.ocop.assessment.council.Level;
import vn.ocop.assessment.review.Docket;
import vn.ocop.assessment.review.ReviewPolicy;
import vn.ocop.platform.problem.CommonRefusal;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Area;
import vn.ocop.platform.security.AreaScope;
import vn.ocop.platform.security.Caller;
import vn.ocop.platform.security.Roles;
import vn.ocop.platform.time.VietnamTime;

/** Who may file, see and handle petitions: offices of the level and area, and of them nobody who took part. */
@ApplicationScoped
class PetitionPolicy {

    private static final Set<String> READING_OFFICES = Set.of(
            Roles.PROVINCIAL_OFFICE,
            Roles.PROVINCIAL_AUTHORITY,
            Roles.CENTRAL_OFFICE,
            Roles.MINISTRY_AUTHORITY,
            Roles.AUDITOR);

    private final Caller caller;
    private final PartStore parts;
    private final ReviewPolicy reviews;
    private final Clock clock;

    PetitionPolicy(Caller caller, PartStore parts, ReviewPolicy reviews, Clock clock) {
        this.caller = caller;
        this.parts = parts;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** @throws Refused unless the caller's account acts for the producer */
    void requireProducer(UUID producerId) {
        if (!actsFor(producerId)) {
            throw new Refused(new PetitionRefusal.NotTheProducer());
        }
    }

    /** @throws Refused unless the caller is the office of its level and area and took no part in the matter */
    void requireHandler(Petition petition) {
        var concern = petition.concern();
        requireOffice(concern);
        var taken = parts.parts(caller.username(), concern);
        if (!taken.isEmpty()) {
            throw new Refused(new PetitionRefusal.TookPart(petition.id(), taken));
        }
    }

    /** Whether the caller could handle it: only then is a complaint's text shown. */
    boolean mayHandle(Petition petition) {
        var concern = petition.concern();
        return isOfficeOf(concern.level())
                && caller.reaches(areaOf(concern))
                && parts.parts(caller.username(), concern).isEmpty();
    }

    /** @throws Refused unless the caller handles it, and accepted or resolved it in person */
    void requireResolver(Petition petition) {
        requireHandler(petition);
        if (!petition.handledBy(caller.username())) {
            throw new Refused(new PetitionRefusal.IdentityProtected(petition.id()));
        }
    }

    /** @throws Refused unless the caller appealed it, or reads by office and area */
    void requireSight(Petition petition) {
        var concern = petition.concern();
        if (petition.kind() == PetitionKind.APPEAL && actsFor(concern.producerId())) {
            return;
        }
        requireReadingOffice();
        caller.requireArea(areaOf(concern));
    }

    /** Whoever may see the decision on the product: by office, area or seat, and the producer itself. */
    void requireSight(Docket docket) {
        if (!actsFor(docket.subject().producer().id())) {
            reviews.requireSight(docket);
        }
    }

    PetitionStore.Sight sight() {
        boolean office = caller.roles().stream().anyMatch(READING_OFFICES::contains);
        var areas = office ? caller.areas() : new AreaScope(Set.of());
        return new PetitionStore.Sight(
                areas.condition("p.province_code", "p.commune_code"), areas.nation(), caller.username());
    }

    Step.Mark mark() {
        return new Step.Mark(now(), caller.username());
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    LocalDate today() {
        return VietnamTime.today(clock);
    }

    String username() {
        return caller.username();
    }

    private boolean actsFor(UUID producerId) {
        return caller.has(Roles.PRODUCER) && parts.actsFor(caller.username(), producerId);
    }

    private void requireOffice(Concern concern) {
        if (!isOfficeOf(concern.level())) {
            throw new Refused(new CommonRefusal.Forbidden());
        }
        caller.requireArea(areaOf(concern));
    }

    private void requireReadingOffice() {
        if (caller.roles().stream().noneMatch(READING_OFFICES::contains)) {
            throw new Refused(new CommonRefusal.Forbidden());
        }
    }

    private boolean isOfficeOf(Level level) {
        return level == Level.CENTRAL
                ? caller.has(Roles.CENTRAL_OFFICE) || caller.has(Roles.MINISTRY_AUTHORITY)
                : caller.has(Roles.PROVINCIAL_OFFICE) || caller.has(Roles.PROVINCIAL_AUTHORITY);
    }

    private static Area areaOf(Concern concern) {
        return concern.level() == Level.CENTRAL ? Area.nation() : Area.of(concern.provinceCode());
    }
}
