package vn.ocop.assessment.appeal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ocop.platform.security.Roles;

@Path("/assessments/{id}/published-outcomes")
@Tag(name = "Appeals and complaints")
@RunOnVirtualThread
class PublishedOutcomeResource {

    private final PetitionUseCases useCases;

    PublishedOutcomeResource(PetitionUseCases useCases) {
        this.useCases = useCases;
    }

    @GET
    @RolesAllowed({
        Roles.PRODUCER,
        Roles.COMMUNE_OFFICER,
        Roles.PROVINCIAL_OFFICE,
        Roles.PROVINCIAL_AUTHORITY,
        Roles.CENTRAL_OFFICE,
        Roles.MINISTRY_AUTHORITY,
        Roles.COUNCIL_MEMBER,
        Roles.COUNCIL_CHAIR,
        Roles.AUDITOR
    })
    @Operation(
            operationId = "listPublishedOutcomes",
            summary = "What came of appeals and complaints about an assessed product",
            description = "Roles: whoever may see the assessment, and the producer's own accounts.")
    @APIResponse(responseCode = "200", description = "Resolved ones, oldest first")
    @APIResponse(responseCode = "403", description = "problem types forbidden, outside-area, in-conflict")
    @APIResponse(responseCode = "404", description = "problem type no-such-assessment")
    public OutcomeJson.Listing list(@PathParam("id") UUID id) {
        return useCases.outcomes(id);
    }
}
