package vn.ocop.assessment.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.ocop.assessment.completion.CompletionStore;
import vn.ocop.assessment.conflict.ConflictStore;
import vn.ocop.assessment.council.Level;
import vn.ocop.assessment.forms.FormStore;
import vn.ocop.assessment.register.Recognised;
import vn.ocop.assessment.register.RegisterStore;
import vn.ocop.assessment.review.Docket;
import vn.ocop.assessment.review.DossierStore;
import vn.ocop.assessment.review.RecheckUseCases;
import vn.ocop.assessment.review.ReviewUseCases;
import vn.ocop.assessment.review.State;
import vn.ocop.assessment.review.Subject;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.time.VietnamTime;

/** One event, one transaction. */
@ApplicationScoped
public class IntakeUseCases {

    private static final String ACTOR = "intake";

    private final ReviewUseCases reviews;
    private final DossierStore dossiers;
    private final ConflictStore conflicts;
    private final RecheckUseCases rechecks;
    private final CompletionStore completions;
    private final FormStore forms;
    private final RegisterStore register;
    private final AuditLog audit;
    private final Clock clock;

    IntakeUseCases(
            ReviewUseCases reviews,
            DossierStore dossiers,
            ConflictStore conflicts,
            RecheckUseCases rechecks,
            CompletionStore completions,
            FormStore forms,
            RegisterStore register,
            AuditLog audit,
            Clock clock) {
        this.reviews = reviews;
        this.dossiers = dossiers;
        this.conflicts = conflicts;
        this.rechecks = rechecks;
        this.completions = completions;
        this.forms = forms;
        this.register = register;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens an assessment; the same version again changes nothing. A newer version that an office asked for goes on in the same
     * assessment. Any other takes the place of one that is not yet scored, and names the one before it.
     */
    @Transactional
    public void open(ForwardedDossier dossier) {
        forms.pinned(dossier.criteriaVersion());
        var last = reviews.latestOf(dossier.dossierId());
        if (last.filter(d -> d.subject().dossierVersion() >= dossier.version()).isPresent()) {
            return;
        }
        var asked = last.filter(d -> completions.last(d.id()).isPresent());
        if (asked.isPresent()) {
            complete(asked.get(), dossier);
            return;
        }
        var before = reviews.latestOf(dossier.dossierId(), Level.PROVINCE);
        before.ifPresent(this::withdraw);
        dossiers.save(dossier.dossierId(), dossier.version(), dossier.answers(), dossier);
        var proposedOn = proposedOn(dossier);
        var subject = subject(dossier, before, proposedOn);
        var opened = reviews.open(Ids.next(), Level.PROVINCE, subject, proposedOn);
        audit.appendSystem(ACTOR, "assessment-opened", "assessment", opened.id(), dossier);
    }

    /** What crossed with the start of scoring is too late: the council scores what it had before it. */
    private void complete(Docket asked, ForwardedDossier dossier) {
        var docket = reviews.lock(asked.id());
        if (!docket.state().beforeScoring()) {
            audit.appendSystem(ACTOR, "completion-too-late", "assessment", docket.id(), dossier);
            return;
        }
        dossiers.save(dossier.dossierId(), dossier.version(), dossier.answers(), dossier);
        var completion = dossier.completion();
        reviews.complete(
                docket,
                dossier.version(),
                completion == null ? null : completion.requestId(),
                completion == null ? VietnamTime.today(clock) : LocalDate.parse(completion.completedOn()));
        audit.appendSystem(ACTOR, "dossier-completed", "assessment", docket.id(), dossier);
    }

    @Transactional
    public void restricted(RestrictedFacts.Dossier facts) {
        dossiers.restricted(
                facts.dossierId(), Optional.ofNullable(facts.answers()).orElse(Map.of()));
        consultants(facts.dossierId(), Optional.ofNullable(facts.consultants()).orElse(List.of()));
    }

    @Transactional
    public void accounts(RestrictedFacts.Producer facts) {
        accounts(facts.producerId(), Optional.ofNullable(facts.accounts()).orElse(List.of()));
    }

    /** @param key of the producer or dossier whose personal data is gone */
    @Transactional
    public void erase(UUID key) {
        accounts(key, List.of());
        consultants(key, List.of());
        dossiers.eraseRestricted(key);
    }

    private void accounts(UUID producerId, List<String> usernames) {
        if (conflicts.accounts(producerId, usernames)) {
            rechecks.producer(producerId);
        }
    }

    private void consultants(UUID dossierId, List<String> usernames) {
        if (conflicts.consultants(dossierId, usernames)) {
            rechecks.dossier(dossierId);
        }
    }

    /** An upgrade keeps for ever from which stars it started. */
    private Subject subject(ForwardedDossier dossier, Optional<Docket> before, LocalDate proposedOn) {
        var subject = dossier.subject();
        var named = before.map(Docket::id).map(subject::after).orElse(subject);
        return subject.isUpgrade()
                ? named.upgradingFrom(register.inForce(subject.product().id(), proposedOn)
                        .map(Recognised::stars)
                        .orElse(null))
                : named;
    }

    private LocalDate proposedOn(ForwardedDossier dossier) {
        return dossier.forwardedOn() == null ? VietnamTime.today(clock) : LocalDate.parse(dossier.forwardedOn());
    }

    private void withdraw(Docket before) {
        if (before.state() == State.RECEIVED || before.state() == State.UNDER_REVIEW) {
            var docket = reviews.lock(before.id());
            reviews.advance(docket.assessment().withdraw(), "WITHDRAWN");
            audit.appendSystem(ACTOR, "assessment-withdrawn", "assessment", docket.id(), docket.subject());
        }
    }
}
