package vn.ocop.product.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.ocop.criteria.CriteriaSets;
import vn.ocop.criteria.completeness.Completeness;
import vn.ocop.criteria.completeness.HeldDocument;
import vn.ocop.criteria.completeness.Missing;
import vn.ocop.platform.time.VietnamTime;
import vn.ocop.product.evidence.EvidenceItem;
import vn.ocop.product.evidence.EvidenceStore;

/** What a dossier still lacks today. */
@ApplicationScoped
class CheckUseCases {

    private final DossierPartStore parts;
    private final EvidenceStore evidence;
    private final CriteriaSets forms;
    private final Completeness completeness;
    private final Clock clock;

    CheckUseCases(
            DossierPartStore parts,
            EvidenceStore evidence,
            CriteriaSets forms,
            Completeness completeness,
            Clock clock) {
        this.parts = parts;
        this.evidence = evidence;
        this.forms = forms;
        this.completeness = completeness;
        this.clock = clock;
    }

    List<EvidenceItem> held(UUID dossierId) {
        return evidence.counting(dossierId);
    }

    List<Missing> missing(DossierRow row, List<EvidenceItem> held) {
        var form = forms.byVersion(row.criteriaVersion).orElseThrow();
        var documents = held.stream()
                .map(item -> new HeldDocument(item.documentType(), Set.copyOf(item.criteria()), item.validUntil()))
                .toList();
        return completeness.check(form, form.choose(parts.answers(row.id)), documents, VietnamTime.today(clock));
    }
}
