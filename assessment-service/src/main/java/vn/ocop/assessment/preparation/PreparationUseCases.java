package vn.ocop.assessment.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.council.Level;
import vn.ocop.assessment.forms.FormStore;
import vn.ocop.assessment.review.Docket;
import vn.ocop.assessment.review.ReviewPolicy;
import vn.ocop.assessment.review.ReviewRefusal;
import vn.ocop.assessment.review.ReviewUseCases;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.problem.CommonRefusal;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Caller;
import vn.ocop.platform.time.VietnamTime;

/** Steps around scoring: one transaction each. */
@ApplicationScoped
class PreparationUseCases {

    private final ReviewUseCases reviews;
    private final ReviewPolicy policy;
    private final PreparationStore store;
    private final FormStore forms;
    private final Journal journal;

    PreparationUseCases(
            ReviewUseCases reviews, ReviewPolicy policy, PreparationStore store, FormStore forms, Journal journal) {
        this.reviews = reviews;
        this.policy = policy;
        this.store = store;
        this.forms = forms;
        this.journal = journal;
    }

    @Transactional
    ConsultingReportJson report(UUID id, ConsultingReportJson report) {
        var docket = reviews.lock(id);
        policy.requireOffice(docket);
        docket.assessment().underReview();
        store.save(id, report, journal.now(), journal.username());
        journal.audit("consulting-report-filed", id, report);
        return report;
    }

    @Transactional
    ConsultingReportJson readReport(UUID id) {
        policy.requireSight(reviews.get(id));
        return store.report(id)
                .orElseThrow(() -> new Refused(new CommonRefusal.NotFound("consulting-report", id.toString())));
    }

    @Transactional
    RuleFindingsJson.Response find(UUID id, RuleFindingsJson findings) {
        var docket = reviews.lock(id);
        policy.requireOffice(docket);
        docket.assessment().requireOpenForFindings();
        boolean rejects = findings.rejects(forms.pinned(docket.subject().criteriaVersion()));
        store.replaceFindings(id, findings.findings(), journal.now(), journal.username());
        journal.audit("rule-findings-recorded", id, findings);
        return shown(rejects ? reviews.advance(docket.assessment().reject(), "REJECTED") : docket);
    }

    @Transactional
    RuleFindingsJson.Response readFindings(UUID id) {
        var docket = reviews.get(id);
        policy.requireSight(docket);
        return shown(docket);
    }

    /** The province sends a forwarded product up; the centre then has an assessment of its own, which names this one. */
    @Transactional
    Docket propose(UUID id) {
        var docket = reviews.lock(id);
        policy.requireProvincialOffice(docket);
        docket.assessment().requireForwarded();
        if (reviews.isFollowed(docket)) {
            throw new Refused(new ReviewRefusal.AlreadyOpened(docket.subject().dossierId()));
        }
        var opened =
                reviews.open(Ids.next(), Level.CENTRAL, docket.subject().after(id), VietnamTime.dayOf(journal.now()));
        journal.audit("central-proposal-sent", id, opened.id());
        return opened;
    }

    private RuleFindingsJson.Response shown(Docket docket) {
        var form = forms.pinned(docket.subject().criteriaVersion());
        return new RuleFindingsJson.Response(docket.state(), store.findings(docket.id()), form.questions());
    }

    /** Who, when, and the audit row. */
    @ApplicationScoped
    static class Journal {

        private final Caller caller;
        private final AuditLog audit;
        private final Clock clock;

        Journal(Caller caller, AuditLog audit, Clock clock) {
            this.caller = caller;
            this.audit = audit;
            this.clock = clock;
        }

        String username() {
            return caller.username();
        }

        Instant now() {
            return clock.instant().truncatedTo(ChronoUnit.MILLIS);
        }

        void audit(String action, UUID assessmentId, @Nullable Object content) {
            audit.append(action, "assessment", assessmentId, content == null ? "" : content);
        }
    }
}
