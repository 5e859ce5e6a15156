package vn.ocop.assessment.meeting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.security.Roles;

@Path("/councils/{id}/assignments")
@Tag(name = "Councils")
@RunOnVirtualThread
class CouncilWorkResource {

    private final MeetingUseCases useCases;

    CouncilWorkResource(MeetingUseCases useCases) {
        this.useCases = useCases;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            operationId = "assignAssessments",
            summary = "Give assessments to a council, all or none; its rules of today are pinned on each",
            description = "Roles: the office or secretary of the council. Each goes from RECEIVED to UNDER_REVIEW.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(
                                            name = "one",
                                            value = "{\"assessmentIds\": [\"01999999-0000-7000-8000-000000000001\"]}")))
    @APIResponse(responseCode = "200", description = "How many")
    @APIResponse(responseCode = "404", description = "problem types no-such-council, no-such-assessment")
    @APIResponse(responseCode = "409", description = "problem types wrong-state, not-of-this-council")
    public MeetingJson.Assigned assign(@PathParam("id") UUID id, MeetingJson.Assignments assignments) {
        return new MeetingJson.Assigned(useCases.assign(id, assignments.assessmentIds()));
    }
}
