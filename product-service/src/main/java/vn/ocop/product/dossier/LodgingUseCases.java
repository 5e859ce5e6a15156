package vn.ocop.product.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import vn.ocop.criteria.CriteriaSets;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.security.Caller;
import vn.ocop.platform.time.VietnamTime;
import vn.ocop.product.access.AccessUseCases;
import vn.ocop.product.evidence.EvidenceItem;

/** The producer's work on a dossier: self-assessment and submission. */
@ApplicationScoped
class LodgingUseCases {

    private final DossierStore store;
    private final DossierPartStore parts;
    private final FormFactStore facts;
    private final VersionStore versions;
    private final CheckUseCases checks;
    private final EligibilityUseCases eligibility;
    private final CompletionUseCases completions;
    private final RecordUseCases records;
    private final AccessUseCases access;
    private final CriteriaSets forms;
    private final Caller caller;
    private final Clock clock;

    LodgingUseCases(
            DossierStore store,
            DossierPartStore parts,
            FormFactStore facts,
            VersionStore versions,
            CheckUseCases checks,
            EligibilityUseCases eligibility,
            CompletionUseCases completions,
            RecordUseCases records,
            AccessUseCases access,
            CriteriaSets forms,
            Caller caller,
            Clock clock) {
        this.store = store;
        this.parts = parts;
        this.facts = facts;
        this.versions = versions;
        this.checks = checks;
        this.eligibility = eligibility;
        this.completions = completions;
        this.records = records;
        this.access = access;
        this.forms = forms;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    DossierRow assess(UUID id, IfMatch ifMatch, SelfAssessmentJson assessment) {
        var row = lockOwn(id);
        ifMatch.check(row.version);
        row.toDomain().requireWithProducer();
        var answers = assessment.toDomain(forms.byVersion(row.criteriaVersion).orElseThrow());
        completions.requireOpen(row, answers.options());
        parts.replaceAnswers(id, answers.options());
        records.stored(row, "SELF_ASSESSED", assessment);
        return row;
    }

    @Transactional
    DossierRow submit(UUID id, IfMatch ifMatch) {
        var row = lockOwn(id);
        ifMatch.check(row.version);
        eligibility.require(row.producerId, row.productSet);
        var held = checks.held(id);
        row.take(row.toDomain().draft().submit(VietnamTime.today(clock), checks.missing(row, held)));
        var content = new VersionJson.Content(
                parts.answers(id), held.stream().map(EvidenceItem::id).toList(), facts.facts(id));
        versions.add(id, "SUBMITTED", clock.instant(), caller.username(), content, facts.personal(row.producerId));
        records.announced(row, "SUBMITTED", content);
        return row;
    }

    private DossierRow lockOwn(UUID id) {
        var row = store.lock(id);
        access.requireOwner(row.producerId);
        return row;
    }
}
