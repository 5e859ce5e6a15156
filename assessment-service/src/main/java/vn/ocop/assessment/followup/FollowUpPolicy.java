package vn.ocop.assessment.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import vn.ocop.assessment.review.Docket;
import vn.ocop.assessment.review.ReviewPolicy;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.security.Area;
import vn.ocop.platform.security.Caller;

/** The province chooses, the ministry orders; who, when, and the audit row. */
@ApplicationScoped
class FollowUpPolicy {

    private final ReviewPolicy reviews;
    private final Caller caller;
    private final AuditLog audit;
    private final Clock clock;

    FollowUpPolicy(ReviewPolicy reviews, Caller caller, AuditLog audit, Clock clock) {
        this.reviews = reviews;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    void requireProvince(Docket docket) {
        reviews.requireProvincialOffice(docket);
    }

    /** The role is asked for at the door. */
    void requireMinistry() {
        caller.requireArea(Area.nation());
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    String username() {
        return caller.username();
    }

    void audit(String action, UUID assessmentId, Object content) {
        audit.append(action, "assessment", assessmentId, content);
    }
}
