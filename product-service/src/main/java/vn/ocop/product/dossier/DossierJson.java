package vn.ocop.product.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.product.completion.CompletionRequestJson;

/**
 * A dossier. Its proofs are a list of their own ({@code …/evidence}); lists of dossiers leave out the members from answers on.
 *
 * @param productCode given when the commune receives a dossier
 * @param earlierId the dossier with which this one is compared and whose proofs it may reuse
 * @param dueOn last day of the commune's 15 working days
 * @param answers option number by criterion
 * @param completionRequests what the producer was asked to complete, oldest first; while COMPLETION_REQUESTED the last one is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Dossier", examples = """
                {"id": "019385b0-7a1e-7000-8000-000000000003", "productId": "019385b0-7a1e-7000-8000-000000000001",
                 "producerId": "019385b0-7a1e-7000-8000-000000000002", "kind": "FIRST", "state": "RECEIVED", "productSet": 11,
                 "criteriaVersion": "QD26-2026/11", "communeCode": "01021", "provinceCode": "08", "submittedOn": "2026-11-21",
                 "receivedOn": "2026-11-21", "samplesReceived": 5, "slipNumber": "1/PĐK-08-01021-2026",
                 "productCode": "08-01021-1-2026", "dueOn": "2026-12-11", "openedAt": "2026-11-21T01:00:00Z",
                 "answers": {"1.1": 3, "1.2": 2}}
                """)
record DossierJson(
        UUID id,
        UUID productId,
        UUID producerId,
        @Nullable UUID earlierId,
        DossierKind kind,
        @Nullable Integer targetStars,
        DossierState state,
        int productSet,
        String criteriaVersion,
        String communeCode,
        String provinceCode,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate receivedOn,
        @Nullable Integer samplesReceived,
        @Nullable String slipNumber,
        @Nullable String productCode,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate forwardedOn,
        Instant openedAt,
        Instant changedAt,
        @Nullable Map<String, Integer> answers,
        @Nullable List<String> changes,
        @Nullable CommuneReportJson communeReport,
        @Nullable DecisionJson decision,
        @Nullable List<CompletionRequestJson> completionRequests) {

    /** The decision on it. */
    @Schema(name = "DossierDecision")
    record DecisionJson(
            String number,
            LocalDate signedOn,
            String outcome,
            @Nullable Integer stars) {}

    /** What lists leave out. */
    record Parts(
            @Nullable Map<String, Integer> answers,
            @Nullable List<String> changes,
            @Nullable CommuneReportJson communeReport,
            @Nullable DecisionJson decision,
            @Nullable List<CompletionRequestJson> completionRequests) {

        static final Parts NONE = new Parts(null, null, null, null, null);
    }

    static DossierJson of(DossierRow row, @Nullable String productCode, Parts parts) {
        return new DossierJson(
                row.id,
                row.productId,
                row.producerId,
                row.earlierId,
                row.kind,
                row.targetStars == null ? null : row.targetStars.intValue(),
                row.state,
                row.productSet,
                row.criteriaVersion,
                row.communeCode,
                row.provinceCode,
                row.submittedOn,
                row.receivedOn,
                row.samplesReceived,
                row.slipNumber,
                productCode,
                row.dueOn,
                row.forwardedOn,
                row.openedAt,
                row.changedAt,
                parts.answers(),
                parts.changes(),
                parts.communeReport(),
                parts.decision(),
                parts.completionRequests());
    }
}
