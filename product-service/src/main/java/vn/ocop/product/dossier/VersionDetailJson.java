package vn.ocop.product.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One submission with all that belongs to it.
 *
 * @param personal absent unless the caller may see it, and once it was erased
 * @param evidence the proofs that counted, in the order they came
 * @param receipts by which offices it was taken in
 * @param communeReport what the commune said about this submission
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DossierVersionDetail")
record VersionDetailJson(
        int number,
        Instant at,
        String change,
        VersionJson.Content content,
        @Nullable PersonalFactsJson personal,
        List<VersionDiffJson.ProofJson> evidence,
        List<OfficeReceiptJson> receipts,
        @Nullable CommuneReportJson communeReport) {}
