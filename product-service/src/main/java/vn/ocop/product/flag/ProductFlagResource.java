package vn.ocop.product.flag;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.security.Roles;

@Path("/products/{id}/flags")
@Tag(name = "flags")
@RunOnVirtualThread
class ProductFlagResource {

    private final FlagReadUseCases reads;

    ProductFlagResource(FlagReadUseCases reads) {
        this.reads = reads;
    }

    @GET
    @RolesAllowed({
        Roles.PRODUCER,
        Roles.COMMUNE_OFFICER,
        Roles.PROVINCIAL_OFFICE,
        Roles.PROVINCIAL_AUTHORITY,
        Roles.CENTRAL_OFFICE,
        Roles.MINISTRY_AUTHORITY,
        Roles.AUDITOR
    })
    @Operation(
            operationId = "listProductFlags",
            summary = "The flags of a product's recognitions, the newest first",
            description = "Roles: producer (own); offices, authorities and auditor (area)")
    @APIResponse(responseCode = "200", description = "All, the cleared ones too; with on those that stood on that day")
    @APIResponse(responseCode = "400", description = "invalid-input")
    @APIResponse(responseCode = "403", description = "not-your-producer, outside-area")
    @APIResponse(responseCode = "404", description = "not-found")
    public Page<FlagJson> list(
            @RestPath UUID id,
            @Parameter(description = "a day in Vietnam", example = "2026-11-22") @QueryParam("on") @Nullable
                    LocalDate on) {
        return reads.of(id, on);
    }
}
