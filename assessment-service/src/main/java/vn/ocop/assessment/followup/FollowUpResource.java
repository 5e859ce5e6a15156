package vn.ocop.assessment.followup;

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
import vn.ocop.assessment.review.Docket;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.security.Roles;

@Path("/assessments/{id}")
@Tag(name = "Follow-up")
@RunOnVirtualThread
class FollowUpResource {

    private static final String ASSESS_AGAIN = """
            {"choice": "ASSESS_AGAIN", "document": {"number": "812/UBND-NN", "signedOn": "2026-11-21"}, "reason": "Tổ chức đánh giá lại"}""";
    private static final String ORDER = """
            {"document": {"number": "9001/BNNMT-VPĐP", "signedOn": "2026-11-21"}, "reason": "Chấm sai tiêu chí 4.1"}""";

    private final FollowUpUseCases useCases;

    FollowUpResource(FollowUpUseCases useCases) {
        this.useCases = useCases;
    }

    @POST
    @Path("/follow-up")
    @Idempotent
    @RolesAllowed(Roles.PROVINCIAL_OFFICE)
    @Operation(
            operationId = "chooseFollowUp",
            summary = "After a central result below 90: recognise on that result, assess again, or let it rest",
            description =
                    "Roles: provincial-office of the province. RECOGNISE (3 or 4 stars): a decision of the provincial authority on this"
                            + " assessment follows. ASSESS_AGAIN: opens a new one. END: below 3 stars only. Chosen once.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = {
                                @ExampleObject(name = "recognise", value = "{\"choice\": \"RECOGNISE\"}"),
                                @ExampleObject(name = "assess again", value = ASSESS_AGAIN)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "This assessment, or the new one in the province, RECEIVED, naming this one as previousId")
    @APIResponse(
            responseCode = "400",
            description = "problem type invalid-input: required, not-for-this-kind, in-the-future, before")
    @APIResponse(responseCode = "403", description = "problem types forbidden, outside-area, role-required")
    @APIResponse(responseCode = "404", description = "problem type no-such-assessment")
    @APIResponse(
            responseCode = "409",
            description = "problem types wrong-state, already-chosen, notice-not-decision, decision-needed")
    public RestResponse<AssessmentJson> choose(@PathParam("id") UUID id, FollowUpJson request) {
        return created(useCases.choose(id, request));
    }

    @POST
    @Path("/redo-orders")
    @Idempotent
    @RolesAllowed({Roles.CENTRAL_OFFICE, Roles.MINISTRY_AUTHORITY})
    @Operation(
            operationId = "orderRedo",
            summary = "The ministry orders an ended assessment to be done again (Article 10.1b)",
            description =
                    "Roles: central-office, ministry-authority. The dossier is assessed anew as it was forwarded, at the level"
                            + " that decided. A recognition stands until it is withdrawn or another takes its place.")
    @RequestBody(
            content =
                    @Content(mediaType = "application/json", examples = @ExampleObject(name = "order", value = ORDER)))
    @APIResponse(responseCode = "201", description = "The new assessment, RECEIVED, naming this one as previousId")
    @APIResponse(responseCode = "400", description = "problem type invalid-input: in-the-future")
    @APIResponse(responseCode = "403", description = "problem types outside-area, role-required")
    @APIResponse(responseCode = "404", description = "problem type no-such-assessment")
    @APIResponse(responseCode = "409", description = "problem types wrong-state, already-followed")
    public RestResponse<AssessmentJson> order(@PathParam("id") UUID id, RedoOrderJson request) {
        return created(useCases.order(id, request));
    }

    private static RestResponse<AssessmentJson> created(Docket docket) {
        return Replies.created("/api/v1/assessments/" + docket.id(), AssessmentJson.of(docket), docket.version());
    }
}
