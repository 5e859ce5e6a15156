package vn.ocop.product.packaging;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.security.Roles;
import vn.ocop.product.catalogue.ProductJson;

@Path("/products/{id}/packagings")
@Tag(name = "products")
@RunOnVirtualThread
class PackagingResource {

    private final PackagingUseCases useCases;

    PackagingResource(PackagingUseCases useCases) {
        this.useCases = useCases;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PRODUCER, Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addPackaging",
            summary = "Add how a product is packed for sale, with the item number of GS1 that is printed on it",
            description = "Roles: producer (own); commune-officer and provincial-office for their area")
    @APIResponse(
            responseCode = "201",
            description = "The product with its packagings; Location is the packaging's",
            content = @Content(schema = @Schema(implementation = ProductJson.class)))
    @APIResponse(responseCode = "400", description = "invalid-input: field code not-a-gtin and others")
    @APIResponse(responseCode = "403", description = "not-your-producer, outside-area")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "gtin-taken, too-many-packagings")
    public RestResponse<String> add(@RestPath UUID id, PackagingRequestJson packaging) {
        var added = useCases.add(id, packaging);
        return Replies.created(
                "/api/v1/products/" + id + "/packagings/" + added.id(),
                added.product().body().text(),
                added.product().version());
    }

    @DELETE
    @Path("/{packagingId}")
    @RolesAllowed({Roles.PRODUCER, Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE})
    @Operation(
            operationId = "endPackaging",
            summary = "End a packaging: the product is packed like this no more, and its item number is free",
            description = "Roles: producer (own); commune-officer and provincial-office for their area")
    @APIResponse(responseCode = "204", description = "Ended; it stays on record")
    @APIResponse(responseCode = "403", description = "not-your-producer, outside-area")
    @APIResponse(responseCode = "404", description = "not-found")
    public void end(@RestPath UUID id, @RestPath UUID packagingId) {
        useCases.end(id, packagingId);
    }
}
