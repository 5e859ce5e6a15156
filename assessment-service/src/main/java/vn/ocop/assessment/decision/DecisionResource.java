package vn.ocop.assessment.decision;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.security.Roles;

@Path("/decisions")
@Tag(name = "Decisions")
@RunOnVirtualThread
class DecisionResource {

    private static final String EXAMPLE = """
            {"number": "3981/QĐ-UBND", "signedOn": "2026-11-21", "signer": {"name": "…", "position": "Chủ tịch UBND tỉnh"},
             "items": [{"assessmentId": "01999999-0000-7000-8000-000000000001", "outcome": "RECOGNISED"}]}""";

    private final DecisionUseCases useCases;

    DecisionResource(DecisionUseCases useCases) {
        this.useCases = useCases;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PROVINCIAL_AUTHORITY, Roles.MINISTRY_AUTHORITY})
    @Operation(
            operationId = "recordDecision",
            summary = "Record a signed decision on confirmed results, all products or none",
            description =
                    "Roles: provincial-authority of the province (3 and 4 stars, forwarding), ministry-authority (5 stars).")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "province", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Recorded")
    @APIResponse(
            responseCode = "400",
            description = "problem type invalid-input: in-the-future, before (the confirmation it rests on), duplicate")
    @APIResponse(responseCode = "403", description = "problem types forbidden, outside-area, role-required")
    @APIResponse(responseCode = "404", description = "problem type no-such-assessment")
    @APIResponse(
            responseCode = "409",
            description =
                    "problem types wrong-state, notice-not-decision, wrong-outcome, decision-number-taken, mixed-issuers")
    public RestResponse<DecisionJson> record(DecisionJson.Request request) {
        var decision = useCases.record(request);
        return Replies.created("/api/v1/decisions/" + decision.id(), DecisionJson.of(decision), decision.version());
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
            operationId = "listDecisions",
            summary = "Decisions of the caller's area, newest first",
            description = "Roles: offices, authorities and auditor by area.")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<DecisionJson> list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        var page = PageRequest.of(after, limit);
        var decisions = useCases.list(page.afterId(), page.limit() + 1);
        return Page.of(decisions, page, d -> PageRequest.cursor(d.id()), DecisionJson::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.PROVINCIAL_OFFICE,
        Roles.PROVINCIAL_AUTHORITY,
        Roles.CENTRAL_OFFICE,
        Roles.MINISTRY_AUTHORITY,
        Roles.AUDITOR
    })
    @Operation(
            operationId = "getDecision",
            summary = "One decision as it reads now, with its corrections and what it said before each; its ETag",
            description = "Roles: offices, authorities and auditor by area.")
    @APIResponse(responseCode = "200", description = "The decision")
    @APIResponse(responseCode = "403", description = "problem type outside-area")
    @APIResponse(responseCode = "404", description = "problem type no-such-decision")
    public RestResponse<DecisionJson> get(@PathParam("id") UUID id) {
        var decision = useCases.read(id);
        return Replies.ok(DecisionJson.of(decision), decision.version());
    }
}
