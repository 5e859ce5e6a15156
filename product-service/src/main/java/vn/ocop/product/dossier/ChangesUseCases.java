package vn.ocop.product.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.ocop.criteria.CriteriaSets;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.time.VietnamTime;
import vn.ocop.product.access.AccessUseCases;
import vn.ocop.product.evidence.EvidenceRefusal;
import vn.ocop.product.evidence.EvidenceStore;

/** The report of what a dossier changes against the earlier one, for whoever may read it. */
@ApplicationScoped
class ChangesUseCases {

    private final DossierStore store;
    private final DossierPartStore parts;
    private final EvidenceStore evidence;
    private final AccessUseCases access;
    private final CriteriaSets forms;
    private final Clock clock;

    ChangesUseCases(
            DossierStore store,
            DossierPartStore parts,
            EvidenceStore evidence,
            AccessUseCases access,
            CriteriaSets forms,
            Clock clock) {
        this.store = store;
        this.parts = parts;
        this.evidence = evidence;
        this.access = access;
        this.forms = forms;
        this.clock = clock;
    }

    @Transactional
    ChangesJson read(UUID id) {
        var row = store.read(id);
        access.requireReader(id, row.producerId, row.area());
        if (row.earlierId == null) {
            throw new Refused(new EvidenceRefusal.NoEarlierDossier(id));
        }
        var before = store.read(row.earlierId);
        var earlier = side(before);
        var later = side(row);
        var on = comparedOn(row);
        var comparison = DossierComparison.of(earlier, later, on);
        return new ChangesJson(
                id,
                before.id,
                before.criteriaVersion.equals(row.criteriaVersion),
                on,
                parts.changes(id),
                DossierComparison.total(earlier),
                DossierComparison.total(later),
                ChangesJson.criteria(comparison),
                ChangesJson.ProofJson.of(comparison.general()));
    }

    private DossierComparison.Side side(DossierRow row) {
        var form = forms.byVersion(row.criteriaVersion).orElseThrow();
        return new DossierComparison.Side(form, parts.answers(row.id), evidence.counting(row.id));
    }

    /** Once it is lodged the report stays as it was, whatever lapses later. */
    private LocalDate comparedOn(DossierRow row) {
        var submitted = row.submittedOn;
        return switch (row.state) {
            case DRAFT, RETURNED, COMPLETION_REQUESTED -> VietnamTime.today(clock);
            case SUBMITTED, RECEIVED, FORWARDED, UNDER_ASSESSMENT, DECIDED ->
                submitted == null ? VietnamTime.today(clock) : submitted;
        };
    }
}
