package vn.ocop.product.flag;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.ocop.platform.problem.CommonRefusal;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.time.VietnamTime;
import vn.ocop.product.access.AccessUseCases;

/** Which records of the register a dossier's proofs may be meant to name. */
@ApplicationScoped
class SuggestionUseCases {

    private final SuggestionStore store;
    private final ProofRecordStore register;
    private final AccessUseCases access;
    private final Clock clock;

    SuggestionUseCases(SuggestionStore store, ProofRecordStore register, AccessUseCases access, Clock clock) {
        this.store = store;
        this.register = register;
        this.access = access;
        this.clock = clock;
    }

    List<SuggestionJson> of(UUID dossierId) {
        var dossier = store.dossier(dossierId)
                .orElseThrow(() -> new Refused(new CommonRefusal.NotFound("dossier", dossierId.toString())));
        access.requireReader(
                dossierId, dossier.producerId(), FlagReadUseCases.area(dossier.provinceCode(), dossier.communeCode()));
        var proofs = store.numbered(dossierId);
        var numbers = proofs.stream()
                .map(proof -> ProofRecordStore.folded(proof.number()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var records = register.byNumbers(numbers);
        var known = register.withUses(records.stream().map(ProofRecord::id).toList());
        var today = VietnamTime.today(clock);
        var found = new ArrayList<SuggestionJson>();
        for (var proof : proofs) {
            var folded = ProofRecordStore.folded(proof.number());
            records.stream()
                    .filter(record -> Objects.equals(folded, ProofRecordStore.folded(record.number())))
                    .map(record -> new SuggestionJson(
                            proof.evidenceId(),
                            proof.documentType(),
                            proof.number(),
                            record.kind(),
                            record.id(),
                            record.title(),
                            record.number(),
                            record.until(),
                            record.mayServe(dossier.productId(), dossier.producerId(), known, today),
                            record.standsOn(today)))
                    .forEach(found::add);
        }
        return found;
    }
}
