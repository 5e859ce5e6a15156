package vn.ocop.product.dossier;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.security.Roles;

@Path("/products")
@Tag(name = "dossiers")
@RunOnVirtualThread
class OpeningResource {

    private final OpeningUseCases useCases;
    private final DossierReadUseCases reads;

    OpeningResource(OpeningUseCases useCases, DossierReadUseCases reads) {
        this.useCases = useCases;
        this.reads = reads;
    }

    @GET
    @Path("/{id}/filing-options")
    @RolesAllowed({Roles.PRODUCER, Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE})
    @Operation(
            operationId = "listFilingOptions",
            summary = "Which kinds of dossier may be opened today, from when to when, and why not",
            description = "Roles: producer (own); commune-officer and provincial-office for their area")
    @APIResponse(responseCode = "200", description = "One entry per kind")
    @APIResponse(responseCode = "403", description = "not-your-producer, outside-area")
    @APIResponse(responseCode = "404", description = "not-found")
    public Page<FilingOptionJson> options(@RestPath UUID id) {
        return new Page<>(
                useCases.options(id).stream().map(FilingOptionJson::of).toList(), null);
    }

    @POST
    @Path("/{id}/dossiers")
    @Idempotent
    @RolesAllowed(Roles.PRODUCER)
    @Operation(
            operationId = "openDossier",
            summary = "Open a dossier about a product: first time, upgrade or re-assessment",
            description = "Roles: producer (own). A product has at most one dossier under way")
    @APIResponse(responseCode = "201", description = "Opened as DRAFT; Location and ETag")
    @APIResponse(responseCode = "400", description = "invalid-input")
    @APIResponse(responseCode = "403", description = "not-your-producer")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(
            responseCode = "409",
            description = "dossier-under-way, product-without-set, product-already-recognised, product-not-recognised,"
                    + " product-has-highest-stars, outside-reassessment-window")
    @APIResponse(responseCode = "422", description = "producer-type-may-not-apply")
    public RestResponse<DossierJson> open(@RestPath UUID id, OpeningJson opening) {
        var row = useCases.open(id, opening);
        var dossier = reads.whole(row);
        return Replies.created("/api/v1/dossiers/" + row.id, dossier.json(), dossier.version());
    }
}
