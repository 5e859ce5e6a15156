package vn.ocop.criteria.completeness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ocop.criteria.Answers;
import vn.ocop.criteria.CriteriaSet;
import vn.ocop.criteria.Text;
import vn.ocop.criteria.completeness.Missing.Reason;

/** Compares a dossier with what its form asks for; pure, so the producer and the commune always see the same list. */
public final class Completeness {

    private final DocumentCatalogue catalogue;

    public Completeness(DocumentCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * What keeps the dossier from being lodged.
     *
     * @param on legal day (Vietnam) on which papers must be valid
     * @return unanswered criteria, then papers, each in the order of the form; empty = complete
     */
    public List<Missing> check(CriteriaSet form, Answers selfAssessment, List<HeldDocument> held, LocalDate on) {
        var evaluation = form.evaluate(selfAssessment);
        var missing = new ArrayList<Missing>();
        evaluation.unanswered().forEach(code -> missing.add(unanswered(code)));
        var wanting = new LinkedHashMap<Want, Set<String>>();
        for (var rule : asked(form, selfAssessment)) {
            var reason = judge(rule, held, on);
            if (reason != null) {
                var criteria =
                        wanting.computeIfAbsent(new Want(rule.documentType(), reason), _ -> new LinkedHashSet<>());
                if (rule.criterion() != null) {
                    criteria.add(rule.criterion());
                }
            }
        }
        wanting.forEach((want, criteria) -> missing.add(paper(want, List.copyOf(criteria))));
        return List.copyOf(missing);
    }

    /** What the claims ask for, in the order of the form. */
    public List<Requirement> asked(CriteriaSet form, Answers selfAssessment) {
        return catalogue.requirements(form).stream()
                .filter(rule -> asked(rule, form, selfAssessment))
                .toList();
    }

    /** Asks by what is claimed: a stop rule that would cut the claim does not excuse from the proof. */
    private static boolean asked(Requirement rule, CriteriaSet form, Answers answers) {
        var code = rule.criterion();
        if (code == null) {
            return true;
        }
        var option = answers.option(code);
        var criterion = form.criterion(code);
        return option != null && form.applies(criterion, answers) && criterion.points(option) >= rule.fromPoints();
    }

    private static @Nullable Reason judge(Requirement rule, List<HeldDocument> held, LocalDate on) {
        var proofs = held.stream()
                .filter(document -> document.proves(rule.documentType(), rule.criterion()))
                .toList();
        if (proofs.isEmpty()) {
            return Reason.MISSING_DOCUMENT;
        }
        return proofs.stream().anyMatch(document -> document.validOn(on)) ? null : Reason.EXPIRED;
    }

    private static Missing unanswered(String code) {
        return new Missing(
                null,
                List.of(code),
                Reason.UNANSWERED,
                new Text(
                        "Tiêu chí %s chưa được tự đánh giá.".formatted(code),
                        "Criterion %s has no self-assessment.".formatted(code)));
    }

    private Missing paper(Want want, List<String> criteria) {
        var name = catalogue.type(want.documentType()).orElseThrow().name();
        var vi = want.reason() == Reason.EXPIRED ? "Hết hạn: %s%s." : "Thiếu: %s%s.";
        var en = want.reason() == Reason.EXPIRED ? "Expired: %s%s." : "Missing: %s%s.";
        var codes = String.join(", ", criteria);
        return new Missing(
                want.documentType(),
                criteria,
                want.reason(),
                new Text(
                        vi.formatted(name.vi(), codes.isEmpty() ? "" : " (tiêu chí " + codes + ")"),
                        en.formatted(name.en(), codes.isEmpty() ? "" : " (criterion " + codes + ")")));
    }

    private record Want(String documentType, Reason reason) {}
}
