package vn.ocop.assessment.preparation;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.completion.CompletionRequest;
import vn.ocop.criteria.CriteriaSet;
import vn.ocop.criteria.completeness.DocumentCatalogue;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.problem.InputCheck;

/**
 * What the producer is to complete.
 *
 * @param answerBy last day; if the administration does not work on it, the next day on which it does
 */
@Schema(name = "NewCompletionRequest")
record CompletionInputJson(@Size(min = 1, max = 100) List<NewItem> items, LocalDate answerBy) {

    /** @param criterion whose answer or proofs are asked about; or else a document type */
    @Schema(name = "NewCompletionRequestItem")
    record NewItem(
            @Nullable @Size(min = 1, max = 20) String criterion,
            @Nullable @Size(min = 1, max = 100) String documentType,
            @Size(min = 1, max = 2000) String what) {}

    /** Why the office needs no answer any more. */
    @Schema(name = "CompletionClosing")
    record ClosingJson(@Size(min = 1, max = 2000) String reason) {}

    List<CompletionRequest.Item> checked(
            CriteriaSet form, DocumentCatalogue documents, LocalDate today, LocalDate last) {
        var check = new InputCheck();
        for (int i = 0; i < items.size(); i++) {
            check(items.get(i), "/items/" + i, form, documents, check);
        }
        if (!answerBy.isAfter(today) || answerBy.isAfter(last)) {
            check.reject("/answerBy", "out-of-range", today.plusDays(1), last);
        }
        check.throwIfAny();
        return items.stream()
                .map(item -> new CompletionRequest.Item(
                        item.criterion(), item.documentType(), item.what().strip()))
                .toList();
    }

    private static void check(
            NewItem item, String at, CriteriaSet form, DocumentCatalogue documents, InputCheck check) {
        if ((item.criterion() == null) == (item.documentType() == null)) {
            check.reject(at, "criterion-or-document-type");
        }
        if (item.criterion() != null && form.find(item.criterion()).isEmpty()) {
            check.reject(at + "/criterion", "no-such-criterion", item.criterion());
        }
        if (item.documentType() != null && documents.type(item.documentType()).isEmpty()) {
            check.reject(at + "/documentType", "no-such-document-type", item.documentType());
        }
        if (item.what().isBlank()) {
            check.reject(at + "/what", "required");
        }
    }
}
