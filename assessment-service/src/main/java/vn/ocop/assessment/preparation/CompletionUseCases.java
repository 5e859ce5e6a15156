package vn.ocop.assessment.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ocop.assessment.completion.CompletionRefusal;
import vn.ocop.assessment.completion.CompletionRequest;
import vn.ocop.assessment.completion.CompletionRequestJson;
import vn.ocop.assessment.completion.CompletionStore;
import vn.ocop.assessment.forms.FormStore;
import vn.ocop.assessment.review.Docket;
import vn.ocop.assessment.review.ReviewPolicy;
import vn.ocop.assessment.review.ReviewUseCases;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.problem.CommonRefusal;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.time.VietnamTime;
import vn.ocop.platform.time.WorkingDays;

/** Asking a producer to complete a forwarded dossier, before scoring (ADR-0115). */
@ApplicationScoped
class CompletionUseCases {

    /** Where the assessment has no last day of its own, or it has passed. */
    private static final int LONGEST_DAYS = 45;

    private final ReviewUseCases reviews;
    private final ReviewPolicy policy;
    private final CompletionStore store;
    private final FormStore forms;
    private final WorkingDays workingDays;
    private final PreparationUseCases.Journal journal;

    CompletionUseCases(
            ReviewUseCases reviews,
            ReviewPolicy policy,
            CompletionStore store,
            FormStore forms,
            WorkingDays workingDays,
            PreparationUseCases.Journal journal) {
        this.reviews = reviews;
        this.policy = policy;
        this.store = store;
        this.forms = forms;
        this.workingDays = workingDays;
        this.journal = journal;
    }

    @Transactional
    CompletionRequestJson ask(UUID id, CompletionInputJson input) {
        var docket = reviews.lock(id);
        policy.requireOffice(docket);
        docket.assessment().requireBeforeScoring();
        var request = request(docket, input, VietnamTime.dayOf(journal.now()));
        store.last(id).ifPresent(last -> last.requireNotOpen(request.askedOn()));
        store.insert(request);
        journal.audit("completion-requested", id, request);
        reviews.announce(reviews.touch(docket), "COMPLETION_REQUESTED");
        return CompletionRequestJson.of(request, request.askedOn());
    }

    /** The office needs no answer any more. */
    @Transactional
    CompletionRequestJson close(UUID id, UUID requestId, CompletionInputJson.ClosingJson closing) {
        var docket = reviews.lock(id);
        policy.requireOffice(docket);
        docket.assessment().requireBeforeScoring();
        var today = VietnamTime.dayOf(journal.now());
        var request = find(id, requestId);
        if (!request.outstanding()) {
            throw new Refused(new CompletionRefusal.NotOutstanding(requestId, request.status(today)));
        }
        store.close(requestId, closing.reason(), journal.now(), journal.username());
        journal.audit("completion-request-closed", id, closing);
        reviews.announce(reviews.touch(docket), "COMPLETION_CLOSED");
        return CompletionRequestJson.of(find(id, requestId), today);
    }

    @Transactional
    List<CompletionRequestJson> list(UUID id) {
        policy.requireSight(reviews.get(id));
        var today = VietnamTime.dayOf(journal.now());
        return store.of(id).stream()
                .map(request -> CompletionRequestJson.of(request, today))
                .toList();
    }

    private CompletionRequest request(Docket docket, CompletionInputJson input, LocalDate today) {
        var form = forms.pinned(docket.subject().criteriaVersion());
        var items = input.checked(form, forms.documents(), today, latest(docket, today));
        return new CompletionRequest(
                Ids.next(),
                docket.id(),
                docket.subject().dossierVersion(),
                items,
                today,
                workingDay(input.answerBy()),
                journal.now(),
                journal.username(),
                null,
                null);
    }

    private CompletionRequest find(UUID id, UUID requestId) {
        return store.of(id).stream()
                .filter(request -> request.id().equals(requestId))
                .findFirst()
                .orElseThrow(() -> new Refused(new CommonRefusal.NotFound("completion-request", requestId.toString())));
    }

    /** The answer must leave the council its term; what is overdue already is answered within the longest one. */
    private static LocalDate latest(Docket docket, LocalDate today) {
        var schedule = docket.schedule();
        return schedule != null && schedule.dueOn().isAfter(today) ? schedule.dueOn() : today.plusDays(LONGEST_DAYS);
    }

    /** A term ends on a working day (Civil Code 2015, Article 148.5). */
    private LocalDate workingDay(LocalDate day) {
        var last = day;
        while (!workingDays.isWorkingDay(last)) {
            last = last.plusDays(1);
        }
        return last;
    }
}
