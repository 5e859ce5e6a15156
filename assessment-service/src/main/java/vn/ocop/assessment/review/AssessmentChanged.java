package vn.ocop.assessment.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.completion.CompletionRequest;

/**
 * Contract with other services (docs/events.md). Plain values only; fields are added, never renamed.
 *
 * @param readers user names of the council's members who may read the dossier now
 * @param result only from CONFIRMED on
 * @param completion what the producer is asked to complete and has not; null if nothing
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
        @Nullable Result result,
        @Nullable Completion completion) {

    /** @param dossierVersion that was found incomplete */
    public record Completion(
            UUID requestId, int dossierVersion, LocalDate askedOn, LocalDate answerBy, List<Item> items) {

        static @Nullable Completion of(@Nullable CompletionRequest request) {
            return request == null
                    ? null
                    : new Completion(
                            request.id(),
                            request.dossierVersion(),
                            request.askedOn(),
                            request.answerBy(),
                            request.items().stream()
                                    .map(item -> new Item(item.criterion(), item.documentType(), item.what()))
                                    .toList());
        }
    }

    /** @param criterion or else a document type */
    public record Item(@Nullable String criterion, @Nullable String documentType, String what) {}

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

    static AssessmentChanged of(Docket docket, List<String> readers, String change, @Nullable CompletionRequest asked) {
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
                Result.of(docket.result()),
                Completion.of(asked));
    }
}
