package vn.ocop.assessment.preparation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ocop.platform.security.Roles;

@Path("/assessments/{id}/conflicts")
@Tag(name = "Preparation")
@RunOnVirtualThread
class ConflictResource {

    private final ConflictUseCases useCases;

    ConflictResource(ConflictUseCases useCases) {
        this.useCases = useCases;
    }

    @PUT
    @Path("/{memberId}")
    @RolesAllowed({Roles.COUNCIL_MEMBER, Roles.COUNCIL_CHAIR, Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            operationId = "declareConflict",
            summary = "A member declares a conflict of interest, or that there is none",
            description =
                    "Roles: the member; the council's secretary or office for the member. No If-Match; equal again is 200.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(
                                            name = "relative",
                                            value = "{\"inConflict\": true, \"reason\": \"Người thân của chủ thể\"}")))
    @APIResponse(responseCode = "200", description = "Stored")
    @APIResponse(responseCode = "403", description = "problem types not-a-council-member, forbidden, outside-area")
    @APIResponse(responseCode = "404", description = "problem types no-such-assessment, not-found")
    @APIResponse(responseCode = "409", description = "problem type wrong-state")
    public ConflictJson.Response declare(
            @PathParam("id") UUID id, @PathParam("memberId") UUID memberId, ConflictJson declaration) {
        return ConflictJson.Response.of(useCases.declare(id, memberId, declaration));
    }

    @GET
    @RolesAllowed({Roles.COUNCIL_MEMBER, Roles.COUNCIL_CHAIR, Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            operationId = "listConflicts",
            summary = "Declarations, and who is kept out",
            description = "Roles: the council's secretary or office.")
    @APIResponse(responseCode = "200", description = "All declarations")
    @APIResponse(responseCode = "403", description = "problem types forbidden, outside-area")
    public ConflictJson.ListJson list(@PathParam("id") UUID id) {
        return useCases.list(id);
    }
}
