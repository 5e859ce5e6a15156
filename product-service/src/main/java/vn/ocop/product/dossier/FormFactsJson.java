package vn.ocop.product.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What Forms 01 and 02 say about producer and product, without what is personal; frozen with each submission. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DossierFormFacts")
public record FormFactsJson(
        FormProducer producer,
        FormProduct product,
        DossierKind kind,
        @Nullable Integer targetStars,
        List<String> changes,
        SelfDescriptionJson description) {

    @Schema(name = "DossierFormProducer")
    public record FormProducer(String name, String type, String communeCode, String provinceCode) {}

    /** @param productSet 1..26, as pinned when the dossier was opened */
    @Schema(name = "DossierFormProduct")
    public record FormProduct(
            String name, String description, int productSet, String communeCode, String provinceCode) {}
}
