package vn.ocop.assessment.preparation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.ocop.assessment.review.AssessmentJson;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.security.Roles;

@Path("/assessments/{id}/central-proposal")
@Tag(name = "Preparation")
@RunOnVirtualThread
class CentralProposalResource {

    private final PreparationUseCases useCases;

    CentralProposalResource(PreparationUseCases useCases) {
        this.useCases = useCases;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.PROVINCIAL_OFFICE)
    @Operation(
            operationId = "proposeToCentre",
            summary = "Send a forwarded product to the central council, which assesses it anew",
            description = "Roles: provincial-office of the province.")
    @APIResponse(responseCode = "201", description = "The central assessment, RECEIVED, naming this one as previousId")
    @APIResponse(responseCode = "409", description = "problem types wrong-state, already-opened")
    public RestResponse<AssessmentJson> propose(@PathParam("id") UUID id) {
        var opened = useCases.propose(id);
        return Replies.created("/api/v1/assessments/" + opened.id(), AssessmentJson.of(opened), opened.version());
    }
}
