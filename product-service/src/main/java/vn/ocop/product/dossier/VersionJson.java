package vn.ocop.product.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dossier as it was submitted. */
@Schema(name = "DossierVersion")
record VersionJson(int number, Instant at, String change, Content content) {

    /** @param evidence ids of the proofs that counted */
    @Schema(name = "DossierVersionContent")
    record Content(Map<String, Integer> answers, List<UUID> evidence) {}
}
