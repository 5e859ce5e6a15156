package vn.ocop.product.dossier.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.criteria.Classification;
import vn.ocop.product.dossier.DossierKind;
import vn.ocop.product.dossier.FilledForms;
import vn.ocop.product.dossier.FormFactsJson.FormProducer;
import vn.ocop.product.dossier.FormFactsJson.FormProduct;
import vn.ocop.product.dossier.OfficeReceiptJson;
import vn.ocop.product.dossier.PersonalFactsJson;

/**
 * Form 01, every field of it.
 *
 * @param version number of the submission; absent while the dossier is with its producer
 * @param personal absent if the reader may not see it
 * @param sector I to VI
 * @param office who took the dossier in, at the commune and at the province
 * @param blank fields that were not filled in, of those that the reader sees
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RegistrationForm")
record RegistrationFormJson(
        UUID dossierId,
        @Nullable Integer version,
        FormProducer producer,
        @Nullable PersonalFactsJson personal,
        boolean personalWithheld,
        FormProduct product,
        @Nullable String productCode,
        String sector,
        String group,
        String setName,
        DossierKind kind,
        @Nullable Integer targetStars,
        List<String> changes,
        List<AttachmentJson> attachments,
        List<OfficeReceiptJson> office,
        List<String> blank) {

    static RegistrationFormJson of(FilledForms filled, Classification classification) {
        var facts = filled.facts();
        var placed = Placed.of(facts.product().productSet(), classification);
        return new RegistrationFormJson(
                filled.dossierId(),
                filled.version(),
                facts.producer(),
                filled.personal(),
                filled.personal() == null,
                facts.product(),
                filled.productCode(),
                placed.sector().code(),
                placed.group().name().vi(),
                placed.set().name().vi(),
                facts.kind(),
                facts.targetStars(),
                facts.changes(),
                filled.evidence().stream().map(AttachmentJson::of).toList(),
                filled.receipts(),
                Blanks.ofRegistration(filled));
    }
}
