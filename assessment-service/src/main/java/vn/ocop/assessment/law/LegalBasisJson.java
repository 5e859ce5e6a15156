package vn.ocop.assessment.law;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.criteria.Text;

/**
 * One legal basis on the wire.
 *
 * @param validFrom first day on which decisions could be signed under it
 * @param validUntil last day; null while in force
 * @param decides who could give which stars
 */
@Schema(name = "LegalBasis")
record LegalBasisJson(
        String code,
        Text title,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable String replacedBy,
        List<PowerJson> decides) {

    /** @param validUntil last day on which that authority could; null as long as the basis itself */
    @Schema(name = "LegalPower")
    record PowerJson(
            IssuerLevel level,
            List<Integer> stars,
            @Nullable LocalDate validUntil) {}

    /**
     * @param lodgedBefore files lodged earlier are finished under the former bases
     * @param keptDays how long at most a certificate is kept after its end where the window for re-assessment could not be met
     */
    @Schema(name = "LegalTransition")
    record TransitionJson(
            String legalBasis,
            String article,
            LocalDate lodgedBefore,
            List<String> formerBases,
            List<TermJson> files,
            int keptDays) {

        static TransitionJson of(Law law) {
            var transition = law.transition();
            return new TransitionJson(
                    law.bases().getLast().code(),
                    "12",
                    transition.lodgedBefore(),
                    transition.formerBases(),
                    transition.files().stream()
                            .map(term ->
                                    new TermJson(term.kinds().stream().sorted().toList(), term.finishedBy()))
                            .toList(),
                    transition.keptDays());
        }
    }

    @Schema(name = "LegalTransitionTerm")
    record TermJson(List<FilingKind> kinds, LocalDate finishedBy) {}

    /** @param transition from the former bases to the one in force */
    @Schema(name = "LegalBases")
    record ListJson(List<LegalBasisJson> items, TransitionJson transition) {

        static ListJson of(List<LegalBasis> bases, Law law) {
            return new ListJson(bases.stream().map(LegalBasisJson::of).toList(), TransitionJson.of(law));
        }
    }

    private static LegalBasisJson of(LegalBasis basis) {
        return new LegalBasisJson(
                basis.code(),
                basis.title(),
                basis.from(),
                basis.until(),
                basis.replacedBy(),
                basis.powers().stream()
                        .map(power -> new PowerJson(power.level(), power.stars(), power.until()))
                        .toList());
    }
}
