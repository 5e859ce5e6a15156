package vn.ocop.assessment.review;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Contract with other services (docs/events.md). Plain values only; fields are added, never renamed.
 *
 * @param readers user names of the council's members who may read the dossier now
 * @param result only from CONFIRMED on
 */
public record AssessmentChanged(
        UUID assessmentId,
        @Nullable UUID previousId,
        UUID dossierId,
        UUID productId,
        UUID producerId,
        String level,
        String state,
        @Nullable UUID councilId,
        int productSet,
        String communeCode,
        String provinceCode,
        String criteriaVersion,
        List<String> readers,
        String change,
        @Nullable Result result) {

    public record Result(int sum, int sheets, String mean, int spread, int band, int stars) {

        static @Nullable Result of(@Nullable Outcome outcome) {
            if (outcome == null) {
                return null;
            }
            var tally = outcome.tally();
            return new Result(
                    tally.sum(),
                    tally.sheets(),
                    tally.mean().display(),
                    tally.spread(),
                    outcome.band().value(),
                    outcome.stars().value());
        }
    }

    static AssessmentChanged of(Docket docket, List<String> readers, String change) {
        var subject = docket.subject();
        var product = subject.product();
        return new AssessmentChanged(
                docket.id(),
                subject.previousId(),
                subject.dossierId(),
                product.id(),
                subject.producer().id(),
                docket.assessment().level().name(),
                docket.state().name(),
                docket.councilId(),
                product.set(),
                product.communeCode(),
                product.provinceCode(),
                subject.criteriaVersion(),
                readers,
                change,
                Result.of(docket.result()));
    }
}
