package vn.ocop.product.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ocop.criteria.CriteriaSet;
import vn.ocop.criteria.Text;
import vn.ocop.product.evidence.EvidenceItem;

/**
 * What a dossier changes against the earlier one: exactly the criteria whose answer or proofs differ (ADR-0101).
 *
 * @param criteria in the order of the later form; those that only the earlier form has come last
 * @param general proofs that name no criterion, if any of them differs; else empty
 */
record DossierComparison(List<CriterionChange> criteria, List<ProofChange> general) {

    /** @param proofs that count */
    record Side(CriteriaSet form, Map<String, Integer> answers, List<EvidenceItem> proofs) {

        private @Nullable Answer answer(String code) {
            var option = answers.get(code);
            return option == null
                    ? null
                    : form.find(code)
                            .map(criterion -> new Answer(option, criterion.points(option)))
                            .orElse(null);
        }

        private int total() {
            return form.evaluate(form.choose(answers)).total();
        }

        private List<EvidenceItem> proving(String code) {
            return proofs.stream().filter(p -> p.criteria().contains(code)).toList();
        }

        private List<EvidenceItem> general() {
            return proofs.stream().filter(p -> p.criteria().isEmpty()).toList();
        }
    }

    /** @param points as printed beside the option */
    record Answer(int option, int points) {}

    /**
     * @param earlier null if it was not answered, or the form did not have it
     * @param later likewise
     * @param proofs all that the criterion has or had
     */
    record CriterionChange(
            String code,
            Text name,
            @Nullable Answer earlier,
            @Nullable Answer later,
            List<ProofChange> proofs) {

        private boolean changed() {
            return !Objects.equals(earlier, later) || differs(proofs);
        }
    }

    /** A proof of the later dossier, or one of the earlier that the later does not bring. */
    record ProofChange(EvidenceItem proof, Kind kind) {

        enum Kind {
            NEW,
            REUSED,
            /** Past its last day, whether it was taken over or not. */
            LAPSED,
            /** Still valid, and not taken over. */
            LEFT_OUT
        }
    }

    /** @param on day on which proofs are looked at */
    static DossierComparison of(Side earlier, Side later, LocalDate on) {
        var codes = new LinkedHashSet<String>();
        later.form().criteria().forEach(criterion -> codes.add(criterion.code()));
        earlier.form().criteria().forEach(criterion -> codes.add(criterion.code()));
        var changed = codes.stream()
                .map(code -> change(code, earlier, later, on))
                .filter(CriterionChange::changed)
                .toList();
        var general = proofs(earlier.general(), later.general(), on);
        return new DossierComparison(changed, differs(general) ? general : List.of());
    }

    static int total(Side side) {
        return side.total();
    }

    private static CriterionChange change(String code, Side earlier, Side later, LocalDate on) {
        var criterion = later.form().find(code).orElseGet(() -> earlier.form().criterion(code));
        return new CriterionChange(
                code,
                criterion.name(),
                earlier.answer(code),
                later.answer(code),
                proofs(earlier.proving(code), later.proving(code), on));
    }

    private static List<ProofChange> proofs(List<EvidenceItem> earlier, List<EvidenceItem> later, LocalDate on) {
        var changes = new ArrayList<ProofChange>();
        for (var proof : later) {
            boolean carried = earlier.stream().anyMatch(old -> isSame(old, proof));
            var kind = carried ? ProofChange.Kind.REUSED : ProofChange.Kind.NEW;
            changes.add(new ProofChange(proof, proof.lapsedOn(on) ? ProofChange.Kind.LAPSED : kind));
        }
        for (var proof : earlier) {
            if (later.stream().noneMatch(now -> isSame(proof, now))) {
                var kind = proof.lapsedOn(on) ? ProofChange.Kind.LAPSED : ProofChange.Kind.LEFT_OUT;
                changes.add(new ProofChange(proof, kind));
            }
        }
        return List.copyOf(changes);
    }

    /** Taken over, or the same file uploaded again as the same paper. */
    private static boolean isSame(EvidenceItem earlier, EvidenceItem later) {
        return earlier.id().equals(later.reusedFrom())
                || (earlier.sha256().equals(later.sha256())
                        && earlier.documentType().equals(later.documentType())
                        && Objects.equals(earlier.number(), later.number())
                        && Objects.equals(earlier.validUntil(), later.validUntil()));
    }

    private static boolean differs(List<ProofChange> proofs) {
        return proofs.stream().anyMatch(change -> change.kind() != ProofChange.Kind.REUSED);
    }
}
