package vn.ocop.product.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A dossier as it was submitted. */
@Schema(name = "DossierVersion")
public record VersionJson(int number, Instant at, String change, Content content) {

    /**
     * @param evidence ids of the proofs that counted
     * @param form what Forms 01 and 02 said beside the answers, but for what is personal; null in the oldest versions
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DossierVersionContent")
    public record Content(
            Map<String, Integer> answers,
            List<UUID> evidence,
            @Nullable FormFactsJson form) {}
}
