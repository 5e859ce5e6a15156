package vn.ocop.assessment.preparation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ocop.assessment.completion.CompletionRequestJson;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.security.Roles;

@Path("/assessments/{id}/completion-requests")
@Tag(name = "Preparation")
@RunOnVirtualThread
class CompletionResource {

    private static final String EXAMPLE = """
            {"items": [{"criterion": "1.2", "what": "Bổ sung hợp đồng mua nguyên liệu"}], "answerBy": "2026-12-01"}""";

    private final CompletionUseCases useCases;

    CompletionResource(CompletionUseCases useCases) {
        this.useCases = useCases;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            operationId = "requestCompletion",
            summary = "Ask the producer to complete the dossier, before scoring",
            description =
                    "Roles: the office or secretary of the council. One request at a time; all are kept. Scoring cannot start"
                            + " until it is answered, closed, or its last day has passed.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "a paper is missing", value = EXAMPLE)))
    @APIResponse(responseCode = "200", description = "Asked; the producer sees it on the dossier")
    @APIResponse(
            responseCode = "400",
            description = "problem type invalid-input: no-such-criterion, no-such-document-type,"
                    + " criterion-or-document-type, out-of-range")
    @APIResponse(responseCode = "403", description = "problem types forbidden, outside-area, in-conflict")
    @APIResponse(responseCode = "409", description = "problem types completion-still-open, wrong-state")
    public CompletionRequestJson ask(@PathParam("id") UUID id, CompletionInputJson request) {
        return useCases.ask(id, request);
    }

    @POST
    @Path("/{requestId}/closing")
    @Idempotent
    @RolesAllowed({Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            operationId = "closeCompletionRequest",
            summary = "Take a request for completion back, with a reason",
            description = "Roles: the office or secretary of the council.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(
                                            name = "not needed",
                                            value = "{\"reason\": \"Tổ tư vấn đã tự xác minh\"}")))
    @APIResponse(responseCode = "200", description = "Closed")
    @APIResponse(responseCode = "404", description = "problem types no-such-assessment, not-found")
    @APIResponse(responseCode = "409", description = "problem types completion-not-outstanding, wrong-state")
    public CompletionRequestJson close(
            @PathParam("id") UUID id, @PathParam("requestId") UUID requestId, CompletionInputJson.ClosingJson closing) {
        return useCases.close(id, requestId, closing);
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
            operationId = "listCompletionRequests",
            summary = "All that the producer was asked to complete, oldest first",
            description = "Roles: offices and auditor by area, members by seat.")
    @APIResponse(responseCode = "200", description = "The requests")
    @APIResponse(responseCode = "404", description = "problem type no-such-assessment")
    public List<CompletionRequestJson> list(@PathParam("id") UUID id) {
        return useCases.list(id);
    }
}
