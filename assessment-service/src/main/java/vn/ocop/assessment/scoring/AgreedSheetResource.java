package vn.ocop.assessment.scoring;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.review.AssessmentJson;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.security.Roles;

@Path("/assessments/{id}/agreed-sheet")
@Tag(name = "Scoring")
@RunOnVirtualThread
class AgreedSheetResource {

    private final AgreementUseCases useCases;

    AgreedSheetResource(AgreementUseCases useCases) {
        this.useCases = useCases;
    }

    @GET
    @RolesAllowed({
        Roles.PROVINCIAL_OFFICE,
        Roles.PROVINCIAL_AUTHORITY,
        Roles.CENTRAL_OFFICE,
        Roles.MINISTRY_AUTHORITY,
        Roles.COUNCIL_MEMBER,
        Roles.COUNCIL_CHAIR,
        Roles.AUDITOR
    })
    @Operation(
            operationId = "getAgreedSheet",
            summary = "The sheet on which star minimums are tested; first a proposal",
            description = "Roles: members by seat; offices and auditor by area.")
    @APIResponse(
            responseCode = "200",
            description = "The option most members chose; on a tie the one with fewer points")
    @APIResponse(responseCode = "409", description = "problem type no-result-yet")
    public RestResponse<AgreedSheetJson> get(@PathParam("id") UUID id) {
        var agreed = useCases.read(id);
        return Replies.ok(agreed.content(), agreed.version());
    }

    @PUT
    @RolesAllowed({Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE, Roles.COUNCIL_MEMBER})
    @Operation(
            operationId = "saveAgreedSheet",
            summary = "Write down what the council agreed on",
            description = "Roles: the secretary of the council. Needs If-Match. Every criterion is answered.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "all", value = "{\"answers\": {\"1.1\": 3, \"1.2\": 2}}")))
    @APIResponse(responseCode = "200", description = "Stored")
    @APIResponse(
            responseCode = "400",
            description = "problem type invalid-input: no-such-criterion, no-such-option, not-answered")
    @APIResponse(responseCode = "409", description = "problem types wrong-state, differs-from-opinions")
    @APIResponse(responseCode = "412", description = "problem type stale")
    @APIResponse(responseCode = "428", description = "problem type precondition-required")
    public RestResponse<AgreedSheetJson> put(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            AgreedSheetJson.Request request) {
        var agreed = useCases.put(id, request, IfMatch.required(ifMatch));
        return Replies.ok(agreed.content(), agreed.version());
    }

    @POST
    @Path("/confirmation")
    @Idempotent
    @RolesAllowed({Roles.COUNCIL_CHAIR, Roles.COUNCIL_MEMBER})
    @Operation(
            operationId = "confirmAgreedSheet",
            summary = "The chair confirms: the result stands and is never changed",
            description = "Roles: the chair of the council, or who acts for a chair in conflict. Needs If-Match.")
    @APIResponse(responseCode = "200", description = "CONFIRMED")
    @APIResponse(responseCode = "403", description = "problem types not-a-council-member, wrong-position, in-conflict")
    @APIResponse(responseCode = "409", description = "problem type wrong-state")
    @APIResponse(responseCode = "412", description = "problem type stale")
    @APIResponse(responseCode = "428", description = "problem type precondition-required")
    public RestResponse<AssessmentJson> confirm(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var docket = useCases.confirm(id, IfMatch.required(ifMatch));
        return Replies.ok(AssessmentJson.of(docket), docket.version());
    }
}
