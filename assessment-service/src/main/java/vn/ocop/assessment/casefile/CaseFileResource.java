package vn.ocop.assessment.casefile;

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

@Path("/assessments/{id}/case-file")
@Tag(name = "Assessments")
@RunOnVirtualThread
class CaseFileResource {

    private final CaseFileUseCases useCases;

    CaseFileResource(CaseFileUseCases useCases) {
        this.useCases = useCases;
    }

    @GET
    @RolesAllowed({
        Roles.PROVINCIAL_OFFICE,
        Roles.PROVINCIAL_AUTHORITY,
        Roles.CENTRAL_OFFICE,
        Roles.MINISTRY_AUTHORITY,
        Roles.AUDITOR
    })
    @Operation(
            operationId = "getCaseFile",
            summary = "Everything stored about one assessment in order of time, with who and when",
            description =
                    "Roles: auditor, offices and authorities by area; whoever sits in the council only after the closing."
                            + " Sheets and closings are left out while members score. Complaints without their texts.")
    @APIResponse(responseCode = "200", description = "The case file")
    @APIResponse(
            responseCode = "403",
            description = "problem types case-file-closed, in-conflict, forbidden, outside-area")
    @APIResponse(responseCode = "404", description = "problem type no-such-assessment")
    public CaseFileJson get(@PathParam("id") UUID id) {
        return useCases.read(id);
    }
}
