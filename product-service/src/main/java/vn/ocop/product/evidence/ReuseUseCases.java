package vn.ocop.product.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.ocop.criteria.CriteriaSets;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.problem.CommonRefusal;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Caller;
import vn.ocop.platform.time.VietnamTime;
import vn.ocop.product.access.AccessUseCases;
import vn.ocop.product.completion.CompletionStore;

/** Papers of the earlier dossier in a later one: the same file, what was said about it, and nothing to upload. */
@ApplicationScoped
class ReuseUseCases {

    private final EvidenceStore store;
    private final CompletionStore completions;
    private final AccessUseCases access;
    private final CriteriaSets forms;
    private final Caller caller;
    private final AuditLog audit;
    private final Clock clock;

    ReuseUseCases(
            EvidenceStore store,
            CompletionStore completions,
            AccessUseCases access,
            CriteriaSets forms,
            Caller caller,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.completions = completions;
        this.access = access;
        this.forms = forms;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    EvidenceItem reuse(UUID dossierId, UUID evidenceId) {
        var dossier = lock(dossierId);
        var paper = store.find(earlier(dossierId, dossier), evidenceId)
                .orElseThrow(() -> new Refused(new CommonRefusal.NotFound("evidence", evidenceId.toString())));
        var rule = rule(dossierId, dossier);
        rule.require(paper);
        if (dossier.isToComplete()) {
            completions
                    .unanswered(dossierId)
                    .ifPresent(asked -> asked.requireAsked(paper.documentType(), rule.criteria(paper)));
        }
        return take(dossierId, paper, rule);
    }

    /** All that may be, before the dossier is lodged; the rest is named with the reason. */
    @Transactional
    Reused reuseAll(UUID dossierId) {
        var dossier = lock(dossierId);
        if (dossier.isToComplete()) {
            throw new Refused(new EvidenceRefusal.DossierClosed(dossier.state()));
        }
        var rule = rule(dossierId, dossier);
        var taken = new ArrayList<EvidenceItem>();
        var left = new ArrayList<Left>();
        for (var paper : store.counting(earlier(dossierId, dossier))) {
            var verdict = rule.judge(paper);
            if (verdict == Reuse.Verdict.REUSABLE) {
                taken.add(take(dossierId, paper, rule));
            } else {
                left.add(new Left(paper, verdict));
            }
        }
        return new Reused(taken, left);
    }

    private EvidenceStore.Holder lock(UUID dossierId) {
        var dossier = store.lockDossier(dossierId)
                .orElseThrow(() -> new Refused(new CommonRefusal.NotFound("dossier", dossierId.toString())));
        access.requireOwner(dossier.producerId());
        dossier.requireOpen();
        return dossier;
    }

    private static UUID earlier(UUID dossierId, EvidenceStore.Holder dossier) {
        if (dossier.earlierId() == null) {
            throw new Refused(new EvidenceRefusal.NoEarlierDossier(dossierId));
        }
        return dossier.earlierId();
    }

    private Reuse rule(UUID dossierId, EvidenceStore.Holder dossier) {
        var form = forms.byVersion(dossier.criteriaVersion()).orElseThrow();
        return new Reuse(code -> form.find(code).isPresent(), store.reused(dossierId), VietnamTime.today(clock));
    }

    private EvidenceItem take(UUID dossierId, EvidenceItem paper, Reuse rule) {
        var item = paper.in(dossierId, Ids.next(), rule.criteria(paper), caller.username(), clock.instant());
        store.insert(item);
        audit.append("evidence-reused", "dossier", dossierId, item);
        return item;
    }

    record Reused(List<EvidenceItem> taken, List<Left> left) {}

    /** Not taken over, and why. */
    record Left(EvidenceItem paper, Reuse.Verdict verdict) {}
}
