package vn.ocop.product.flag;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ocop.criteria.CriteriaSets;
import vn.ocop.criteria.completeness.Completeness;
import vn.ocop.criteria.completeness.Requirement;
import vn.ocop.product.flag.Recognition.Proof;
import vn.ocop.product.flag.Recognition.Replacement;
import vn.ocop.product.flag.RestingStore.Current;
import vn.ocop.product.flag.RestingStore.Named;
import vn.ocop.product.flag.RestingStore.Paper;

/** Puts together what current recognitions rest on. */
@ApplicationScoped
class RestingUseCases {

    private final RestingStore store;
    private final ProofRecordStore register;
    private final CriteriaSets forms;
    private final Completeness completeness;

    RestingUseCases(RestingStore store, ProofRecordStore register, CriteriaSets forms, Completeness completeness) {
        this.store = store;
        this.register = register;
        this.forms = forms;
        this.completeness = completeness;
    }

    List<UUID> productOf(UUID dossierId) {
        return store.productOf(dossierId);
    }

    /** @param products locked by the caller; those without a certificate in force, or without a dossier decided here, are left out */
    List<Recognition> current(List<UUID> products, LocalDate today) {
        var current = store.current(products, today);
        if (current.isEmpty()) {
            return List.of();
        }
        var papers = store.papers(current.stream().map(Current::dossierId).toList()).stream()
                .collect(Collectors.groupingBy(Paper::dossierId));
        var lodged = current.stream()
                .flatMap(each -> each.lodged().evidence().stream())
                .collect(Collectors.toSet());
        var certificates = current.stream().map(Current::certificateId).toList();
        var replacements = store.replacements(certificates, lodged);
        return current.stream()
                .map(each -> recognition(each, papers.getOrDefault(each.dossierId(), List.of()), replacements))
                .toList();
    }

    private Recognition recognition(Current current, List<Paper> papers, List<Named> replacements) {
        var lodged = Set.copyOf(current.lodged().evidence());
        var asked = asked(current);
        var proofs = new ArrayList<Proof>();
        for (var paper : papers) {
            var criteria = Rested.on(paper.documentType(), paper.criteria(), asked);
            if (lodged.contains(paper.id()) && !criteria.isEmpty()) {
                proofs.add(new Proof(
                        paper.id(),
                        criteria,
                        paper.qualityCertificateId(),
                        paper.ipRightId(),
                        paper.validUntil(),
                        replacements(current, paper, replacements)));
            }
        }
        return new Recognition(
                current.of(),
                current.certificateId(),
                current.number(),
                current.dossierId(),
                current.version(),
                proofs);
    }

    private List<Requirement> asked(Current current) {
        var form = forms.byVersion(current.criteriaVersion()).orElseThrow();
        return completeness.asked(form, form.choose(current.lodged().answers()));
    }

    private static List<Replacement> replacements(Current current, Paper paper, List<Named> all) {
        return all.stream()
                .filter(named -> named.evidenceId().equals(paper.id()))
                .filter(named -> named.certificateId().equals(current.certificateId()))
                .map(Named::replacement)
                .toList();
    }

    /** Every record that these recognitions name, with the rights to use those that are IP rights. */
    List<ProofRecord> records(Collection<Recognition> recognitions) {
        var ids = new HashSet<UUID>();
        recognitions.stream().flatMap(each -> each.proofs().stream()).forEach(proof -> Stream.concat(
                        Stream.of(proof.qualityCertificateId(), proof.ipRightId()),
                        proof.replacements().stream().map(Replacement::recordId))
                .filter(Objects::nonNull)
                .forEach(ids::add));
        return ids.isEmpty() ? List.of() : register.withUses(ids);
    }
}
