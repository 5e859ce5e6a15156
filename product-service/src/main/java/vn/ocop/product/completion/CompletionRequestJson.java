package vn.ocop.product.completion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the producer is asked to complete.
 *
 * @param answerBy last day; a later answer is taken until scoring starts
 * @param answeredIn number of the version that answered it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DossierCompletionRequest")
public record CompletionRequestJson(
        UUID id,
        LocalDate askedOn,
        LocalDate answerBy,
        List<ItemJson> items,
        @Nullable Integer answeredIn) {

    /** @param criterion or else a document type */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DossierCompletionItem")
    public record ItemJson(
            @Nullable String criterion, @Nullable String documentType, String what) {}

    public static CompletionRequestJson of(CompletionRequest request) {
        return new CompletionRequestJson(
                request.id(),
                request.askedOn(),
                request.answerBy(),
                request.items().stream()
                        .map(item -> new ItemJson(item.criterion(), item.documentType(), item.what()))
                        .toList(),
                request.answeredIn());
    }
}
