package vn.ocop.assessment.scoring;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.security.Roles;

@Path("/assessments/{id}/result")
@Tag(name = "Scoring")
@RunOnVirtualThread
class ResultResource {

    private final AgreementUseCases useCases;

    ResultResource(AgreementUseCases useCases) {
        this.useCases = useCases;
    }

    @GET
    @RolesAllowed({
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
            operationId = "getResult",
            summary = "The confirmed result: mean, band, stars, missed minimums, and why",
            description = "Roles: members by seat; offices, commune officers and auditor by area.")
    @APIResponse(responseCode = "200", description = "The result")
    @APIResponse(responseCode = "409", description = "problem type no-result-yet")
    public RestResponse<ResultJson> get(@PathParam("id") UUID id) {
        var result = useCases.result(id);
        return Replies.ok(result.content(), result.version());
    }
}
