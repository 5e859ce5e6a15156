package vn.ocop.assessment.completion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of the producer and what came of it.
 *
 * @param dossierVersion that was found incomplete
 * @param answerBy last day
 * @param answeredIn version of the dossier that answered it
 * @param closedFor why the office closed it
 */
@Schema(name = "CompletionRequest")
public record CompletionRequestJson(
        UUID id,
        CompletionStatus status,
        int dossierVersion,
        List<ItemJson> items,
        LocalDate askedOn,
        LocalDate answerBy,
        Instant askedAt,
        String askedBy,
        @Nullable Integer answeredIn,
        @Nullable Instant answeredAt,
        @Nullable String closedFor,
        @Nullable Instant closedAt) {

    /** @param criterion or else a document type */
    @Schema(name = "CompletionRequestItem")
    public record ItemJson(
            @Nullable String criterion, @Nullable String documentType, String what) {}

    public static CompletionRequestJson of(CompletionRequest request, LocalDate today) {
        var answer = request.answer();
        var closing = request.closing();
        return new CompletionRequestJson(
                request.id(),
                request.status(today),
                request.dossierVersion(),
                request.items().stream()
                        .map(item -> new ItemJson(item.criterion(), item.documentType(), item.what()))
                        .toList(),
                request.askedOn(),
                request.answerBy(),
                request.askedAt(),
                request.askedBy(),
                answer == null ? null : Integer.valueOf(answer.dossierVersion()),
                answer == null ? null : answer.answeredAt(),
                closing == null ? null : closing.reason(),
                closing == null ? null : closing.closedAt());
    }
}
