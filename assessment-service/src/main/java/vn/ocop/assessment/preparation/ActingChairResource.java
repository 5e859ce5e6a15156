package vn.ocop.assessment.preparation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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

@Path("/assessments/{id}/acting-chair")
@Tag(name = "Preparation")
@RunOnVirtualThread
class ActingChairResource {

    private static final String EXAMPLE = """
            {"memberId": "01999999-0000-7000-8000-000000000002", "document": {"number": "18/GUQ-HĐ", "signedOn": "2026-11-20"}}""";

    private final ActingChairUseCases useCases;

    ActingChairResource(ActingChairUseCases useCases) {
        this.useCases = useCases;
    }

    @PUT
    @RolesAllowed({Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            operationId = "nameActingChair",
            summary = "Who chairs this product while the council's chair is in conflict over it",
            description =
                    "Roles: the office or secretary of the council. That member's sheet then counts as the chair's,"
                            + " and that member confirms. A later naming replaces it; all are kept.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "delegated", value = EXAMPLE)))
    @APIResponse(responseCode = "200", description = "Named")
    @APIResponse(responseCode = "400", description = "problem type invalid-input: no-such-member, cannot-chair")
    @APIResponse(responseCode = "403", description = "problem types forbidden, outside-area")
    @APIResponse(responseCode = "409", description = "problem types chair-not-in-conflict, wrong-state")
    public ActingChairJson name(@PathParam("id") UUID id, ActingChairJson request) {
        return useCases.name(id, request);
    }
}
