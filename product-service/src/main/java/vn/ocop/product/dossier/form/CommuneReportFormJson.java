package vn.ocop.product.dossier.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.product.dossier.CommuneReportJson;
import vn.ocop.product.dossier.FilledForms;
import vn.ocop.product.dossier.FormFactsJson.FormProducer;
import vn.ocop.product.dossier.FormFactsJson.FormProduct;

/**
 * Form 03, every field of it: what the commune says about one submission.
 *
 * @param version number of the submission
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CommuneReportForm")
record CommuneReportFormJson(
        UUID dossierId,
        @Nullable Integer version,
        FormProducer producer,
        FormProduct product,
        @Nullable String productCode,
        CommuneReportJson report,
        Instant reportedAt) {

    static CommuneReportFormJson of(FilledForms filled) {
        var reported = Objects.requireNonNull(filled.reported());
        return new CommuneReportFormJson(
                filled.dossierId(),
                filled.version(),
                filled.facts().producer(),
                filled.facts().product(),
                filled.productCode(),
                reported.report(),
                reported.at());
    }
}
