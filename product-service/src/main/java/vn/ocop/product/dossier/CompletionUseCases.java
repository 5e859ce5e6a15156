package vn.ocop.product.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Caller;
import vn.ocop.platform.time.VietnamTime;
import vn.ocop.product.access.AccessUseCases;
import vn.ocop.product.completion.CompletionRefusal;
import vn.ocop.product.completion.CompletionRequest;
import vn.ocop.product.completion.CompletionStore;
import vn.ocop.product.event.ProductEvents.ForwardedCompletion;
import vn.ocop.product.evidence.EvidenceItem;

/** The producer's answer to a request for completion: a new version, straight back to who asked (ADR-0115). */
@ApplicationScoped
class CompletionUseCases {

    private final DossierStore store;
    private final DossierPartStore parts;
    private final FormFactStore facts;
    private final VersionStore versions;
    private final ReportStore reports;
    private final CheckUseCases checks;
    private final CompletionStore completions;
    private final ForwardingUseCases forwarding;
    private final RecordUseCases records;
    private final AccessUseCases access;
    private final Caller caller;
    private final Clock clock;

    CompletionUseCases(
            DossierStore store,
            DossierPartStore parts,
            FormFactStore facts,
            VersionStore versions,
            ReportStore reports,
            CheckUseCases checks,
            CompletionStore completions,
            ForwardingUseCases forwarding,
            RecordUseCases records,
            AccessUseCases access,
            Caller caller,
            Clock clock) {
        this.store = store;
        this.parts = parts;
        this.facts = facts;
        this.versions = versions;
        this.reports = reports;
        this.checks = checks;
        this.completions = completions;
        this.forwarding = forwarding;
        this.records = records;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    DossierRow complete(UUID id, IfMatch ifMatch, CompletionJson json) {
        var row = store.lock(id);
        access.requireOwner(row.producerId);
        ifMatch.check(row.version);
        var asked = asked(row).orElseThrow(() -> new Refused(new DossierRefusal.WrongState(id, row.state)));
        var content = new VersionJson.Content(
                parts.answers(id),
                checks.held(id).stream().map(EvidenceItem::id).toList(),
                facts.facts(id));
        requireSomething(id, content, json.text());
        var number = versions.add(
                id, "COMPLETED", clock.instant(), caller.username(), content, facts.personal(row.producerId));
        completions.answer(asked, number, json.text(), clock.instant(), caller.username());
        row.state = DossierState.FORWARDED;
        records.announced(row, "COMPLETED", content);
        forward(row, new ForwardedCompletion(asked.id(), VietnamTime.today(clock), json.text()));
        return row;
    }

    /** @throws Refused unless the producer may give these answers: all while it has the dossier, else those asked for */
    void requireOpen(DossierRow row, Map<String, Integer> answers) {
        asked(row).ifPresentOrElse(asked -> asked.requireAsked(parts.answers(row.id), answers), () -> row.toDomain()
                .draft());
    }

    private Optional<CompletionRequest> asked(DossierRow row) {
        return row.state == DossierState.COMPLETION_REQUESTED ? completions.unanswered(row.id) : Optional.empty();
    }

    private void requireSomething(UUID id, VersionJson.Content content, @Nullable String note) {
        var before = versions.latest(id).orElseThrow().content();
        boolean same =
                before.answers().equals(content.answers()) && before.evidence().equals(content.evidence());
        if (same && note == null) {
            throw new Refused(new CompletionRefusal.NothingCompleted());
        }
    }

    /** The commune's report stands: it proposed the product, and what is completed is for the council to judge. */
    private void forward(DossierRow row, ForwardedCompletion completion) {
        var report = reports.find(row.id)
                .orElseThrow()
                .toDomain(Objects.requireNonNull(row.receivedOn), VietnamTime.today(clock));
        if (!(report instanceof CommuneReport.Forward forward)) {
            throw new IllegalStateException("dossier " + row.id + " is with the province, but was returned");
        }
        forwarding.forward(row, forward, completion);
    }
}
