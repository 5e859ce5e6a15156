package vn.ocop.assessment.decision;

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
import org.jboss.resteasy.reactive.RestResponse;
import vn.ocop.assessment.review.AssessmentJson;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.security.Roles;

@Path("/assessments/{id}/notices")
@Tag(name = "Decisions")
@RunOnVirtualThread
class NoticeResource {

    private final DecisionUseCases.Notices notices;

    NoticeResource(DecisionUseCases.Notices notices) {
        this.notices = notices;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            operationId = "notifyNotReached",
            summary = "No star is reached: a written notice and no decision; at the centre, back to the province",
            description = "Roles: the office or secretary of the council.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(
                                            name = "below 50",
                                            value =
                                                    "{\"number\": \"21/TB-VPĐP\", \"signedOn\": \"2026-11-21\", \"reason\":"
                                                            + " \"Dưới 50 điểm\"}")))
    @APIResponse(responseCode = "201", description = "NOT_REACHED or RETURNED_TO_PROVINCE")
    @APIResponse(responseCode = "400", description = "problem type invalid-input: in-the-future, before")
    @APIResponse(responseCode = "409", description = "problem types wrong-state, decision-needed")
    public RestResponse<AssessmentJson> create(@PathParam("id") UUID id, NoticeJson notice) {
        var docket = notices.notify(id, notice);
        return Replies.created("/api/v1/assessments/" + id, AssessmentJson.of(docket), docket.version());
    }
}
