package vn.ocop.product.dossier.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.product.evidence.EvidenceItem;

/** A paper as the forms list it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FormAttachment")
record AttachmentJson(
        UUID evidenceId,
        String documentType,
        List<String> criteria,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate validUntil) {

    static AttachmentJson of(EvidenceItem item) {
        return new AttachmentJson(
                item.id(),
                item.documentType(),
                item.criteria(),
                item.number(),
                item.issuer(),
                item.issuedOn(),
                item.validUntil());
    }
}
