package vn.ocop.product.registry;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.security.Roles;
import vn.ocop.product.catalogue.ProductJson;

@Path("/products")
@Tag(name = "products")
@RunOnVirtualThread
class ProductResource {

    private final ProductUseCases useCases;

    ProductResource(ProductUseCases useCases) {
        this.useCases = useCases;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PRODUCER, Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "registerProduct",
            summary = "Register a product; its code is given when a commune receives a dossier about it",
            description = "Roles: producer (own); commune-officer and provincial-office for their area")
    @APIResponse(
            responseCode = "201",
            description = "Registered; Location and ETag",
            content = @Content(schema = @Schema(implementation = ProductJson.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "invalid-input: field codes no-such-commune, no-such-product-set, no-such-producer and others")
    @APIResponse(responseCode = "403", description = "not-your-producer, outside-area")
    @APIResponse(responseCode = "422", description = "producer-type-may-not-apply")
    public RestResponse<String> register(ProductRequestJson request) {
        var registered = useCases.register(request);
        return Replies.created(
                "/api/v1/products/" + registered.id(),
                registered.view().body().text(),
                registered.view().version());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.PRODUCER, Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeProduct",
            summary = "Replace a product's facts; set and place stay once there is a dossier",
            description = "Roles: producer (own); commune-officer and provincial-office for their area. Needs If-Match")
    @APIResponse(
            responseCode = "200",
            description = "Changed; new ETag",
            content = @Content(schema = @Schema(implementation = ProductJson.class)))
    @APIResponse(responseCode = "400", description = "invalid-input")
    @APIResponse(responseCode = "403", description = "not-your-producer, outside-area")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "product-set-and-place-fixed")
    @APIResponse(responseCode = "412", description = "stale")
    @APIResponse(responseCode = "422", description = "producer-type-may-not-apply")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public RestResponse<String> change(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, ProductRequestJson request) {
        var view = useCases.change(id, IfMatch.required(ifMatch), request);
        return Replies.ok(view.body().text(), view.version());
    }
}
