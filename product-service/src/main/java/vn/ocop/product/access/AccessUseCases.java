package vn.ocop.product.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.ocop.platform.problem.CommonRefusal;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Area;
import vn.ocop.platform.security.Caller;
import vn.ocop.platform.security.Roles;

/** The policy of this service: a producer's own accounts, the offices of the area, and readers granted by a council's assignment. */
@ApplicationScoped
public class AccessUseCases {

    private static final String[] OFFICES = {Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE};
    private static final String[] SUPERVISORS = {
        Roles.COMMUNE_OFFICER,
        Roles.PROVINCIAL_OFFICE,
        Roles.PROVINCIAL_AUTHORITY,
        Roles.CENTRAL_OFFICE,
        Roles.MINISTRY_AUTHORITY,
        Roles.AUDITOR
    };

    private final Caller caller;
    private final AccountStore accounts;

    AccessUseCases(Caller caller, AccountStore accounts) {
        this.caller = caller;
        this.accounts = accounts;
    }

    public boolean owns(UUID producerId) {
        return caller.has(Roles.PRODUCER) && accounts.isActive(producerId, caller.username());
    }

    /** @throws Refused unless the caller is an account of this producer */
    public void requireOwner(UUID producerId) {
        if (!owns(producerId)) {
            throw new Refused(new AccessRefusal.NotYourProducer(producerId));
        }
    }

    /** @throws Refused unless the caller is an office whose area covers this one */
    public void requireOffice(Area area) {
        if (!hasAny(OFFICES)) {
            throw new Refused(new CommonRefusal.Forbidden());
        }
        caller.requireArea(area);
    }

    public boolean isOfficeOf(Area area) {
        return hasAny(OFFICES) && caller.reaches(area);
    }

    /** @throws Refused unless the caller is an account of this producer or an office of the area */
    public void requireOwnerOrOffice(UUID producerId, Area area) {
        if (owns(producerId)) {
            return;
        }
        if (!hasAny(OFFICES)) {
            throw new Refused(new AccessRefusal.NotYourProducer(producerId));
        }
        caller.requireArea(area);
    }

    /** Whether the personal data of a producer may be shown: to its own accounts, the offices of the area, the auditor. */
    public boolean seesPrivate(UUID producerId, Area area) {
        return !caller.anonymous()
                && ((hasAny(OFFICES) && caller.reaches(area)) || caller.has(Roles.AUDITOR) || owns(producerId));
    }

    /** Whether lists may show the caller all dossiers of its areas. */
    public boolean supervises() {
        return hasAny(SUPERVISORS);
    }

    /** @throws Refused unless the caller is an account of this producer or supervises the area */
    public void requireOwnerOrSupervisor(UUID producerId, Area area) {
        if (owns(producerId)) {
            return;
        }
        if (!supervises()) {
            throw new Refused(new AccessRefusal.NotYourProducer(producerId));
        }
        caller.requireArea(area);
    }

    /** @throws Refused unless the dossier is the caller's own, lies in the caller's area, or was opened to it by a council */
    public void requireReader(UUID dossierId, UUID producerId, Area area) {
        if ((supervises() && caller.reaches(area))
                || owns(producerId)
                || accounts.isReader(dossierId, caller.username())) {
            return;
        }
        if (supervises()) {
            caller.requireArea(area);
        }
        throw new Refused(
                caller.has(Roles.PRODUCER)
                        ? new AccessRefusal.NotYourProducer(producerId)
                        : new AccessRefusal.NotAReader(dossierId));
    }

    private boolean hasAny(String[] roles) {
        for (var role : roles) {
            if (caller.has(role)) {
                return true;
            }
        }
        return false;
    }
}
