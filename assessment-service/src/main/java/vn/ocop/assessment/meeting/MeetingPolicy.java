package vn.ocop.assessment.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.ocop.assessment.completion.CompletionStore;
import vn.ocop.assessment.council.Council;
import vn.ocop.assessment.council.CouncilPolicy;
import vn.ocop.assessment.preparation.PreparationStore;
import vn.ocop.assessment.review.ReviewPolicy;
import vn.ocop.assessment.review.ReviewRefusal;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Caller;

/** Who may call a meeting, and what must be there before. */
@ApplicationScoped
class MeetingPolicy {

    private final CouncilPolicy councils;
    private final ReviewPolicy reviews;
    private final PreparationStore preparation;
    private final CompletionStore completions;
    private final AuditLog audit;
    private final Caller caller;

    MeetingPolicy(
            CouncilPolicy councils,
            ReviewPolicy reviews,
            PreparationStore preparation,
            CompletionStore completions,
            AuditLog audit,
            Caller caller) {
        this.councils = councils;
        this.reviews = reviews;
        this.preparation = preparation;
        this.completions = completions;
        this.audit = audit;
        this.caller = caller;
    }

    void requireOffice(Council council) {
        councils.requireOfficeOrSecretary(council);
    }

    void requireSight(Council council) {
        councils.requireSight(council);
    }

    /** What the caller may see of it: nothing of a product over which the caller is in conflict. */
    Meeting shown(Meeting meeting, Council council) {
        return meeting.without(reviews.hiddenIn(council));
    }

    Set<UUID> hiddenIn(Council council) {
        return reviews.hiddenIn(council);
    }

    /** @throws Refused if the caller sits in the council and is in conflict over one of the products, as its secretary too */
    void requireNoConflict(Council council, List<UUID> assessmentIds) {
        var hidden = reviews.hiddenIn(council);
        assessmentIds.stream().filter(hidden::contains).findFirst().ifPresent(id -> {
            throw new Refused(new ReviewRefusal.InConflict(id));
        });
    }

    /** @throws Refused naming each product without a consulting report */
    void requireReports(List<UUID> assessmentIds) {
        var missing = preparation.withoutReport(assessmentIds);
        if (!missing.isEmpty()) {
            throw new Refused(new MeetingRefusal.ReportMissing(missing));
        }
    }

    /** @throws Refused naming each product whose producer may still complete its dossier */
    void requireNoneAwaited(List<UUID> assessmentIds, LocalDate today) {
        completions.requireNoneAwaited(assessmentIds, today);
    }

    void audit(String action, String subjectType, UUID subjectId, Object content) {
        audit.append(action, subjectType, subjectId, content);
    }

    String username() {
        return caller.username();
    }
}
